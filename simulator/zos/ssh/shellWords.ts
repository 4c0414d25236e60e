// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * The words of one simple command: blanks part them, apostrophes keep them together.
 * Null for what a shell would read as more than that, so that nothing runs by accident.
 */
export function shellWords(command: string): readonly string[] | null {
    const words: string[] = [];
    const pattern = /\s*(?:'([^']*)'|([A-Za-z0-9_./:=@%+,-]+))(?=\s|$)/y;
    const text = command.trim();
    while (pattern.lastIndex < text.length) {
        const found = pattern.exec(text);
        if (found === null) {
            return null;
        }
        words.push(found[1] ?? found[2] ?? "");
    }
    return words;
}
