// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import parse from "parse-prometheus-text-format";

/** A metric as the parser of parse-prometheus-text-format reads it: its values are text. */
interface ParsedMetric {
    readonly name: string;
    readonly help: string;
    readonly type: string;
    readonly metrics: readonly { readonly value: string; readonly labels?: Readonly<Record<string, string>> }[];
}

/** What a parser that shares no code with the product reads in the text. Throws for a line that is not in the text format of Prometheus. */
export function parsedMetrics(text: string): readonly ParsedMetric[] {
    return (parse as (text: string) => readonly ParsedMetric[])(`${text}\n`);
}

/** Its name without the prefix, and its value for one instance; undefined: it has no sample. */
export function sampleFor(text: string, metric: string, instance: string): number | undefined {
    const own = parsedMetrics(text).find(({ name }) => name === `zowe_ha_${metric}`);
    const value = own?.metrics.find(({ labels }) => labels?.["instance"] === instance)?.value;
    return value === undefined ? undefined : Number(value);
}
