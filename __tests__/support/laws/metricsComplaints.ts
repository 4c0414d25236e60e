// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parsedMetrics } from "./parsedMetrics";

const label = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*"`;
const sample = new RegExp(String.raw`^([a-zA-Z_:][a-zA-Z0-9_:]*)\{(${label}(?:,${label})*)\} (-?\d+(?:\.\d+)?)$`);

/**
 * What breaks the text format 0.0.4 of Prometheus or the habits of its textfile collector: HELP and TYPE once and before the samples,
 * the samples of a metric together, no series twice, no timestamp, no value that is no number.
 */
export function metricsComplaints(text: string): readonly string[] {
    return [...lineComplaints(text), ...parserComplaints(text)];
}

/** A parser reads as many series as there are lines with a value, each a number. */
function parserComplaints(text: string): readonly string[] {
    const lines = text.split("\n").filter((line) => !line.startsWith("#"));
    const samples = parsedMetrics(text).flatMap(({ metrics }) => metrics);
    const notNumbers = samples.filter(({ value }) => value === "" || !Number.isFinite(Number(value)));
    return [
        ...(samples.length === lines.length ? [] : [`${lines.length} lines are read as ${samples.length} samples`]),
        ...notNumbers.map(({ value }) => `no number: ${value}`),
    ];
}

function lineComplaints(text: string): readonly string[] {
    const begun = new Set<string>();
    const series = new Set<string>();
    let current = "";
    return text.split("\n").flatMap((line) => {
        const [, help] = /^# HELP (\w+) \S.*$/.exec(line) ?? [];
        if (help !== undefined) {
            const isTwice = begun.has(help);
            begun.add(help);
            current = help;
            return isTwice ? [`twice: ${line}`] : [];
        }
        if (line === `# TYPE ${current} gauge`) {
            return [];
        }
        const [, name, labels] = sample.exec(line) ?? [];
        const isTwice = series.has(`${String(name)}{${String(labels)}}`);
        series.add(`${String(name)}{${String(labels)}}`);
        return name === undefined || name !== current || isTwice ? [line] : [];
    });
}
