// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import type { BundleFile } from "../../model/bundle/manifest";
import type { LogLine } from "../../model/logs/logsReport";
import { logs } from "../logs";
import type { CollectOptions } from "./collect";

interface LogsTaken {
    readonly files: readonly BundleFile[];
    readonly missing: readonly { readonly what: string; readonly why: string }[];
}

/** The logs of every system, one file for each; of what is too long the newest lines are kept. */
export async function takeLogs(
    connection: HaConnection,
    { lpars, sinceMs, mostLogCharacters }: Pick<CollectOptions, "lpars" | "sinceMs" | "mostLogCharacters">,
    signal: AbortSignal,
): Promise<LogsTaken> {
    const kept = new NewestLines(mostLogCharacters);
    const options = { lpars, sources: null, components: null, since: { agoMs: sinceMs }, until: null, text: null };
    const report = await logs(connection, options, { tell: (line) => kept.add(line) }, signal);
    const systems = [...new Set(report.sources.map(({ system }) => system))];
    return {
        files: [
            ...systems.map((system) => ({
                name: `logs/${system.toLowerCase()}.jsonl`,
                what: `SYSPRINT, JESMSGLG and the hardcopy log of ${system}`,
                text: kept.textOf(system),
            })),
            {
                name: "logs/sources.json",
                what: "which logs were read, and how their times were placed",
                text: `${JSON.stringify(report.sources, null, 2)}\n`,
            },
        ],
        missing: [
            ...report.sources.flatMap(({ system, source, missing }) =>
                missing === null ? [] : [{ what: `${source} log of ${system}`, why: missing }],
            ),
            ...report.sources.flatMap(({ system, source, gaps }) =>
                gaps.map((why) => ({ what: `part of the ${source} log of ${system}`, why })),
            ),
            ...(report.outcome === "UNKNOWN" && report.sources.length === 0
                ? [{ what: "logs", why: report.reason }]
                : []),
            ...(kept.left > 0 ? [{ what: "older lines of logs", why: `${kept.left} lines are more than fit` }] : []),
        ],
    };
}

class NewestLines {
    public left = 0;
    private size = 0;
    private first = 0;
    private readonly lines: (readonly [system: string, text: string])[] = [];

    public constructor(private readonly most: number) {}

    public add(line: LogLine): void {
        const text = JSON.stringify(line);
        this.lines.push([line.system, text]);
        this.size += text.length;
        while (this.size > this.most && this.first < this.lines.length) {
            this.size -= this.lines[this.first]?.[1].length ?? 0;
            this.first += 1;
            this.left += 1;
        }
        if (this.first > 10_000) {
            this.lines.splice(0, this.first);
            this.first = 0;
        }
    }

    public textOf(system: string): string {
        return this.lines
            .slice(this.first)
            .filter(([of]) => of === system)
            .map(([, text]) => `${text}\n`)
            .join("");
    }
}
