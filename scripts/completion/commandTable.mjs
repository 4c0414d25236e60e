// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Of Zowe CLI itself; every command takes them. */
const ofZowe = ["--help", "--help-examples", "--help-web", "--response-format-json"];

/** Options whose value is a file of this workstation. */
const isFile = ({ name, type }) =>
    type === "existingLocalFile" || /^(local-config|output-file|ca-file|cert-file|cert-key-file|with|file)$/.test(name);

/**
 * What may follow each command or group: `{ path, patterns, words, options, values, files }`, the longest paths first. `patterns`
 * are all ways to write the path, with aliases; `values` the words of options that take one of a few, by all names of the option.
 */
export function commandTable({ name, definitions }) {
    const root = { name, aliases: [], type: "group", children: definitions };
    return walk(root, [[]]).sort((one, other) => other.depth - one.depth || one.path.localeCompare(other.path));
}

function walk(definition, above) {
    const names = [definition.name, ...(definition.aliases ?? [])];
    const spellings = above.flatMap((words) => names.map((word) => [...words, word]));
    const children = definition.type === "group" ? (definition.children ?? []) : [];
    const options = definition.type === "command" ? (definition.options ?? []) : [];
    return [
        {
            path: spellings[0].join(" "),
            depth: spellings[0].length,
            patterns: spellings.map((words) => words.join(" ")),
            words: children.map((child) => child.name),
            options: [...options.map((option) => `--${option.name}`), ...ofZowe],
            values: options
                .filter((option) => option.allowableValues !== undefined)
                .map((option) => ({ names: namesOf(option), words: option.allowableValues.values })),
            files: options.filter(isFile).flatMap(namesOf),
        },
        ...children.flatMap((child) => walk(child, spellings)),
    ];
}

function namesOf({ name, aliases = [] }) {
    return [name, ...aliases].map((one) => (one.length === 1 ? `-${one}` : `--${one}`));
}
