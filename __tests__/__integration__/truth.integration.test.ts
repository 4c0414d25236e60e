// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SimulatorOptions } from "../../simulator/world/options";
import { chooseRules } from "../../src/api/library/looking/chooseRules";
import { lookForChecks } from "../../src/api/library/looking/lookForChecks";
import { checkReport } from "../../src/api/health/report/checkReport";
import { findingsByHarm } from "../../src/api/health/report/findings";
import { judge } from "../../src/api/health/report/judge";
import { statusReport } from "../../src/api/health/report/statusReport";
import { unknownForms } from "../../src/api/health/report/unknownForms";
import type { Rule } from "../../src/api/health/rules/rule";
import { rules, statusRules } from "../../src/api/health/rules/catalogue";
import type { Finding } from "../../src/api/model/finding";
import { areas } from "../../src/api/model/finding";
import { cacheMembersSeenBy } from "../../src/api/health/state/cacheMembers";
import { renderCheckMetrics, renderStatusMetrics } from "../../src/cli/render/prometheus";
import { waitConditions, missingFor } from "../../src/api/plan/outcome/waitCondition";
import { planView } from "../../src/api/plan/view";
import type { Said } from "../support/laws/contradictions";
import { contradictions } from "../support/laws/contradictions";
import type { Advised } from "../support/laws/contradictingNexts";
import { wrongNexts } from "../support/laws/contradictingNexts";
import { metricsComplaints } from "../support/laws/metricsComplaints";
import { sampleFor } from "../support/laws/parsedMetrics";
import { findingsWithoutLines, linesThatAreNotThere } from "../support/laws/provingLines";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { everyScenario, opened } from "../support/zowe/lookAtScenario";
import { differencesOf } from "../support/laws/perInstance";
import { wrongRefusals } from "../support/laws/refusedPlans";
import type { Look } from "../../src/api/health/state/look";

const named = everyScenario.map((options) => [`${options.scenario ?? ""} ${options.layout ?? ""}`, options] as const);

/** One look for everything that can be asked; what is judged of it is pure. */
async function lookedAt(
    options: SimulatorOptions,
    unread: (why: string) => void,
): Promise<{ readonly look: Look; readonly absentLines: readonly string[] } | null> {
    return withVirtualSysplex(1, { ...options, pace: 0 }, ({ plex }) =>
        opened(
            plex,
            async (open) => {
                const look = await lookForChecks(open, chooseRules([...areas], null));
                return { look, absentLines: await linesThatAreNotThere(open, look) };
            },
            unread,
        ),
    );
}

function said(findings: readonly Finding[]): readonly Said[] {
    return findings.flatMap(({ id, instance, seen, means, consequences }) => [
        { id, instance, words: `${seen} ${means}` },
        ...said(consequences),
    ]);
}

function advised(findings: readonly Finding[]): readonly Advised[] {
    return findings.flatMap(({ id, next, consequences }) => [{ id, next }, ...advised(consequences)]);
}

/** Commands that status and check name, and that do not help who types them. */
function wrongAdvice(look: Look): readonly string[] {
    const { results } = checkReport(look, rules, 0);
    const bad = results.filter(({ outcome }) => ["WARN", "FAIL"].includes(outcome));
    return [
        ...wrongNexts(look, "status", advised(statusReport(look, statusRules, 0).findings)),
        ...wrongNexts(
            look,
            "check",
            bad.map(({ id, remedy }) => ({ id, next: remedy })),
        ),
    ];
}

function outcomeOf(look: Look, chosen: readonly Rule[]): string {
    return checkReport(look, chosen, 0).verdict;
}

/** Rules that fail when they are asked alone, in an area that is well when it is asked whole. */
function hiddenIn(looked: Look): readonly string[] {
    return areas.flatMap((area) => {
        const own = rules.filter((rule) => rule.area === area);
        const failing = own.filter((rule) => ["CRITICAL", "DEGRADED"].includes(outcomeOf(looked, [rule])));
        return outcomeOf(looked, own) === "HEALTHY" ? failing.map(({ id }) => `${area} hides ${id}`) : [];
    });
}

