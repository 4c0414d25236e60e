// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, JudgementOutcome } from "../../../../../src/api/model/finding";
import { judge } from "../../../../../src/api/health/report/judge";
import type { Rule } from "../../../../../src/api/health/rules/rule";
import { rules } from "../../../../../src/api/health/rules/catalogue";
import { buildSnapshot } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";
import { cachingCases } from "../cases/cachingCases";
import { configCases } from "../cases/configCases";
import { layoutCases } from "../cases/layoutCases";
import { networkCases } from "../cases/networkCases";
import type { RuleCase } from "../cases/ruleCase";
import { twoInstances } from "../cases/ruleCase";
import { registrationCases } from "../cases/registrationCases";
import { serviceCases } from "../cases/serviceCases";
import { singleCases } from "../cases/singleCases";
import { statusCases } from "../cases/statusCases";
import { systemCases } from "../cases/systemCases";
import { zfsCases } from "../cases/zfsCases";
import { lookAt } from "../../../../../src/api/health/state/look";

const cases = [
    ...configCases,
    ...zfsCases,
    ...systemCases,
    ...networkCases,
    ...serviceCases,
    ...cachingCases,
    ...statusCases,
    ...singleCases,
    ...layoutCases,
    ...registrationCases,
];
const worstFirst = ["FAIL", "WARN", "UNKNOWN", "INFO", "PASS", "SKIP"] as const;
type Word = (typeof worstFirst)[number];

function named(id: string): Rule {
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined) {
        throw new Error(`there is no rule ${id}`);
    }
    return rule;
}

function judged({ id, sysplex, snapshot }: RuleCase): readonly Judgement[] {
    return judge([named(id)], lookAt(sysplex ?? twoInstances, snapshot, snapshot.settings)).map(
        ({ judgement }) => judgement,
    );
}

const wordOf = ({ outcome, isInformation }: Judgement): Word => (isInformation === true ? "INFO" : outcome);

function worst(judgements: readonly Judgement[]): Judgement | undefined {
    return [...judgements].sort((a, b) => worstFirst.indexOf(wordOf(a)) - worstFirst.indexOf(wordOf(b)))[0];
}

describe.each(rules.map((rule) => [rule.id, rule.slug] as const))("%s %s", (id) => {
    it.each(cases.filter((one) => one.id === id).map((one) => [one.says, one.when, one] as const))(
        "reports %s when %s",
        (says, _when, one) => {
            const judgements = judged(one);
            const found = worst(judgements);
            expect(found && wordOf(found)).toBe(says);
            expect(found?.measured).toMatch(one.words ?? /./);
            expect([found?.scope.instance, found?.scope.system]).toEqual(
                one.about === undefined ? expect.anything() : expect.arrayContaining([one.about]),
            );
            expect(found?.causedBy?.rule).toBe(one.causedBy ?? found?.causedBy?.rule);
        },
    );

    it("is covered with and without a problem, and without evidence, by these tables", () => {
        const says = new Set(cases.filter((one) => one.id === id).map((one) => one.says));
        const isWell = says.has("PASS") || says.has("SKIP");
        const isBad = says.has("FAIL") || says.has("WARN") || says.has("INFO") || says.has("UNKNOWN");
        const isUnseen = says.has("UNKNOWN") || says.has("SKIP") || named(id).access === "none";
        expect({ isWell, isBad, isUnseen }).toEqual({ isWell: true, isBad: true, isUnseen: true });
    });
});

describe("what it means and what to do next", () => {
    const telling = cases.flatMap((one) => (one.tells === undefined ? [] : [{ one, tells: one.tells }]));
    it.each(telling.map(({ one, tells }) => [one.id, one.when, one, tells] as const))(
        "is stated by %s when %s",
        (_id, _when, one, tells) => {
            const found = worst(judged(one));
            expect(`${found?.impact ?? ""} next: ${found?.remedy ?? ""}`).toMatch(tells);
        },
    );
});

describe("every rule", () => {
    const everything = cases.map((one) => ({ one, judgements: judged(one) }));

    it("states in whole sentences what was seen, what it means and what to do", () => {
        const bad = everything
            .flatMap(({ judgements }) => judgements)
            .filter(({ outcome }) => ["FAIL", "WARN", "UNKNOWN"].includes(outcome));
        const mute = bad.filter(
            ({ outcome, measured, impact, remedy }) =>
                measured === "" || !remedy || (outcome !== "UNKNOWN" && (!impact || !/[.)]$/.test(measured))),
        );
        expect(mute).toEqual([]);
    });

    it("never throws, and claims nothing bad, if nothing at all was seen", () => {
        const sysplex = buildSysplex({ instances: [] });
        const empty = buildSnapshot(sysplex, { registries: [], zosmf: [] });
        const outcomes = judge(rules, lookAt(sysplex, empty)).map(
            ({ judgement }): JudgementOutcome => judgement.outcome,
        );
        expect(outcomes.filter((outcome) => outcome === "FAIL" || outcome === "WARN")).toEqual([]);
    });

    it("has an id and a slug of its own, in the promised form", () => {
        expect(new Set(rules.flatMap(({ id, slug }) => [id, slug])).size).toBe(rules.length * 2);
        expect(rules.filter(({ id, slug }) => !/^HA-[A-Z]{2,3}\d\d$/.test(id) || !/^[a-z-]+$/.test(slug))).toEqual([]);
    });
});
