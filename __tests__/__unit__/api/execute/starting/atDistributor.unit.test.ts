// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepContext } from "../../../../../src/api/execute/operationContext";
import { atDistributor } from "../../../../../src/api/execute/starting/atDistributor";
import { stepResult } from "../../../../../src/api/execute/stepResult";
import type { StepResult } from "../../../../../src/api/model/event";
import type { Zosmf } from "../../../../../src/api/ports/zosmf";
import { instance, notSeen, seen } from "../../../../support/planWorld";

const vipas = [
    " EZZ8260I SYSPLEX CS V3R1 001",
    "   IPADDR/PREFIXLEN: 10.0.0.9/24",
    "     TCPIP    LPAR1    ACTIVE       BOTH",
].join("\n");

const table = (flag: string): string =>
    [
        " EZD0101I NETSTAT CS V3R1 TCPIP 002",
        " DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:",
        " DEST:         10.0.0.9..7554",
        "   DESTXCF:    10.0.0.2",
        "   TOTALCONN:  0000000000  RDY: 001  WLM: 08  TSR: 100",
        `   FLG: ${flag}`,
        " 1 OF 1 RECORDS DISPLAYED",
    ].join("\n");

const asked: string[] = [];

/** lpar2 has come up; the journal remembers what was quiesced for these. */
function look(shown: string | null, quiesced: readonly string[], kind = "START"): Promise<StepResult> {
    const issue = (command: string) => {
        asked.push(command);
        return Promise.resolve(shown === null ? notSeen() : seen(command.includes("VIPADYN") ? vipas : shown));
    };
    const zosmf = { console: { issue } } as unknown as Zosmf;
    const circle = { memberFor: () => undefined, ask: (ask: (zosmf: Zosmf) => unknown) => ask(zosmf) };
    const context = { plan: { kind }, instance: instance(2), circle } as unknown as StepContext;
    const journal = {
        unfinished: [],
        drains: [],
        quiesced: quiesced.map((instanceId) => ({ instanceId, port: 7554 })),
    };
    return atDistributor(context, { journal }, stepResult("DONE", "READY", null));
}

describe("atDistributor", () => {
    beforeEach(() => void asked.splice(0));

    it("says that what a drain quiesced still is, and what mends it", async () => {
        expect(await look(table("ACTIVE, QUIESCED"), ["lpar2"])).toMatchObject({
            status: "DEGRADED",
            detail: expect.stringMatching(/target of port 7554 as quiesced/),
            remedy: "zowe ha resume --lpars lpar2",
        });
    });

    it("says nothing where z/OS has forgotten it, or it may be that of another drained instance", async () => {
        expect(await look(table("ACTIVE"), ["lpar2"])).toMatchObject({ status: "DONE", unproven: [] });
        expect(await look(table("QUIESCED"), ["lpar1", "lpar2"])).toMatchObject({ status: "DONE" });
    });

    it("is READY, and says what is not proven, where the table was not seen", async () => {
        const { status, unproven } = await look(null, ["lpar2"]);
        expect([status, unproven.join()]).toEqual(["DONE", expect.stringContaining("its table was not seen")]);
    });

    it.each([
        ["nothing was quiesced for it", ["lpar1"], "START"],
        ["a restart resumes it by itself", ["lpar2"], "RESTART"],
    ])("asks nobody where %s", async (_, quiesced, kind) => {
        expect(await look(table("QUIESCED"), quiesced, kind)).toMatchObject({ status: "DONE" });
        expect(asked).toEqual([]);
    });
});
