// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What of a definition is shown where no command of ours is called: lists of commands and groups, and what a mistyped word was meant to be. */
const shown = ["name", "aliases", "type", "summary", "description", "handler"];

/** Definitions as `namesSuffice` says that they are enough: every command with its words, and none of its options and examples. */
export function outlineOf(config) {
    return { ...config, definitions: config.definitions.map(outlined) };
}

function outlined(definition) {
    const own = Object.fromEntries(shown.filter((key) => key in definition).map((key) => [key, definition[key]]));
    return definition.children ? { ...own, children: definition.children.map(outlined) } : own;
}
