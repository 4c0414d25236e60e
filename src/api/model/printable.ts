// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// CSI, OSC and two-character escapes (ECMA-48); the component logs of Zowe are colored (E-LCH-07).
const terminalEscape =
    /\u001b\][^\u0007\u001b]{0,2000}(?:\u0007|\u001b\\)|(?:\u001b\[|\u009b)[0-?]{0,60}[ -/]{0,10}[@-~]?|\u001b[ -/]{0,10}[0-~]?/g;

// C0 without the tab, DEL, C1, and what reverses the direction of text or hides it.
const controlCharacter =
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** What any of the others begins with. Most texts hold none, and a log has thousands of records. */
const anyOfThem =
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/;

/** One line of foreign text, fit for a terminal: without escapes, control characters and line ends. */
export function printable(text: string): string {
    return anyOfThem.test(text) ? withoutThem(text) : text;
}

function withoutThem(text: string): string {
    const plain = text.replace(terminalEscape, "");
    // A record of a log is colored and holds nothing else of the kind.
    return anyOfThem.test(plain)
        ? plain
              .replace(/[\r\n]+/g, " ")
              .replace(/\t/g, " ")
              .replace(controlCharacter, "")
        : plain;
}
