// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AddressSpace } from "../../model/seen/systemDisplays";
import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood, unknownLine } from "./parsed";

type Row =
    | { kind: "task"; jobName: string; stepName: string; procedureStep: string | null; keys: Record<string, string> }
    | { kind: "user" };

/** The data that was read so far; `current` is null if the row of the next details was lost. */
interface Reading {
    readonly rows: Row[];
    readonly gaps: string[];
    current: { readonly row: Row; readonly keys: Set<string> } | null;
}

const swapState = /^(?:IN|OUT|OU|OWT|NSW|NST|\*\w*)$/;
const counterHeading = /^\s*JOBS\s+M\/S\s/;

/**
 * CNZ4106I, the answer of `D A,<name>` (E-DSP-01). An empty
 * list without gaps means `NOT FOUND`, or that only TSO users have the name. Its heading row identifies it, like its id.
 */
export function parseDisplayActive(text: string): Parsed<readonly AddressSpace[]> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^\s*CNZ4106I\s/.test(line) || counterHeading.test(line));
    if (start < 0) {
        return notUnderstood("it holds no CNZ4106I");
    }
    const body = lines.slice(start).filter((line) => line.trim() !== "" && !isHeading(line));
    const rest = body.filter((line) => !/^\s*\S{1,8}\s+NOT\s+FOUND\s*$/.test(line));
    const reading: Reading = { rows: [], gaps: [], current: null };
    rest.forEach((line) => readLine(line, reading));
    const isNotFound = rest.length < body.length;
    return reading.rows.length === 0 && !isNotFound
        ? notUnderstood(["CNZ4106I shows neither an address space nor NOT FOUND", ...reading.gaps].join("; "))
        : understood(addressSpaces(reading.rows), reading.gaps);
}

/** The heading row, the counters under it, and the first line. */
function isHeading(line: string): boolean {
    return counterHeading.test(line) || /^\s*\d{5}\s+\d{5}\s/.test(line) || /^\s*CNZ4106I\s/.test(line);
}

/** A key that is there already belongs to another address space, whose first line was lost. */
function readLine(line: string, reading: Reading): void {
    const first = /^\s*(\S.*?)\s+A=([0-9A-F]{4,8})(?=\s|$)/.exec(line);
    const keys = keysOf(line);
    const names = Object.keys(keys);
    if (first) {
        const row = rowOf((first[1] ?? "").split(/\s+/), keys);
        reading.rows.push(row);
        reading.current = { row, keys: new Set(names) };
        return;
    }
    const { current } = reading;
    if (current === null || names.length === 0 || names.some((name) => current.keys.has(name))) {
        reading.current = names.length === 0 ? current : null;
        reading.gaps.push(unknownLine("CNZ4106I", line));
        return;
    }
    names.forEach((name) => current.keys.add(name));
    if (current.row.kind === "task") {
        Object.assign(current.row.keys, keys);
    }
}

/** A task: name, step, procedure step, swap state, type. A TSO user has no steps: name, swap state, type. */
function rowOf(words: readonly string[], keys: Record<string, string>): Row {
    const [jobName = "", second = "", third = ""] = words;
    return words.length < 4 && (words.length < 3 || swapState.test(second))
        ? { kind: "user" }
        : {
              kind: "task",
              jobName,
              stepName: second,
              procedureStep: words.length > 4 ? third : null,
              keys,
          };
}

function keysOf(line: string): Record<string, string> {
    const pairs = [...line.matchAll(/(?<!\S)([A-Z]{1,6})=(\S+)/g)];
    return Object.fromEntries(pairs.map(([, key = "", value = ""]): [string, string] => [key, value]));
}

function addressSpaces(rows: readonly Row[]): readonly AddressSpace[] {
    const tasks = rows.filter((row) => row.kind === "task");
    return tasks.map(({ jobName, stepName, procedureStep, keys }) => ({
        jobName,
        stepName,
        procedureStep,
        isStarting: stepName === "STARTING",
        asid: keys["A"] ?? "",
        workUnitId: keys["WUID"] ?? null,
        userId: keys["USERID"] ?? null,
        elapsedSeconds: elapsedSeconds(keys["ET"] ?? ""),
    }));
}

/** `00.50.01` hours to seconds, `00288.21` hours and minutes, `000.664S`; `********` and NOTAVAIL contain no time. */
export function elapsedSeconds(elapsed: string): number | null {
    const seconds = /^(\d+\.\d+)S$/.exec(elapsed);
    if (seconds) {
        return Number(seconds[1]);
    }
    const clock = /^(\d{2})\.(\d{2})\.(\d{2})$/.exec(elapsed) ?? /^(\d{5})\.(\d{2})$/.exec(elapsed);
    return clock ? Number(clock[1]) * 3_600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0) : null;
}
