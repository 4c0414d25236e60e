// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { decideInstances } from "../../../../../src/api/health/state/decideInstances";
import type { Instance } from "../../../../../src/api/model/sysplex";
import type { Answers } from "../../../../../src/api/model/seen/answers";
import { parseDisplayVipa } from "../../../../../src/api/probe/parse/displayVipa";
import { parseNetstatVipaTargets } from "../../../../../src/api/probe/parse/netstatVipaTargets";
import type { DrainRecord, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import { buildSnapshot, seen, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";
import { destinationPorts } from "../../../../support/wire/destinationPorts";
import { instance } from "../../../../support/worlds/planWorld";
import { singleInstance, singleRegistry } from "../../../../support/worlds/singleWorld";

const record: DrainRecord = {
    instanceId: "lpar2",
    by: "ibmuser",
    since: "2026-11-22T01:00:00Z",
    reason: null,
    until: null,
    quiescedPort: 7554,
};

const vipas = parseDisplayVipa(
    [
        " EZZ8260I SYSPLEX CS V3R1 001",
        "   IPADDR/PREFIXLEN: 10.0.0.9/24",
        "     TCPIP    LPAR1    ACTIVE       BOTH",
    ].join("\n"),
);

function shown(flags: string): Answers {
    const targets = parseNetstatVipaTargets(destinationPorts(flags));
    if (!vipas.ok || !targets.ok) {
        throw new Error("The table of this test is not understood.");
    }
    const stack = { systemName: "LPAR1", targets: seen(targets.value), configuration: unseen() };
    return { distribution: { vipas: seen(vipas.value), stacks: [stack] } };
}

function stateOf(
    changes: Partial<DrainRecord> | null,
    answers: Answers = {},
    { layout, submittedAt }: { readonly layout?: Instance["layout"]; readonly submittedAt?: string } = {},
): string | undefined {
    const isSingle = layout !== "services";
    const instances = [1, 2].map((number) => (isSingle ? singleInstance(number) : instance(number)));
    const sysplex = buildSysplex({ instances });
    const peace = buildSnapshot(sysplex);
    const drains = changes === null ? [] : [{ ...record, ...changes }];
    const snapshot: Snapshot = {
        ...peace,
        registries: isSingle ? [singleRegistry(1, [2]), singleRegistry(2, [1])] : peace.registries,
        journal: { unfinished: [], drains },
        answers,
        instances: peace.instances.map((sighting) => {
            const { activeJob } = sighting;
            return activeJob.seen && activeJob.value && submittedAt !== undefined
                ? {
                      ...sighting,
                      activeJob: seen({
                          ...activeJob.value,
                          job: { ...activeJob.value.job, submittedAt: new Date(submittedAt) },
                      }),
                  }
                : sighting;
        }),
    };
    return decideInstances(sysplex, snapshot).find((one) => one.instance.id === "lpar2")?.state;
}

describe("the state of a single-service instance that was drained at the distributor", () => {
    it.each([
        ["the record stands and nobody looked at the distributor", {}, {}, "DRAINED"],
        ["the distributor shows it", {}, shown("ACTIVE, QUIESCED"), "DRAINED"],
        ["somebody has resumed it at a console", {}, shown("ACTIVE"), "READY"],
        ["there is no record", null, shown("ACTIVE, QUIESCED"), "READY"],
    ] as const)("is shown if %s", (_, changes, answers, state) => {
        expect(stateOf(changes, answers)).toBe(state);
    });

    it("ends when its job is younger than the record: the port was closed in between", () => {
        expect(stateOf({}, {}, { submittedAt: "2026-11-22T01:30:00Z" })).toBe("READY");
        expect(stateOf({}, {}, { submittedAt: "2026-11-22T00:30:00Z" })).toBe("DRAINED");
    });

    it("does not apply to separate services, which only the registry puts out of service", () => {
        expect(stateOf({}, {}, { layout: "services" })).toBe("READY");
    });
});
