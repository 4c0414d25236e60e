// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { ConfigurationError } from "../../../../../src/api/errors";
import { parseZoweConfigReference } from "../../../../../src/api/topology/yaml/parseZoweConfigReference";

const place = { profileName: "plex1", property: "zoweConfig" };
const namesOf = (reference: string) => parseZoweConfigReference(reference, place).map(({ name }) => name);

describe("parseZoweConfigReference", () => {
    it.each([
        ["/global/zowe/zowe.yaml", ["/global/zowe/zowe.yaml"]],
        ['  "/global/zowe/zowe.yaml" ', ["/global/zowe/zowe.yaml"]],
        ["FILE(/a/1.yaml)", ["/a/1.yaml"]],
        ["FILE(/a/1.yaml):PARMLIB(MY.ZOWE(YAML)):FILE(/b/2.yaml)", ["/a/1.yaml", "MY.ZOWE(YAML)", "/b/2.yaml"]],
        ["FILE(/a/1.yaml)\\\n :PARMLIB(my.zowe(yaml))", ["/a/1.yaml", "MY.ZOWE(YAML)"]],
    ])("reads %j as %j, left to right", (reference, names) => {
        expect(namesOf(reference)).toEqual(names);
    });

    it("distinguishes a member from a file", () => {
        expect(parseZoweConfigReference("FILE(/a):PARMLIB(A.B(C))", place)).toEqual([
            { kind: "file", name: "/a", path: "/a" },
            { kind: "parmlib", name: "A.B(C)", dataSetMember: "A.B(C)" },
        ]);
    });

    it.each([
        ["", "It is empty"],
        ["zowe.yaml", '"zowe.yaml" is not an absolute z/OS UNIX path'],
        ["//'HLQ.ZOWE(YAML)'", "is not an absolute z/OS UNIX path"],
        ["/a:/b", "which Zowe reserves"],
        ["FILE(/a=b)", "which Zowe reserves"],
        ["FILE(/a", 'does not end with ")"'],
        ["FILE(/a):/b", 'does not end with ")"'],
        ["PARMLIB(IZP.CUST.PARMLIB)", "PARMLIB(IZP.CUST.PARMLIB) names no member (ZWEL0068E)"],
        ["PARMLIB(A.B())", "is not a data set with a member"],
        ["PARMLIB(A.B(TOOLONGNAME))", "is not a data set with a member"],
        ["PARMLIB(1A.B(C))", "is not a data set with a member"],
    ])("refuses %j and gives the reason", (reference, reason) => {
        expect(() => namesOf(reference)).toThrow(reason);
        expect(() => namesOf(reference)).toThrow('profile "plex1", property "zoweConfig": ');
    });

    it("never fails in any other way", () => {
        const pieces = fc.constantFrom("FILE(", "PARMLIB(", "/a", ":", ")", "(", "A.B", "\\\n", "'", " ", "=");
        fc.assert(
            fc.property(
                fc.oneof(
                    fc.string(),
                    fc.array(pieces).map((parts) => parts.join("")),
                ),
                (reference) => {
                    try {
                        expect(namesOf(reference).length).toBeGreaterThan(0);
                    } catch (failure) {
                        expect(failure).toBeInstanceOf(ConfigurationError);
                    }
                },
            ),
        );
    });
});
