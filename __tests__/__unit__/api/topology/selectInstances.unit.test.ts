// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../../../src/api/errors";
import type { Instance } from "../../../../src/api/model/sysplex";
import { selectInstances } from "../../../../src/api/topology/selectInstances";

const instance = (id: string, systemName: string): Instance => ({
    id,
    systemName,
    hostname: `${id}.example.com`,
    address: `${id}.example.com`,
    jobName: "ZWE1SV",
    jobPrefix: "ZWE1",
    procedureName: "ZWESLSTC",
    layout: "services",
    components: [],
    gateway: null,
    discovery: null,
    cachingService: null,
});

const instances = [instance("lpar1", "LPAR1"), instance("two_a", "LPAR2"), instance("two_b", "LPAR2")];
const idsOf = (...names: string[]) => selectInstances(instances, names).map(({ id }) => id);

describe("selectInstances", () => {
    it.each([
        [["lpar1"], ["lpar1"]],
        [["LPAR1"], ["lpar1"]],
        [["Two_B,lpar1"], ["lpar1", "two_b"]],
        [["lpar2"], ["two_a", "two_b"]],
        [
            ["two_b", "LPAR2", " two_b ,, "],
            ["two_a", "two_b"],
        ],
        [["lpar1 two_a"], ["lpar1", "two_a"]],
    ])("resolves %j to %j", (names, ids) => {
        expect(idsOf(...names)).toEqual(ids);
    });

    it("prefers an id as it is written to one in another case, and an id to a system", () => {
        const odd = [instance("lpar1", "LPAR2"), instance("LPAR1", "LPAR3"), instance("other", "LPAR1")];
        expect(selectInstances(odd, ["LPAR1"])).toEqual([odd[1]]);
        expect(selectInstances(odd, ["Lpar1"])).toEqual([odd[0], odd[1]]);
    });

    it("lists the valid names if one matches nothing", () => {
        expect(() => idsOf("lpar1,lpar9")).toThrow(ConfigurationError);
        expect(() => idsOf("lpar1,lpar9")).toThrow(
            '--lpars: "lpar9" is neither an instance nor a system. ' +
                "Valid names: lpar1, two_a (on LPAR2), two_b (on LPAR2).",
        );
        expect(() => idsOf("x", "y")).toThrow('"x", "y" are neither instances nor systems.');
    });

    it.each([[[]], [[""]], [[" , "]]])("refuses %j, which names nothing", (names) => {
        expect(() => idsOf(...names)).toThrow("No instance is specified.");
    });
});
