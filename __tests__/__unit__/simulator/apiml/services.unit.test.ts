// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isAtLeast, portOf, servicesOf } from "../../../../simulator/apiml/services";
import { nodeNamed, settingsWith } from "./apimlPair";

describe("isAtLeast", () => {
    it.each([
        ["3.5.0", "3.5", true],
        ["3.10.0", "3.5", true],
        ["4.0.0", "3.5", true],
        ["3.4.9", "3.5", false],
        ["2.18.0", "3.0", false],
        ["3.0.40-SNAPSHOT", "3.0", true],
        ["unknown", "3.0", false],
    ])("%s is at least %s: %s", (version, wanted, expected) => {
        expect(isAtLeast(version, wanted)).toBe(expected);
    });
});

describe("servicesOf and portOf", () => {
    it("leave out what the node does not enable", () => {
        const node = nodeNamed("lpar1", { ports: { gateway: 7554 } });
        expect(servicesOf("zaas", node, settingsWith())).toEqual([]);
        expect(portOf(node, "gateway", settingsWith())).toBe(7554);
    });

    it("include no ZAAS in version 2", () => {
        expect(servicesOf("zaas", nodeNamed("lpar1"), settingsWith({ layout: "v2" }))).toEqual([]);
    });

    it("put the single service on two ports", () => {
        const node = nodeNamed("lpar1", { ports: { apiml: 7554, gateway: 7554, discovery: 7553 } });
        const settings = settingsWith({ layout: "single-service" });
        expect(servicesOf("apiml", node, settings)).toHaveLength(5);
        expect(portOf(node, "discovery", settings)).toBe(7553);
        expect(portOf(node, "cachingservice", settings)).toBe(7554);
    });
});
