// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What of a definition is shown where another command is called: lists of commands and groups, and what a mistyped word was meant to be. */
const shown = ["name", "aliases", "type", "summary", "description", "handler"];

/** Every command with its words, and none of its options and examples. */
export function outlineOf(config) {
    return { ...config, definitions: config.definitions.map(outlined) };
}

/** The group alone; Zowe CLI refuses a plug-in that has no command. */
export function groupOf(config) {
    return { ...config, definitions: [outlined(config.definitions.find(({ type }) => type === "command"))] };
}

function outlined(definition) {
    const own = Object.fromEntries(shown.filter((key) => key in definition).map((key) => [key, definition[key]]));
    return definition.children ? { ...own, children: definition.children.map(outlined) } : own;
}
