// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { checkReport } from "../../../src/api/health/report/checkReport";
import { statusReport } from "../../../src/api/health/report/statusReport";
import { rules, statusRules } from "../../../src/api/health/rules/catalogue";
import type { Look } from "../../../src/api/health/state/look";
import type { OpenSysplex } from "../../../src/api/library/looking/withSysplex";
import { withConsequences } from "../../../src/api/model/finding";
import { withoutColors } from "../../../src/api/probe/parse/logLines";
import type { ProvingLine } from "../../../src/index";

/** Nothing but a log decides these. */
const decidedByLog = ["HA-STC04", "HA-CCH10", "HA-CFG08"];

/** Findings that were decided from a log and name no line of it. */
export function findingsWithoutLines(look: Look): readonly string[] {
    return checkReport(look, rules, 0)
        .results.filter(({ id, outcome }) => ["WARN", "FAIL"].includes(outcome) && decidedByLog.includes(id))
        .filter(({ evidence }) => evidence.length === 0)
        .map(({ id, scope }) => `${id} ${scope.instance ?? ""}`);
}

/** Lines that a report names as proof and that do not stand there in the log. */
export async function linesThatAreNotThere({ circle }: OpenSysplex, look: Look): Promise<readonly string[]> {
    const status = statusReport(look, statusRules, 0);
    const lines = [
        ...checkReport(look, rules, 0).results.flatMap(({ evidence }) => evidence),
        ...status.findings.flatMap(withConsequences).flatMap(({ evidence }) => evidence),
        ...status.instances.flatMap((one) => one.evidence.flatMap((evidence) => evidence.lines)),
    ];
    const distinct = new Map(lines.map((line) => [JSON.stringify(line), line]));
    const unlike: string[] = [];
    for (const [name, line] of distinct) {
        const there = await textAt(line, circle);
        if (!there.includes(line.text.replace(/\.\.\.$/, ""))) {
            unlike.push(`${name} is not: ${there}`);
        }
    }
    return unlike;
}

/** A line may continue in the next records. */
async function textAt({ job, file, record }: ProvingLine, circle: OpenSysplex["circle"]): Promise<string> {
    const [, name = "", id = ""] = /^(.+)\((.+)\)$/.exec(job) ?? [];
    const files = await circle.ask(({ spool }) => spool.files({ name, id }));
    const fileId = files.seen ? files.value.find(({ ddName }) => ddName === file)?.id : undefined;
    const records = await circle.ask(({ spool }) => spool.records({ name, id }, fileId ?? -1, record, 3));
    return records.seen ? withoutColors(records.value.join("")).replace(/ {2,}/g, " ") : records.why;
}
