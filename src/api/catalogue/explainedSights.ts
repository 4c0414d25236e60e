// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport } from "../model/check";
import type { LogLine } from "../model/logs/logsReport";
import type { ProvingLine } from "../model/logs/provingLine";
import type { StatusReport } from "../model/status";
import type { Entry } from "./entry";

/** What a bundle shows of an entry. */
export interface ExplainedSight {
    /** The id of the entry. */
    readonly id: string;
    /** Null: it is about no single instance. */
    readonly instance: string | null;
    readonly system: string | null;
    readonly text: string;
    /** The lines of log that prove it, in the order of the log. */
    readonly evidence: readonly ProvingLine[];
}

interface Held {
    readonly status: StatusReport;
    readonly check: CheckReport;
    /** Of all systems. */
    readonly lines: readonly LogLine[];
}

/** What is held of one entry; none: it says nothing about it. */
export function explainedSights({ id, kind }: Entry, held: Held): readonly ExplainedSight[] {
    switch (kind) {
        case "check":
            return results(id, held);
        // DEGRADED and UNKNOWN are verdicts as well, with the same meaning.
        case "state":
            return [...verdict(id, held), ...states(id, held)];
        case "verdict":
            return verdict(id, held);
        case "message":
            return messages(id, held);
        case "exit-code":
        case "layout":
            return [];
    }
}

function results(id: string, { check }: Held): readonly ExplainedSight[] {
    return check.results
        .filter((result) => result.id === id)
        .map(({ scope, outcome, measured, evidence }) => ({
            id,
            ...scope,
            text: `${outcome} ${measured}`,
            evidence,
        }));
}

function states(id: string, { status }: Held): readonly ExplainedSight[] {
    return status.instances
        .filter(({ state }) => state === id)
        .map((one) => ({
            id,
            instance: one.id,
            system: one.system,
            text: one.reason,
            evidence: one.evidence.flatMap(({ lines }) => lines),
        }));
}

function verdict(id: string, { status, check }: Held): readonly ExplainedSight[] {
    const told = [
        ...(status.verdict === id ? [`status: ${status.ready} of ${status.expected} instances are ready`] : []),
        ...(check.verdict === id ? [`check: ${check.summary.failed} failed, ${check.summary.warnings} warnings`] : []),
    ];
    return told.map((text) => ({ id, instance: null, system: null, text, evidence: [] }));
}

/** Of more lines, the last ones. */
const mostLines = 5;
const files: Readonly<Partial<Record<LogLine["source"], ProvingLine["file"]>>> = {
    launcher: "SYSPRINT",
    job: "JESMSGLG",
};

function messages(id: string, { lines }: Held): readonly ExplainedSight[] {
    const saying = lines.filter(({ text }) => saysMessage(text, id));
    const systems = [...new Set(saying.map(({ system }) => system))];
    return systems.map((system) => {
        const own = saying.filter((line) => line.system === system);
        const text = own.length === 1 ? "1 line of its logs" : `${own.length} lines of its logs`;
        return {
            id,
            instance: null,
            system,
            text,
            evidence: own.flatMap(provingLine).slice(-mostLines),
        };
    });
}

/** As a word: a configuration that is printed quotes it. */
function saysMessage(text: string, id: string): boolean {
    const at = text.indexOf(id);
    return at >= 0 && !/[\w"']/.test(text[at - 1] ?? " ") && !/[\w"']/.test(text[at + id.length] ?? " ");
}

function provingLine({ system, job, source, record, text }: LogLine): readonly ProvingLine[] {
    const file = files[source];
    return file === undefined || job === null || record === null
        ? []
        : [{ system, job, file, record, text: text.slice(0, 200) }];
}
