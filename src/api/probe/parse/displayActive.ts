// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** An address space that D A shows: a job, a started task, or a process of z/OS UNIX. */
export interface AddressSpace {
    readonly jobName: string;
    readonly stepName: string;
    /** `ZWELNCH`: the launcher itself; `*OMVSEX`: a process; null where the row has none. */
    readonly procedureStep: string | null;
    /** True while the task is stuck in its start: the step is called STARTING. */
    readonly isStarting: boolean;
    /** Four hexadecimal digits. */
    readonly asid: string;
    /** `STC09875`: the id of the job it belongs to. */
    readonly workUnitId: string | null;
    readonly userId: string | null;
    readonly elapsedSeconds: number | null;
}

type Row =
    | { kind: "task"; jobName: string; stepName: string; procedureStep: string | null; keys: Record<string, string> }
    | { kind: "user" };

const swapState = /^(?:IN|OUT|OU|OWT|NSW|NST|\*\w*)$/;

/**
 * CNZ4106I, the answer of `D A,<name>` (evidence: zosmf/syslog/d-a-*.txt, zosmf/console/put-d-a-not-found-echo.json). An empty
 * list means `NOT FOUND`, or that only TSO users have the name.
 */
export function parseDisplayActive(text: string): Parsed<readonly AddressSpace[]> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^\s*CNZ4106I\s/.test(line));
    if (start < 0) {
        return notUnderstood("it holds no CNZ4106I");
    }
    const body = lines.slice(start + 1).filter((line) => line.trim() !== "" && !isHeading(line));
    if (body.length === 1 && /^\s*\S{1,8} NOT FOUND\s*$/.test(body[0] ?? "")) {
        return understood([]);
    }
    const rows: Row[] = [];
    for (const line of body) {
        if (!readLine(line, rows)) {
            return notUnderstood(`CNZ4106I has a row that cannot be read: ${line.trim().slice(0, 40)}`);
        }
    }
    return rows.length === 0
        ? notUnderstood("CNZ4106I shows neither an address space nor NOT FOUND")
        : addressSpaces(rows);
}

/** The heading row, the counters under it, and the header of a routed answer. */
function isHeading(line: string): boolean {
    return /^\s*JOBS\s+M\/S\s/.test(line) || /^\s*\d{5}\s+\d{5}\s/.test(line) || /^\s*CNZ4106I\s/.test(line);
}

function readLine(line: string, rows: Row[]): boolean {
    const first = /^\s*(\S.*?)\s+A=([0-9A-F]{4,8})(?=\s|$)/.exec(line);
    if (first) {
        rows.push(rowOf((first[1] ?? "").split(/\s+/), keysOf(line)));
        return true;
    }
    const keys = keysOf(line);
    const last = rows.at(-1);
    if (!last || Object.keys(keys).length === 0) {
        return false;
    }
    if (last.kind === "task") {
        Object.assign(last.keys, keys);
    }
    return true;
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

function addressSpaces(rows: readonly Row[]): Parsed<readonly AddressSpace[]> {
    const tasks = rows.filter((row) => row.kind === "task");
    return understood(
        tasks.map(({ jobName, stepName, procedureStep, keys }) => ({
            jobName,
            stepName,
            procedureStep,
            isStarting: stepName === "STARTING",
            asid: keys["A"] ?? "",
            workUnitId: keys["WUID"] ?? null,
            userId: keys["USERID"] ?? null,
            elapsedSeconds: elapsedSeconds(keys["ET"] ?? ""),
        })),
    );
}

/** `00.50.01` hours to seconds, `00288.21` hours and minutes, `000.664S`; `********` and NOTAVAIL tell nothing. */
export function elapsedSeconds(elapsed: string): number | null {
    const seconds = /^(\d+\.\d+)S$/.exec(elapsed);
    if (seconds) {
        return Number(seconds[1]);
    }
    const clock = /^(\d{2})\.(\d{2})\.(\d{2})$/.exec(elapsed) ?? /^(\d{5})\.(\d{2})$/.exec(elapsed);
    return clock ? Number(clock[1]) * 3_600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0) : null;
}
