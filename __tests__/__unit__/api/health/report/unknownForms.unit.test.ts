// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { unknownForms } from "../../../../../src/api/health/report/unknownForms";
import { withValue } from "../../../../../src/api/model/observation";
import { buildSnapshot, seen, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

const sysplex = buildSysplex();
const line = "IXC336I has a line that was not understood: LPAR1 NEW FORM";

describe("unknownForms", () => {
    it("names no answer if each was understood, was not given, or was refused", () => {
        expect(unknownForms(buildSnapshot(sysplex))).toEqual([]);
        const members = unseen("answered-error", "the answer to D XCF,S,ALL was not understood");
        expect(unknownForms(buildSnapshot(sysplex, { members }))).toEqual([]);
        const empty = { ...unseen("malformed", "it holds no IXC336I"), isEmpty: true } as const;
        expect(unknownForms(buildSnapshot(sysplex, { members: empty }))).toEqual([]);
    });

    it("names an answer that was not understood, and each part of one, once", () => {
        const members = withValue(seen(null), [], [line, line]);
        const unread = unseen("malformed", "the registry is no JSON");
        const launcherJobs = unread;
        const forms = unknownForms(buildSnapshot(sysplex, { members, launcherJobs }));
        expect(forms.map(({ why }) => why).sort()).toEqual([line, unread.why]);
        expect(forms.every(({ source, vantage }) => source !== "" && vantage !== "")).toBe(true);
    });

    it("is silent about a static definition, which has no lease", () => {
        const lease = unseen("malformed", "a static definition has no lease");
        expect(unknownForms(buildSnapshot(sysplex, { leases: [{ entryId: "e", askedAt: "lpar1", lease }] }))).toEqual(
            [],
        );
    });
});
