// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { toleranceOf, verdictOf } from "../../../../../src/api/health/report/verdict";
import type { DecidedInstance } from "../../../../../src/api/health/state/decideInstances";
import type { Finding, Severity, Verdict } from "../../../../../src/api/model/finding";
import { buildDecided } from "../../../../support/worlds/buildDecided";

const ready = [buildDecided(1, "READY"), buildDecided(2, "READY")];
const [first] = ready as [DecidedInstance, DecidedInstance];
const stopped = buildDecided(2, "STOPPED");
const hidden = buildDecided(2, "UNKNOWN");

function finding(severity: Severity): Finding {
    return {
        id: "HA-GW01",
        slug: "gateway-down",
        severity,
        instance: "lpar1",
        system: null,
        seen: "",
        means: "",
        next: null,
        evidence: [],
        consequences: [],
    };
}

describe("verdictOf", () => {
    it.each<[string, readonly DecidedInstance[], number, number, readonly Severity[], Verdict]>([
        // situation, instances, how many of them serve for certain and at most, findings
        ["all serve", ready, 2, 2, [], "HEALTHY"],
        ["all serve, with something to know", ready, 2, 2, ["INFO"], "HEALTHY"],
        ["all serve, with a warning", ready, 2, 2, ["WARNING"], "DEGRADED"],
        ["all serve, with a warning behind something to know", ready, 2, 2, ["INFO", "WARNING"], "DEGRADED"],
        ["all serve, with something critical", ready, 2, 2, ["CRITICAL"], "CRITICAL"],
        ["something critical behind a warning", ready, 2, 2, ["WARNING", "CRITICAL"], "CRITICAL"],
        ["one is stopped", [first, stopped], 1, 1, [], "DEGRADED"],
        ["one was not seen", [first, hidden], 1, 2, [], "DEGRADED"],
        ["none is proven to serve, and one may", [stopped, hidden], 0, 1, [], "UNKNOWN"],
        ["none is proven to serve, with a warning", [stopped, hidden], 0, 1, ["WARNING"], "UNKNOWN"],
        ["none is proven to serve, with something critical", [hidden], 0, 1, ["CRITICAL"], "CRITICAL"],
        ["none can serve", [stopped], 0, 0, [], "CRITICAL"],
        ["no instance is known", [], 0, 0, [], "UNKNOWN"],
    ])("when %s", (_, decided, proven, possible, severities, verdict) => {
        const serving = { proven: decided.slice(0, proven), possible: decided.slice(0, possible) };
        expect(verdictOf(decided, serving, severities.map(finding))).toBe(verdict);
    });
});

describe("toleranceOf", () => {
    const drained = buildDecided(3, "DRAINED");
    const hiddenThird = buildDecided(3, "UNREACHABLE");
    const onTheSameSystem = buildDecided(2, "READY", {}, { systemName: "LPAR1" });

    it.each<[string, readonly DecidedInstance[], readonly DecidedInstance[], number, number]>([
        // who serves, for certain and at most; how many more systems can be lost, for certain and at most
        ["two systems", ready, ready, 1, 1],
        ["three systems, one of them drained", [...ready, drained], [...ready, drained], 1, 1],
        ["three systems, one of them not seen", ready, [...ready, hiddenThird], 1, 2],
        ["two instances of one system", [first, onTheSameSystem], [first, onTheSameSystem], 0, 0],
        ["a drained system alone", [drained], [drained], 0, 0],
        ["nobody", [], [], 0, 0],
    ])("when %s serve", (_, proven, possible, least, most) => {
        expect(toleranceOf({ proven, possible })).toEqual({ proven: least, possible: most });
    });
});
