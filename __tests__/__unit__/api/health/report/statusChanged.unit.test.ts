// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { statusChanged } from "../../../../../src/api/health/report/statusChanged";
import type { Finding } from "../../../../../src/api/model/finding";
import type { StatusReport } from "../../../../../src/api/model/status";

const finding: Finding = {
    id: "HA-REG04",
    slug: "ghost-registration",
    severity: "WARNING",
    instance: "lpar2",
    system: null,
    seen: "for 10 s",
    means: "",
    next: null,
    evidence: [],
    consequences: [],
};
const other: Finding = { ...finding, id: "HA-SYS01" };

const reportOf = (verdict: StatusReport["verdict"], ...findings: readonly Finding[]): StatusReport =>
    ({ verdict, findings }) as unknown as StatusReport;
const before = reportOf("DEGRADED", finding, other);

describe("statusChanged", () => {
    it.each<[string, StatusReport, boolean]>([
        ["the same", reportOf("DEGRADED", finding, other), false],
        ["another order", reportOf("DEGRADED", other, finding), false],
        ["another age of a finding", reportOf("DEGRADED", { ...finding, seen: "for 20 s" }, other), false],
        ["another verdict", reportOf("CRITICAL", finding, other), true],
        ["one finding less", reportOf("DEGRADED", finding), true],
        ["a worse finding", reportOf("DEGRADED", { ...finding, severity: "CRITICAL" }, other), true],
        ["the same finding of another instance", reportOf("DEGRADED", { ...finding, instance: "lpar3" }, other), true],
        ["another consequence", reportOf("DEGRADED", { ...finding, consequences: [other] }, other), true],
    ])("of %s", (_, after, expected) => {
        expect(statusChanged(before, after)).toBe(expected);
    });
});
