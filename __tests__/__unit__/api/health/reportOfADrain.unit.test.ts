// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { statusReport } from "../../../../src/api/health/report/statusReport";
import { statusRules } from "../../../../src/api/health/rules/catalogue";
import type { Observation } from "../../../../src/api/model/observation";
import { parseGatewayHealth } from "../../../../src/api/probe/parse/gatewayHealth";
import type { GatewayAnswer } from "../../../../src/api/model/seen/snapshot";
import {
    buildRegistry,
    buildSighting,
    buildSnapshot,
    entriesOf,
    seen,
    unseen,
} from "../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../support/worlds/buildSysplex";
import { lookAt } from "../../../../src/api/health/state/look";

const sysplex = buildSysplex();
const entries = entriesOf(sysplex.instances).map((entry) =>
    entry.hostName === sysplex.instances[1]?.hostname ? { ...entry, status: "OUT_OF_SERVICE" as const } : entry,
);

function drainedUntil(until: string | null) {
    const record = { instanceId: "lpar2", by: "IBMUSER", since: "2026-11-22T02:00:00.000Z", reason: "IPL", until };
    const snapshot = buildSnapshot(sysplex, {
        registries: sysplex.instances.map(({ id }) => buildRegistry(id, entries)),
        journal: { unfinished: [], drains: [record] },
    });
    return statusReport(lookAt(sysplex, snapshot), statusRules, 1);
}

describe("statusReport", () => {
    it("reports for a drained instance who drained it, since when, until when and why", () => {
        const { instances, findings } = drainedUntil("2026-11-22T03:00:00.000Z");
        expect(instances[1]).toMatchObject({
            state: "DRAINED",
            reason: "ready, but out of service in the registry: it gets no work; drained by IBMUSER at 2026-11-22 02:00:00Z, planned until 2026-11-22 03:00:00Z (IPL)",
        });
        expect(findings).toEqual([]);
    });

    // In the form of `__tests__/evidence/apiml/31b-drained-own-health-503.txt`.
    const outByRegistry = (details: object | null): Observation<GatewayAnswer> => {
        const eureka = { description: "Remote status from Eureka server", status: "OUT_OF_SERVICE" };
        const components = {
            discoveryComposite: { status: "OUT_OF_SERVICE", components: { eureka } },
            gateway: { status: "UP", details },
        };
        const body = JSON.stringify({ status: "OUT_OF_SERVICE", ...(details === null ? {} : { components }) });
        return seen({ health: parseGatewayHealth(503, body), latencyMs: 40 });
    };
    const details = { discovery: "UP", zaas: "UP", gatewayCount: 1, zaasCount: 1 };
    const inService = entriesOf(sysplex.instances);
    const blind = (id: string) => ({ ...buildRegistry(id, []), entries: unseen("denied") });

    it.each([
        ["with the override in the registries", details, entries, "DRAINED", ["HA-REG08"]],
        ["with that, and no details in its health", null, entries, "DRAINED", ["HA-REG08"]],
        ["resumed a moment ago: its health is as old as its last fetch", details, inService, "READY", []],
        ["where no registry lets us look", details, null, "DRAINED", ["HA-REG08"]],
        ["with nothing but a word, and no registry that lets us look", null, null, "DEGRADED", ["HA-GW01"]],
    ])("evaluates a gateway that answers 503 OUT_OF_SERVICE: %s", (_, told, listed, state, found) => {
        const instances = sysplex.instances.map((one, index) =>
            buildSighting(one, index === 1 ? { gateway: outByRegistry(told) } : {}),
        );
        const registries = sysplex.instances.map(({ id }) => (listed === null ? blind(id) : buildRegistry(id, listed)));
        const report = statusReport(lookAt(sysplex, buildSnapshot(sysplex, { instances, registries })), statusRules, 1);
        expect(report.instances[1]?.state).toBe(state);
        expect(report.findings.map(({ id }) => id)).toEqual(found);
    });

    it("warns of a drain that is overdue, with the command that ends it", () => {
        const { findings, exitCode } = drainedUntil("2026-11-22T02:10:00.000Z");
        expect(exitCode).toBe(4);
        expect(findings).toMatchObject([{ id: "HA-REG08", instance: "lpar2", next: "zowe ha resume --lpars lpar2" }]);
    });
});
