// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Text from outside may contain escapes that a terminal obeys, and characters that reverse or hide text.
const controls =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** Foreign text, fit for a terminal; line ends and tabs stay. */
export function harmless(text: string): string {
    return text.replace(/\r\n/g, "\n").replace(controls, "?");
}

/** The same in one line: foreign text must not begin a line that looks like one of ours. */
export function harmlessLine(text: string): string {
    return harmless(text).replace(/[\n\t]+/g, " ");
}