/** Where status, check, wait and registry list, which judge one look, would tell different truths. */
function disagreements(look: Look): readonly string[] {
    const { verdict, findings, instances } = statusReport(look, statusRules, 0);
    const checked = checkReport(look, rules, 0).verdict;
    const { decided } = look;
    const areReady = instances.every(({ state }) => state === "READY");
    const held = waitConditions.filter((condition) => missingFor(condition, decided).length === 0);
    const bad = judge(rules, look).filter(({ judgement }) => judgement.outcome !== "PASS");
    const unknownToCheck = findings.filter(
        ({ id, instance }) =>
            !bad.some(({ rule, judgement }) => rule.id === id && judgement.scope.instance === instance),
    );
    return [
        ...(verdict !== "HEALTHY" && verdict !== "DENIED" && checked === "HEALTHY"
            ? [`status ${verdict}, check HEALTHY`]
            : []),
        ...(areReady === held.includes("ready")
            ? []
            : [`status ${areReady ? "all READY" : "not all READY"}, wait not so`]),
        ...(held.includes("stopped") && instances.some(({ state }) => state === "READY")
            ? ["wait stopped, status READY"]
            : []),
        ...(verdict === "CRITICAL" && !["CRITICAL", "DENIED"].includes(checked)
            ? [`status CRITICAL, check ${checked}`]
            : []),
        ...differencesOf(look, instances),
        ...unknownToCheck.map(({ id }) => `check does not know ${id}`),
    ];
}

/** Metrics that a parser of Prometheus does not read, and values that were not seen. */
function wrongMetrics(look: Look): readonly string[] {
    const status = renderStatusMetrics(statusReport(look, statusRules, 0));
    const seen = look.snapshot.instances.flatMap((sighting) => {
        const { id } = sighting.instance;
        const ends = sighting.ports.flatMap(({ handshake }) =>
            handshake.seen ? handshake.value.chain.map(({ validTo }) => validTo.getTime() / 1_000) : [],
        );
        const wanted = [ends.length === 0 ? undefined : Math.min(...ends), cacheMembersSeenBy(sighting)?.length];
        const told = ["certificate_not_after_seconds", "cache_members"].map((name) => sampleFor(status, name, id));
        return JSON.stringify(told) === JSON.stringify(wanted) ? [] : [`${id}: ${told.join()}, not ${wanted.join()}`];
    });
    return [
        ...metricsComplaints(status),
        ...metricsComplaints(renderCheckMetrics(checkReport(look, rules, 0))),
        ...seen,
    ];
}

describe("in every scenario, in both layouts", () => {
    liveInVirtualWorld();

    it.each(named)("%s: one truth", async (_name, options) => {
        let unread = "";
        const looked = await lookedAt(options, (why) => (unread = why));
        if (looked === null) {
            expect(`${options.scenario ?? ""}: ${unread}`).toMatch(/^(credentials-wrong|files-denied)/);
            return;
        }
        const { look, absentLines } = looked;
        const findings = findingsByHarm(statusRules, look, false);
        const results = checkReport(look, rules, 0).results.map(({ id, scope, measured, impact }) => ({
            id,
            instance: scope.instance,
            words: `${measured} ${impact ?? ""}`,
        }));
        expect(contradictions(look, [...said(findings), ...results])).toEqual([]);
        expect(hiddenIn(look)).toEqual([]);
        expect(wrongAdvice(look)).toEqual([]);
        expect(disagreements(look)).toEqual([]);
        expect(wrongRefusals({ ...planView(look), drains: true })).toEqual([]);
        expect(absentLines).toEqual([]);
        expect(wrongMetrics(look)).toEqual([]);
        expect(findingsWithoutLines(look)).toEqual([]);
        // Every form of the simulator is known: nobody is asked for a bundle because of a fault.
        expect(unknownForms(look.snapshot)).toEqual([]);
    });
});
