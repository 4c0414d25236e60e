// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { decideInstances } from "../../../../../src/api/health/state/decideInstances";
import {
    buildRegistry,
    buildSighting,
    buildSnapshot,
    entriesOf,
    launcherLog,
    seen,
    takenAt,
    unseen,
} from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

describe("decideInstances", () => {
    it.each([
        ["stopped", "ZWEL0002I component zss stopped", "DEGRADED"],
        ["runs, so that it is the way to it that is closed", "ZWEL0001I component zss started", "READY"],
    ])("accepts the launcher's word about a component that does not register: it %s", (_, line, state) => {
        const sysplex = buildSysplex();
        const instances = sysplex.instances.map((one, index) => {
            const ports = [{ instanceId: one.id, component: "zss", port: 7557, handshake: unseen("refused") }];
            return buildSighting(one, index === 0 ? { ports, launcher: seen(launcherLog(line)) } : {});
        });
        const [first, second] = decideInstances(sysplex, buildSnapshot(sysplex, { instances }));
        expect([first?.state, second?.state]).toEqual([state, "READY"]);
    });

    it.each([
        ["registered in its life before, and copied by a registry that started since", 7_000, "STARTING"],
        ["registered since its start, and refuses now", 10, "UNREACHABLE"],
    ])(
        "treats a young instance as starting or not by the registration time that it reports: %s",
        (_, dirtySeconds, state) => {
            const sysplex = buildSysplex();
            const ago = (seconds: number): number => takenAt.getTime() - seconds * 1_000;
            const lease = {
                renewalIntervalSeconds: 30,
                durationSeconds: 90,
                registrationTimestamp: ago(10),
                lastRenewalTimestamp: ago(10),
            };
            const entries = entriesOf(sysplex.instances).map((one) => ({ ...one, lease, dirtyAt: ago(dirtySeconds) }));
            const instances = sysplex.instances.map((one, index) => {
                const { activeJob } = buildSighting(one);
                const located = activeJob.seen ? activeJob.value : null;
                const job = located && { ...located, job: { ...located.job, submittedAt: new Date(ago(20)) } };
                return buildSighting(one, index === 1 ? { activeJob: seen(job), gateway: unseen("refused") } : {});
            });
            const registries = sysplex.instances.map(({ id }) => buildRegistry(id, entries));
            expect(decideInstances(sysplex, buildSnapshot(sysplex, { instances, registries }))[1]?.state).toBe(state);
        },
    );

    it.each([
        ["which looks for a living one", ["caching-service"], "STARTING"],
        ["which the gateway needs", ["zaas"], "FAILED"],
    ])("stays STARTING while one component ends again and again, but not one %s", (_, looping, state) => {
        const sysplex = buildSysplex();
        const ended = looping.flatMap((name) =>
            [1, 2].flatMap(() => [
                `ZWEL0004I component ${name}(1) terminated, status = 256`,
                `ZWEL0005I next attempt to restart component ${name} in 1 seconds`,
            ]),
        );
        const instances = sysplex.instances.map((one, index) => {
            const { activeJob } = buildSighting(one);
            const located = activeJob.seen ? activeJob.value : null;
            const job = located && {
                ...located,
                job: { ...located.job, submittedAt: new Date(takenAt.getTime() - 20_000) },
            };
            const changes = { activeJob: seen(job), gateway: unseen("refused"), launcher: seen(launcherLog(...ended)) };
            return buildSighting(one, index === 1 ? changes : {});
        });
        const registries = sysplex.instances.map(({ id }) =>
            buildRegistry(id, entriesOf(sysplex.instances.slice(0, 1))),
        );
        expect(decideInstances(sysplex, buildSnapshot(sysplex, { instances, registries }))[1]?.state).toBe(state);
    });
});
