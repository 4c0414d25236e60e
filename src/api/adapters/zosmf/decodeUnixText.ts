// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** IBM-1047 from 0x40 on, sixteen code points a row (IBM character data representation, CCSID 1047). */
const printable1047 = [
    " \u00a0\u00e2\u00e4\u00e0\u00e1\u00e3\u00e5\u00e7\u00f1\u00a2.<(+|",
    "&\u00e9\u00ea\u00eb\u00e8\u00ed\u00ee\u00ef\u00ec\u00df!$*);^",
    "-/\u00c2\u00c4\u00c0\u00c1\u00c3\u00c5\u00c7\u00d1\u00a6,%_>?",
    "\u00f8\u00c9\u00ca\u00cb\u00c8\u00cd\u00ce\u00cf\u00cc`:#@'=\"",
    "\u00d8abcdefghi\u00ab\u00bb\u00f0\u00fd\u00fe\u00b1",
    "\u00b0jklmnopqr\u00aa\u00ba\u00e6\u00b8\u00c6\u00a4",
    "\u00b5~stuvwxyz\u00a1\u00bf\u00d0[\u00de\u00ae",
    "\u00ac\u00a3\u00a5\u00b7\u00a9\u00a7\u00b6\u00bc\u00bd\u00be\u00dd\u00a8\u00af]\u00b4\u00d7",
    "{ABCDEFGHI\u00ad\u00f4\u00f6\u00f2\u00f3\u00f5",
    "}JKLMNOPQR\u00b9\u00fb\u00fc\u00f9\u00fa\u00ff",
    "\\\u00f7STUVWXYZ\u00b2\u00d4\u00d6\u00d2\u00d3\u00d5",
    "0123456789\u00b3\u00db\u00dc\u00d9\u00da\u009f",
].join("");

const newLines: ReadonlySet<number> = new Set([0x15, 0x25]);
const tab = 0x05;

/** A z/OS UNIX file as text. Zowe reads tagged ASCII files and untagged IBM-1047 alike (zowe-common-c `c/yaml2json.c`). */
export function decodeUnixText(bytes: Uint8Array): string {
    return looksEbcdic(bytes) ? decode1047(bytes) : new TextDecoder("utf-8").decode(bytes);
}

/** Blanks and line ends show it: 0x40 and 0x15 in EBCDIC, 0x20 and 0x0A in ASCII. */
function looksEbcdic(bytes: Uint8Array): boolean {
    let ebcdic = 0;
    let ascii = 0;
    for (const byte of bytes) {
        ebcdic += byte === 0x40 || newLines.has(byte) ? 1 : 0;
        ascii += byte === 0x20 || byte === 0x0a ? 1 : 0;
    }
    return ebcdic > ascii;
}

function decode1047(bytes: Uint8Array): string {
    let text = "";
    for (const byte of bytes) {
        text += characterOf(byte);
    }
    return text;
}

function characterOf(byte: number): string {
    if (byte >= 0x40) {
        return printable1047.charAt(byte - 0x40);
    }
    if (newLines.has(byte)) {
        return "\n";
    }
    return byte === tab ? "\t" : " ";
}
