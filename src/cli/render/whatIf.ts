// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LossOutlook, WhatIfReport } from "../../index";
import { columns, fill } from "./layout/columns";
import type { Style } from "./layout/style";
import { headed, painted } from "./layout/style";
import { dayAndTime } from "./layout/timeWords";
import { verdictTones } from "./layout/tones";

type Outlook = LossOutlook["outlook"];
type FunctionName = LossOutlook["functions"][number]["name"];

/** The functions with a column of their own. */
export const functionNames: readonly FunctionName[] = ["CALLS", "CACHE", "ZOSMF"];

/** The parts whose loss costs most first; what it means and what to do once for all parts with the same words. */
export function renderWhatIf(report: WhatIfReport, style: Style): string {
    const { deployment, generatedAt, losses, outcome, reason, notExamined } = report;
    const heading = ["IF LOST", "CALLS", "CACHE", "Z/OSMF", "OTHER"];
    const rows = losses.map((one) => [
        nameOfLoss(one),
        ...functionNames.map((name) => cellOfLoss(one, name)),
        othersOfLoss(one),
    ]);
    const table = [heading, ...rows];
    const verdict = fill(reason, style.width, "    ", `${outcome}  `);
    return [
        `${style.paint(deployment.sysplex ?? deployment.profile, "strong")}   ${dayAndTime(generatedAt)}`,
        "",
        ...(losses.length === 0 ? [] : [...headed(columns(table, style.width), style), ""]),
        ...painted(verdict, outcome, verdictTones[outcome], style),
        ...details(losses, style),
        ...nextSteps(losses, style),
        "",
        ...fill(`${notExamined.join(", ")}.`, style.width, "                ", "  not examined  "),
    ].join("\n");
}

/** Parts of one kind once: `system:LPAR1+LPAR2`. */
export function nameOfLoss({ losses }: LossOutlook): string {
    const kinds = [...new Set(losses.map(({ kind }) => kind))];
    return kinds
        .map((kind) => {
            const names = losses.filter((one) => one.kind === kind).map(({ name }) => name);
            return `${kind.toLowerCase()}:${names.join("+")}`;
        })
        .join(" + ");
}

const words: Readonly<Record<Outlook, string>> = {
    SURVIVES: "survives",
    LOST: "LOST",
    UNKNOWN: "not known",
    "NOT-SERVED": "none now",
};

export function cellOfLoss({ functions }: LossOutlook, name: FunctionName): string {
    const found = functions.find((one) => one.name === name);
    if (found === undefined) {
        return "-";
    }
    return found.outlook === "SURVIVES" ? `${found.proven.length} left` : words[found.outlook];
}

/** Entry address, files and services: those that do not survive, or that all do. */
export function othersOfLoss({ functions }: LossOutlook): string {
    const others = functions.filter(({ name }) => !functionNames.includes(name));
    const told = others.filter(({ outlook }) => outlook !== "SURVIVES");
    return others.length === 0
        ? "-"
        : told.length === 0
          ? "survive"
          : told.map(({ name, of, outlook }) => `${of ?? otherNames[name] ?? name} ${words[outlook]}`).join(", ");
}

const otherNames: Partial<Record<FunctionName, string>> = { ENTRY: "entry address", FILES: "files" };

/** The same words once, with all parts that they are about. */
function details(losses: readonly LossOutlook[], style: Style): readonly string[] {
    const texts = [...new Set(losses.flatMap(({ consequences }) => consequences))];
    const told = texts.flatMap((text) => {
        const about = losses.filter(({ consequences }) => consequences.includes(text)).map(nameOfLoss);
        return fill(`${about.join(", ")}: ${text}`, style.width, "    ", "  ");
    });
    return told.length === 0 ? [] : ["", ...told];
}

/** With one loss there is room for it. */
function nextSteps([first, ...others]: readonly LossOutlook[], style: Style): readonly string[] {
    const next = others.length === 0 ? (first?.next ?? []) : [];
    return next.length === 0 ? [] : ["", ...next.flatMap((one) => fill(one, style.width, "         ", "  then:  "))];
}
