// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Null: the sample has no such label. */
export type Labels = Readonly<Record<string, string | null>>;

export interface Sample {
    readonly labels: Labels;
    readonly value: number;
}

/** The samples of one metric, each with labels of its own. */
export interface Family {
    readonly name: string;
    readonly help: string;
    readonly samples: readonly Sample[];
}

/** The text format 0.0.4 of Prometheus, without timestamps, as its textfile collector reads it. A metric without samples is left out. */
export function exposition(families: readonly Family[]): string {
    return families
        .filter(({ samples }) => samples.length > 0)
        .flatMap(({ name, help, samples }) => [
            `# HELP zowe_ha_${name} ${help}`,
            `# TYPE zowe_ha_${name} gauge`,
            ...samples.map(({ labels, value }) => `zowe_ha_${name}${labelText(labels)} ${value}`),
        ])
        .join("\n");
}

function labelText(labels: Labels): string {
    const told = Object.entries(labels).flatMap(([name, value]) =>
        value === null ? [] : [`${name}="${escaped(value)}"`],
    );
    return `{${told.join(",")}}`;
}

function escaped(value: string): string {
    return value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"');
}
