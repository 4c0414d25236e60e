// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { lookAt } from "../../../../../src/api/health/state/look";
import { removeLeftovers } from "../../../../../src/api/execute/registry/removeLeftovers";
import type { StepContext } from "../../../../../src/api/execute/operationContext";
import type { StepResult } from "../../../../../src/api/model/operation/event";
import type { UnseenReason } from "../../../../../src/api/model/observation";
import type { Removal } from "../../../../../src/api/model/operation/plan";
import type { Snapshot } from "../../../../../src/api/model/seen/snapshot";
import { buildSighting, buildSnapshot, seen, stopped, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import { SingleRegistries } from "../../../../support/worlds/singleRegistries";
import { entryOf, singleInstance } from "../../../../support/worlds/singleWorld";

const instances = [1, 2, 3].map((number) => singleInstance(number));
const sysplex = buildSysplex({ instances });

/** lpar2 is dead, and lpar1 and lpar3 list what it left. */
function world() {
    const clock = new FakeClock();
    const left = [entryOf("GATEWAY", 2), entryOf("ZSS", 2, 7557), entryOf("MYSERVICE", 2, 9101)];
    const own = (number: number) => [
        entryOf("GATEWAY", number, 7554, { isCoordinator: true }),
        entryOf("APICATALOG", number),
        entryOf("ZSS", number, 7557),
    ];
    const registries = new SingleRegistries(clock, {
        lpar1: [...own(1), ...left, entryOf("GATEWAY", 3)],
        lpar3: [...own(3), ...left, entryOf("GATEWAY", 1)],
    });
    for (const id of ["lpar1", "lpar3"]) {
        for (const kept of registries.at(id).values()) {
            kept.heartbeatAt = clock.now().getTime() - (kept.entry.hostName.startsWith("lpar2") ? 300_000 : 5_000);
        }
    }
    return {
        clock,
        registries,
        /** Why its ports do not answer; null: they do. */
        port: "refused" as UnseenReason | null,
        isJobActive: false,
        addressSpaces: [] as readonly string[],
        isConsoleDenied: false,
        removes: "onboarded" as Removal,
        kind: "EVICT" as "EVICT" | "STOP",
    };
}

type World = ReturnType<typeof world>;

function snapshotOf(it: World): Snapshot {
    const spaces = it.addressSpaces.map((jobName) => ({ jobName, asid: "0050", procedureStep: "", workUnitId: null }));
    const dead = {
        ...stopped,
        addressSpaces: it.isConsoleDenied ? unseen("denied") : seen(spaces as never),
    };
    const sightings = instances.map((instance) =>
        buildSighting(instance, instance.id !== "lpar2" || it.isJobActive ? {} : dead),
    );
    return buildSnapshot(sysplex, { instances: sightings, registries: [] });
}

async function remove(it: World): Promise<StepResult> {
    const shake = () => Promise.resolve(it.port === null ? seen({}) : unseen(it.port));
    return removeLeftovers({
        sysplex,
        instance: instances[1],
        plan: { kind: it.kind },
        step: { removes: it.removes, limitSeconds: 60, layout: "single-service" },
        ports: { clock: it.clock, apiMediation: it.registries, tlsPeer: { handshake: shake } },
        signal: new AbortController().signal,
        waiting: () => undefined,
        sent: () => Promise.resolve(),
        look: () => Promise.resolve(lookAt(sysplex, snapshotOf(it))),
    } as unknown as StepContext);
}

const listed = ({ registries }: World, id: string): readonly string[] =>
    [...registries.at(id).keys()].filter((entry) => entry.startsWith("lpar2"));

const gateway = "lpar2.example.com:gateway:7554";
const zss = "lpar2.example.com:zss:7557";
const foreign = "lpar2.example.com:myservice:9101";

describe("removeLeftovers", () => {
    it("removes the services of what is proven dead, and leaves the GATEWAY entry", async () => {
        const it = world();
        expect(await remove(it)).toMatchObject({
            status: "DONE",
            leftovers: [],
            unproven: ["whether lpar2 still lists it: its registry could not be seen"].slice(1),
        });
        expect(listed(it, "lpar1")).toEqual([gateway]);
        expect(listed(it, "lpar3")).toEqual([gateway]);
        // One removal each: the peer follows by itself.
        expect(it.registries.writes).toEqual([`lpar1 DELETE ${zss}`, `lpar1 DELETE ${foreign}`]);
    });

    it("removes the entries at each registry separately if the peers do not follow", async () => {
        const it = world();
        it.registries.replicates = false;
        expect(await remove(it)).toMatchObject({ status: "DONE" });
        expect(listed(it, "lpar3")).toEqual([gateway]);
        expect(it.registries.writes.filter((write) => write.startsWith("lpar3"))).toHaveLength(2);
    });

    it("removes the GATEWAY entry on request", async () => {
        const it = { ...world(), removes: "all" as const };
        expect(await remove(it)).toMatchObject({ status: "DONE" });
        expect(listed(it, "lpar1")).toEqual([]);
        expect(it.registries.writes.join()).not.toContain("lpar1.example.com");
    });

    it("looks again before each removal: what has come to life in the meantime is left alone", async () => {
        const it = world();
        it.registries.onRequest = (_, { method }) => {
            it.isJobActive ||= method === "DELETE";
            return true;
        };
        const result = await remove(it);
        expect(result).toMatchObject({
            status: "FAILED",
            detail: expect.stringMatching(/lpar2 may be running.*is active/),
        });
        expect(it.registries.writes).toHaveLength(1);
    });

    it.each([
        ["a port that answers", { port: null }],
        ["a port that neither answers nor refuses", { port: "timeout" as const }],
        ["address spaces that are still there", { addressSpaces: ["ZWE1SZ"] }],
        ["an active job", { isJobActive: true }],
    ])("touches nothing at %s", async (_, trouble) => {
        const it = { ...world(), ...trouble };
        expect((await remove(it)).status).not.toBe("DONE");
        expect(it.registries.writes).toEqual([]);
    });

    it("leaves alone a service of another owner that sends heartbeats, even if its port refuses connections from here", async () => {
        const it = world();
        for (const id of ["lpar1", "lpar3"]) {
            const kept = it.registries.at(id).get(foreign);
            Object.assign(kept ?? {}, { heartbeatAt: it.clock.now().getTime() - 45_000 });
        }
        const result = await remove(it);
        expect(result).toMatchObject({ status: "DEGRADED", detail: expect.stringContaining(foreign) });
        expect(result.leftovers).toHaveLength(1);
        expect(it.registries.writes).toEqual([`lpar1 DELETE ${zss}`]);
    });

    it("requires an expired lease if address spaces could not be seen", async () => {
        const dead = { ...world(), isConsoleDenied: true };
        expect(await remove(dead)).toMatchObject({ status: "DONE" });
        const fresh = { ...world(), isConsoleDenied: true };
        for (const id of ["lpar1", "lpar3"]) {
            fresh.registries.at(id).forEach((kept) => (kept.heartbeatAt = fresh.clock.now().getTime() - 50_000));
        }
        expect(await remove(fresh)).toMatchObject({ status: "DEGRADED" });
        expect(fresh.registries.writes).toEqual([]);
    });

    it("does not treat an entry that registers again by itself as a failure", async () => {
        const it = world();
        it.registries.onRequest = (id, { method, path }) => {
            if (method === "DELETE" && path.includes("zss")) {
                it.clock.at(1_000, () => {
                    const now = it.clock.now().getTime();
                    const entry = entryOf("ZSS", 2, 7557);
                    it.registries
                        .at(id)
                        .set(zss, { entry, registeredAt: now, heartbeatAt: now, status: "UP", override: null });
                });
            }
            return true;
        };
        const result = await remove(it);
        expect(result).toMatchObject({ status: "DONE", detail: expect.stringContaining("registered again by itself") });
        expect(it.registries.writes.filter((write) => write.includes("zss"))).toHaveLength(1);
    });

    it("looks again if the answer to a removal was lost", async () => {
        const it = world();
        let lost = 0;
        it.registries.onRequest = (_, { method }) => method !== "DELETE" || (lost += 1) > 1;
        expect(await remove(it)).toMatchObject({ status: "DONE" });
        expect(listed(it, "lpar1")).toEqual([gateway]);
    });

    it("does not fail a stop whose services ended a moment ago", async () => {
        const it = { ...world(), kind: "STOP" as const };
        for (const id of ["lpar1", "lpar3"]) {
            it.registries.at(id).forEach((kept) => (kept.heartbeatAt = it.clock.now().getTime() - 5_000));
        }
        const result = await remove(it);
        // zss ended with the job; the other service may live on, and keeps its registration.
        expect(it.registries.writes).toEqual([`lpar1 DELETE ${zss}`]);
        expect(result).toMatchObject({ status: "DEGRADED", leftovers: [{ what: expect.stringContaining(foreign) }] });
    });
});
