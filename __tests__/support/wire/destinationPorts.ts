// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Zosmf } from "../../../src/api/ports/zosmf";
import { seen, unseen } from "../worlds/buildSnapshot";

const vipas = [
    " EZZ8260I SYSPLEX CS V3R1 001",
    "   IPADDR/PREFIXLEN: 10.0.0.9/24",
    "     TCPIP    LPAR1    ACTIVE       BOTH",
    "     TCPIP    LPAR2    BACKUP 001   DEST",
].join("\n");

/** The table of destination ports, with one target of port 7554 for each of these flags. */
export const destinationPorts = (...flags: readonly string[]): string =>
    [
        " EZD0101I NETSTAT CS V3R1 TCPIP 002",
        " DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:",
        ...flags.flatMap((each, index) => [
            " DEST:         10.0.0.9..7554",
            `   DESTXCF:    10.0.0.${index + 2}`,
            "   TOTALCONN:  0000000000  RDY: 001  WLM: 08  TSR: 100",
            `   FLG: ${each}`,
        ]),
        ` ${flags.length} OF ${flags.length} RECORDS DISPLAYED`,
    ].join("\n");

/** A circle of one z/OSMF that displays the dynamic VIPAs and the table; null: nothing is answered. */
export function displaying(table: (command: string) => string | null) {
    const issue = (command: string) => {
        const text = table(command);
        return Promise.resolve(text === null ? unseen() : seen(command.includes("VIPADYN") ? vipas : text));
    };
    const zosmf = { console: { issue } } as unknown as Zosmf;
    return { memberFor: () => undefined, ask: (ask: (zosmf: Zosmf) => unknown) => ask(zosmf) };
}
