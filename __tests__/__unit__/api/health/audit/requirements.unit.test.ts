// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { rules } from "../../../../../src/api/health/rules/catalogue";
import { requirements } from "../../../../../src/api/health/audit/requirements";
import type { CheckResult, InstanceState } from "../../../../../src/index";
import { buildAudit, buildCheckResult, buildInstanceStatus } from "../../../../support/worlds/buildAudit";

const titles = {
    installed: /installed/,
    registered: /registered/,
    shared: /share a file system/,
    zosmf: /z\/OSMF/,
    started: /started/,
} as const;

function judge(results: readonly CheckResult[], states: readonly InstanceState[] = ["READY", "READY"]) {
    const { status, check } = buildAudit().data;
    const instances = states.map((state, index) => buildInstanceStatus(`lpar${index + 1}`, { state }));
    const all = requirements({ ...status, instances }, { ...check, results });
    return (name: keyof typeof titles) => {
        const found = all.find(({ title }) => titles[name].test(title));
        return found ?? { outcome: "not told", proofs: [] };
    };
}

const at = (instance: string): Pick<CheckResult, "scope"> => ({ scope: { instance, system: instance.toUpperCase() } });

describe("requirements", () => {
    it("names the five, each with checks that exist", () => {
        const { status, check } = buildAudit().data;
        const known = rules.map(({ id }) => buildCheckResult(id));
        const all = requirements(status, { ...check, results: known });
        expect(all).toHaveLength(5);
        expect(all.map(({ proofs }) => proofs.filter((one) => one.check !== null).length)).toEqual([5, 4, 5, 4, 1]);
    });

    it("is met if every fact proves it, of every instance", () => {
        const one = judge([buildCheckResult("HA-FS02", at("lpar1")), buildCheckResult("HA-FS02", at("lpar2"))]);
        expect([one("installed").outcome, one("shared").outcome, one("started").outcome]).toEqual([
            "MET",
            "MET",
            "MET",
        ]);
    });

    it("is not known where nothing was examined, of one instance or of all", () => {
        const one = judge([
            buildCheckResult("HA-FS02", at("lpar1")),
            buildCheckResult("HA-FS02", { ...at("lpar2"), outcome: "SKIP" }),
        ]);
        expect(one("installed")).toMatchObject({
            outcome: "UNKNOWN",
            proofs: [
                { where: "lpar2", outcome: "UNKNOWN" },
                { where: "lpar1", outcome: "MET" },
            ],
        });
        expect(one("registered").outcome).toBe("UNKNOWN");
        expect(one("zosmf")).toEqual(expect.objectContaining({ outcome: "UNKNOWN", proofs: [] }));
    });

    it("lets a proven problem take precedence over missing evidence, and that over a warning", () => {
        const results = (["WARN", "UNKNOWN", "FAIL"] as const).map((outcome) =>
            buildCheckResult("HA-FS01", { outcome }),
        );
        expect(judge(results)("shared").proofs.map(({ outcome }) => outcome)).toEqual([
            "NOT-MET",
            "UNKNOWN",
            "LIMITED",
        ]);
        expect(judge(results)("shared").outcome).toBe("NOT-MET");
        expect(judge(results.slice(0, 2))("shared").outcome).toBe("UNKNOWN");
        expect(judge(results.slice(0, 1))("shared").outcome).toBe("LIMITED");
    });

    it("treats the warning of a single z/OSMF as not highly available", () => {
        const outcome = "WARN";
        expect(judge([buildCheckResult("HA-ZMF02", { outcome })])("zosmf").outcome).toBe("NOT-MET");
        expect(judge([buildCheckResult("HA-ZMF01", { outcome })])("zosmf").outcome).toBe("LIMITED");
    });

    it.each<[InstanceState, string]>([
        ["READY", "MET"],
        ["DRAINED", "MET"],
        ["DEGRADED", "LIMITED"],
        ["UNREACHABLE", "UNKNOWN"],
        ["STOPPED", "NOT-MET"],
        ["SYSTEM-DOWN", "NOT-MET"],
    ])("decides for an instance in state %s whether it is started: %s", (state, outcome) => {
        expect(judge([], [state, "READY"])("started").outcome).toBe(outcome);
    });

    it("claims nothing without a known instance", () => {
        const one = judge([buildCheckResult("HA-ZMF01")], []);
        expect(one("started")).toMatchObject({ outcome: "UNKNOWN", proofs: [{ where: "sysplex" }] });
        expect(one("zosmf").outcome).toBe("MET");
    });
});
