// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { catalogued, rules } from "../../../../../src/api/health/rules/catalogue";
import { logoutNotShared } from "../../../../../src/api/health/rules/sso/logoutNotShared";
import { chooseRules } from "../../../../../src/api/library/looking/chooseRules";

const idsOf = (selectors: readonly string[], from = rules): readonly string[] =>
    chooseRules(selectors, null, from).map(({ id }) => id);

describe("chooseRules", () => {
    it("knows areas, ids and slugs in any case", () => {
        expect(idsOf(["ha-cch13"])).toEqual(["HA-CCH13"]);
        expect(idsOf(["Cache-Open-To-Anyone"])).toEqual(["HA-CCH13"]);
        expect(idsOf(["version"])).toEqual(["HA-VER01"]);
    });

    it("suggests what is meant", () => {
        expect(() => chooseRules(["HA-CCH31"], null)).toThrow(
            /There is no check or area "HA-CCH31"\. Did you mean .*HA-CCH13/,
        );
    });

    it.each(catalogued.filter((rule) => !rules.includes(rule)).map(({ id, slug }) => [id, slug]))(
        "says which command proves %s",
        (id, slug) => {
            for (const selector of [id, id.toLowerCase(), slug]) {
                expect(() => chooseRules([selector], null)).toThrow(
                    new RegExp(`^${id} cannot be selected: .*zowe ha `),
                );
            }
        },
    );

    it("selects by name what --deep adds, and not without a name", () => {
        const deep = [...rules, logoutNotShared];
        expect(idsOf(["HA-SSO03"], deep)).toEqual(["HA-SSO03"]);
        expect(idsOf([], deep)).toEqual(idsOf([]));
    });
});
