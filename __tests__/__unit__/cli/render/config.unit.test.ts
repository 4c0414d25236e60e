// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { renderConfig } from "../../../../src/cli/render/config";
import { plainStyle } from "../../../../src/cli/render/layout/style";
import type { ConfigReport } from "../../../../src/index";

const valueAt = (path: string, value: string, line: number): ConfigReport["values"][number] => ({
    instance: "lpar2",
    path,
    value,
    origin: "main",
    document: "/global/zowe/zowe.yaml",
    line,
    isTemplate: false,
    isMasked: false,
});

function linesOf(width: number, ...values: ConfigReport["values"]): readonly string[] {
    const report = { outcome: "HEALTHY", reason: "", values, problems: [], differences: [] };
    return renderConfig(report as unknown as ConfigReport, { ...plainStyle, width }).split("\n");
}

const long = valueAt("components.caching-service.storage.infinispan.jgroups.keyExchange.port", "30426", 93);
const hosts = valueAt(
    "components.caching-service.storage.infinispan.initialHosts",
    "lpar1.example.com[7600],lpar2.example.com[7600]",
    89,
);

describe("the values of a configuration", () => {
    it("have a row each if there is room", () => {
        expect(linesOf(80, valueAt("zowe.job.name", "ZWE1SV", 7))).toEqual([
            "  INSTANCE  PATH           VALUE   FROM",
            "  lpar2     zowe.job.name  ZWE1SV  /global/zowe/zowe.yaml:7",
        ]);
        expect(linesOf(200, long, hosts)).toHaveLength(3);
    });

    it("stand below their path if there is none, and no line is longer than the terminal", () => {
        const lines = linesOf(90, long, hosts);
        expect(lines).toEqual([
            "  INSTANCE  PATH",
            "              VALUE, FROM",
            "  lpar2     components.caching-service.storage.infinispan.jgroups.keyExchange.port",
            "              30426, from /global/zowe/zowe.yaml:93",
            "  lpar2     components.caching-service.storage.infinispan.initialHosts",
            "              lpar1.example.com[7600],lpar2.example.com[7600], from",
            "              /global/zowe/zowe.yaml:89",
        ]);
    });
});
