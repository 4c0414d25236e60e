// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

const folder = join(__dirname, "../../../../../src/api/probe/parse");

type Parser = (...input: readonly unknown[]) => unknown;

/** Every exported function that reads an answer, by name. */
const parsers: readonly (readonly [string, Parser])[] = readdirSync(folder).flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the list of files is only known here
    const exported = require(join(folder, file)) as Record<string, unknown>;
    return Object.entries(exported).filter(
        (pair): pair is [string, Parser] =>
            /^(?:parse(?!Each)|classify|consoleMessages)/.test(pair[0]) && typeof pair[1] === "function",
    );
});

const ofStatus = ["parseGatewayHealth", "parseApimlVersion", "parseCachingHealth"];
const ofRecords = ["parseJobMessageLog", "parseLauncherLog", "parseComponentList"];
const ofAnything = [
    "parseJobList",
    "parseJob",
    "parseSpoolFiles",
    "parseMountList",
    "parseDirectoryList",
    "parseZosmfInformation",
];

function call(name: string, parser: Parser, text: string, status: number): unknown {
    if (ofStatus.includes(name)) {
        return parser(status, text);
    }
    return parser(ofRecords.includes(name) ? text.split("\n") : text);
}

/** Beginnings of every form that is read, so that chance gets past the first line. */
const beginnings = [
    " CNZ4106I 12.59.38 DISPLAY ACTIVITY 931\r  ZWE1SV   ZWE1SV   ZOWESTEP NSW  SO  A=0072\r WUID=STC00053",
    " IXC336I  10.02.31  DISPLAY XCF 741\r SYSTEM   TYPE SERIAL LPAR STATUS TIME          SYSTEM STATUS\r SYSA     8561 7CD8   01   10/12/2026 10:02:30  ACTIVE",
    "EZD0101I NETSTAT CS V3R1 TCPIP 345\rDYNAMIC VIPA DESTINATION PORT TABLE\rDEST: 10.1.1.1..7554\r RDY: 001",
    " EZZ8260I SYSPLEX\r IPADDR: 10.1.1.1\r TCPIP    SYSA     ACTIVE",
    " BPXO045I 14.38.11 DISPLAY OMVS 101\r ZFS 26 ACTIVE RDWR 02/02/2011\r NAME=A\r PATH=/a\r OWNER=SY2 AUTOMOVE=Y CLIENT=N",
    " BPXF242I\r SYSTEM   LFS VERSION   ---STATUS---\r SYSA      1. 12.  0    VERIFIED      NONE\r CDS VERSION= 2",
    "1   J E S 2  J O B  L O G  --  S Y S T E M  S 0 W 1  --  N O D E  S 0 W 1\n 16.48.58 STC02773  $HASP395 X ENDED - RC=0000",
    "2024-09-09 05:51:28.355 <ZWELNCH:1> ZWESVUSR INFO ZWEL0011I name = zss, PID = -1",
    '{"applications":{"application":[{"name":"GATEWAY","instance":[{"instanceId":"a:gateway:7554"}]}]}}',
    '{"status":"UP","components":{"gateway":{"details":{"zaas":"UP"}}}}',
    '{"items":[{"name":".","mountpoint":"/"}],"keys":[{"kty":"RSA"}],"messages":[{"messageNumber":"ZWEAO500E"}]}',
];

/** Cut, and with some bytes replaced by others. */
const damaged = fc
    .tuple(
        fc.constantFrom(...beginnings),
        fc.nat(400),
        fc.array(fc.tuple(fc.nat(400), fc.string({ unit: "binary", maxLength: 2 })), { maxLength: 4 }),
    )
    .map(([text, length, changes]) =>
        changes.reduce((whole, [at, bytes]) => whole.slice(0, at) + bytes + whole.slice(at + 1), text.slice(0, length)),
    );

describe("every parser", () => {
    it("is found", () => {
        expect(parsers.length).toBeGreaterThan(30);
    });

    it.each(parsers)("never throws, whatever the text: %s", (name, parser) => {
        const texts = fc.oneof(fc.string({ unit: "binary" }), fc.json(), damaged);
        fc.assert(
            fc.property(texts, fc.integer({ min: 100, max: 599 }), (text, status) => {
                expect(() => call(name, parser, text, status)).not.toThrow();
            }),
        );
    });

    it.each(parsers.filter(([name]) => ofAnything.includes(name)))(
        "never throws, whatever a client has turned the answer into: %s",
        (_, parser) => {
            fc.assert(
                fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (answer) => {
                    expect(() => parser(answer)).not.toThrow();
                    expect(() => parser([answer])).not.toThrow();
                    expect(() => parser({ items: [answer] })).not.toThrow();
                }),
            );
        },
    );

    it.each(parsers)("ends soon, even on a text made to delay it: %s", (name, parser) => {
        for (const text of [
            " ".repeat(20_000),
            "A ".repeat(10_000),
            `${"(".repeat(10_000)} `,
            "<a ".repeat(6_000),
            "a.".repeat(10_000),
            "\u001b[".repeat(8_000),
            "{".repeat(20_000),
        ]) {
            for (const start of [
                "",
                " CNZ4106I x\r",
                "EZD0101I NETSTAT VIPA DISTRIBUTE:\r",
                " IXC336I x\r",
                "2024-09-09 05:51:28.355 <ZWELNCH:1> U INFO ",
            ]) {
                const begun = process.cpuUsage();
                call(name, parser, start + text, 200);
                expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5);
            }
        }
    });
});
