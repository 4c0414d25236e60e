// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepContext } from "../../../../../src/api/execute/operationContext";
import { mendOverrides } from "../../../../../src/api/execute/registry/mendOverrides";
import type { StepResult } from "../../../../../src/api/model/operation/event";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import { SingleRegistries } from "../../../../support/worlds/singleRegistries";
import { entryOf, singleInstance } from "../../../../support/worlds/singleWorld";

const instances = [1, 2].map((number) => singleInstance(number));
const gateway = "lpar2.example.com:gateway:7554";
const zss = "lpar2.example.com:zss:7557";

function world(registries: readonly number[] = [1, 2]) {
    const clock = new FakeClock();
    const entries = [1, 2].flatMap((number) => [entryOf("GATEWAY", number), entryOf("ZSS", number, 7557)]);
    const all = registries.map((number) => [`lpar${number}`, entries] as const);
    return { clock, registries: new SingleRegistries(clock, Object.fromEntries(all)) };
}

type World = ReturnType<typeof world>;

function mend({ clock, registries }: World, kind: "RESUME" | "RESTART" = "RESUME"): Promise<StepResult> {
    return mendOverrides({
        sysplex: buildSysplex({ instances }),
        instance: instances[1],
        plan: { kind },
        step: { limitSeconds: 60, layout: "single-service" },
        ports: { clock, apiMediation: registries },
        signal: new AbortController().signal,
        waiting: () => undefined,
        sent: () => Promise.resolve(),
    } as unknown as StepContext);
}

function put({ registries }: World, at: string, entryId: string, status: string, override: string | null): void {
    Object.assign(registries.at(at).get(entryId) ?? {}, { status, override });
}

const statusOf = ({ registries }: World, at: string, entryId: string) => {
    const kept = registries.at(at).get(entryId);
    return [kept?.status, kept?.override];
};

describe("mendOverrides", () => {
    it("writes nothing if no override was left behind", async () => {
        const it = world();
        expect(await mend(it)).toMatchObject({ status: "DONE", unproven: [] });
        expect(it.registries.writes).toEqual([]);
    });

    it("removes an override from the very registry that kept it through a crash, always with its value", async () => {
        const it = world();
        it.registries.replicates = false;
        put(it, "lpar1", gateway, "OUT_OF_SERVICE", "OUT_OF_SERVICE");
        put(it, "lpar1", zss, "OUT_OF_SERVICE", "OUT_OF_SERVICE");
        expect(await mend(it)).toMatchObject({ status: "DONE" });
        expect(statusOf(it, "lpar1", gateway)).toEqual(["UP", null]);
        expect(statusOf(it, "lpar1", zss)).toEqual(["UP", null]);
        expect(it.registries.writes).toEqual([
            `lpar1 DELETE/status?value=UP ${gateway}`,
            `lpar1 DELETE/status?value=UP ${zss}`,
        ]);
    });

    it("repairs a status UNKNOWN that a DELETE without a value left, at each registry separately, and leaves no override", async () => {
        const it = world();
        it.registries.replicates = false;
        put(it, "lpar1", gateway, "UNKNOWN", null);
        put(it, "lpar2", gateway, "UNKNOWN", null);
        expect(await mend(it)).toMatchObject({ status: "DONE" });
        for (const at of ["lpar1", "lpar2"]) {
            expect(statusOf(it, at, gateway)).toEqual(["UP", null]);
            expect(it.registries.writes.filter((write) => write.startsWith(at))[0]).toBe(
                `${at} PUT/status?value=UP ${gateway}`,
            );
        }
    });

    it("names the registries that could not be read", async () => {
        const it = world([1]);
        expect(await mend(it)).toMatchObject({ status: "DONE", unproven: [expect.stringContaining("lpar2")] });
    });

    describe("after a restart", () => {
        function forgetful(): World {
            const it = world();
            const now = it.clock.now().getTime();
            it.registries.at("lpar1").forEach((kept) => (kept.heartbeatAt = now - 5_000));
            it.registries.at("lpar2").delete("lpar1.example.com:zss:7557");
            return it;
        }

        it("waits until the registry of the restarted instance lists every live service", async () => {
            const it = forgetful();
            const began = it.clock.now().getTime();
            const kept = it.registries.at("lpar1").get("lpar1.example.com:zss:7557");
            it.clock.at(25_000, () => kept && it.registries.at("lpar2").set("lpar1.example.com:zss:7557", kept));
            expect(await mend(it, "RESTART")).toMatchObject({ status: "DONE" });
            expect(it.clock.now().getTime() - began).toBeGreaterThanOrEqual(25_000);
        });

        it("does not wait for entries that a dead instance left behind, and never waits without end", async () => {
            const it = forgetful();
            it.registries.at("lpar1").forEach((kept) => (kept.heartbeatAt = it.clock.now().getTime() - 200_000));
            expect(await mend(it, "RESTART")).toMatchObject({ status: "DONE" });
            const deaf = forgetful();
            expect(await mend(deaf, "RESTART")).toMatchObject({
                status: "DEGRADED",
                detail: expect.stringContaining("the registry of lpar2 to list zss"),
            });
        });
    });
});
