// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { distance } from "../../vendor/fastestLevenshtein";

const mostSuggestions = 5;

/**
 * Similar names: a message without its last letter, or otherwise names that differ by a few characters.
 * @param wanted in uppercase
 */
export function closestTo(wanted: string, names: readonly string[]): readonly string[] {
    const beginning = names.filter((name) => wanted.length > 4 && name.toUpperCase().startsWith(wanted));
    const allowed = Math.max(2, Math.floor(wanted.length / 3));
    const near = names
        .map((name) => ({ name, edits: distance(wanted, name.toUpperCase()) }))
        .filter(({ edits }) => edits <= allowed)
        .sort((one, other) => one.edits - other.edits || one.name.localeCompare(other.name))
        .map(({ name }) => name);
    return [...new Set([...beginning, ...near])].slice(0, mostSuggestions);
}
