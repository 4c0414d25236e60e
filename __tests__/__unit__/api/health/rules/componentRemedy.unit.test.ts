// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { componentRemedy } from "../../../../../src/api/health/rules/componentRemedy";
import type { Instance } from "../../../../../src/api/model/sysplex";
import type { InstanceSighting, LeaseSighting } from "../../../../../src/api/model/seen/snapshot";
import { buildHandshake } from "../../../../support/worlds/buildHandshake";
import {
    buildEntry,
    buildRegistry,
    buildSighting,
    buildSnapshot,
    seen,
    unseen,
} from "../../../../support/worlds/buildSnapshot";
import { buildInstance, buildSysplex, singleService } from "../../../../support/worlds/buildSysplex";

const first = buildInstance(1);
const catalog = buildEntry("APICATALOG", first.hostname, 7552, { status: "DOWN" });
const lease = (verdict: "live" | "overdue"): LeaseSighting => ({
    entryId: catalog.instanceId,
    askedAt: "lpar1",
    lease: seen({ verdict, remainingSeconds: 60, ageSeconds: 900, registeredAt: null }),
});
const port = (component: string, answers: boolean): InstanceSighting["ports"][number] => ({
    instanceId: "lpar1",
    component,
    port: 7552,
    handshake: answers ? seen(buildHandshake()) : unseen("refused"),
});

function remedy(
    down: readonly string[],
    changes: Partial<InstanceSighting> = {},
    leases: readonly LeaseSighting[] = [],
    instance: Instance = first,
): string {
    const snapshot = buildSnapshot(buildSysplex({ instances: [instance] }), {
        registries: [buildRegistry("lpar1", [catalog])],
        leases,
    });
    return componentRemedy(snapshot, buildSighting(instance, changes), down);
}

describe("componentRemedy", () => {
    it("starts a component that has ended, or is not known to run", () => {
        const start = "zowe ha component start api-catalog --lpars lpar1";
        expect(remedy(["api-catalog"])).toBe(start);
        expect(remedy(["api-catalog"], {}, [lease("overdue")])).toBe(start);
        expect(remedy(["api-catalog"], { ports: [port("api-catalog", false)] }, [lease("live")])).toBe(start);
    });

    it("restarts a component that runs and is not well, because a start changes nothing there", () => {
        const restart = "zowe ha component restart api-catalog --lpars lpar1";
        expect(remedy(["api-catalog"], { ports: [port("api-catalog", true)] })).toBe(restart);
        expect(remedy(["api-catalog"], {}, [lease("live")])).toBe(restart);
    });

    it("restarts a component that hangs: it is silent, while its host refuses or answers elsewhere", () => {
        const mute = { ...port("api-catalog", false), handshake: unseen("timeout") } as const;
        const restart = "zowe ha component restart api-catalog --lpars lpar1";
        expect(remedy(["api-catalog"], { ports: [mute, port("zaas", true)] })).toBe(restart);
        expect(remedy(["api-catalog"], { ports: [mute] })).toBe(restart.replace("restart", "start"));
    });

    it("distinguishes these if several are down", () => {
        expect(remedy(["zaas", "api-catalog"], { ports: [port("api-catalog", true)] })).toBe(
            "zowe ha component start zaas --lpars lpar1; zowe ha component restart api-catalog --lpars lpar1",
        );
    });

    it("names the one service of the API ML, once", () => {
        const instance = singleService(first);
        const inside = ["api-catalog", "zaas", "apiml"];
        const ended = { gateway: unseen("refused"), ports: [] };
        expect(remedy(inside, ended, [], instance)).toBe("zowe ha component start apiml --lpars lpar1");
        expect(remedy(["api-catalog"], {}, [], instance)).toBe("zowe ha component restart apiml --lpars lpar1");
    });
});
