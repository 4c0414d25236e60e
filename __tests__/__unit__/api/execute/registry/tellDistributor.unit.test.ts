// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepContext } from "../../../../../src/api/execute/operationContext";
import { tellDistributor } from "../../../../../src/api/execute/registry/tellDistributor";
import type { StepResult } from "../../../../../src/api/model/operation/event";
import { buildCommand } from "../../../../../src/api/plan/steps/buildCommand";
import type { CommandFate } from "../../../../../src/api/ports/commandRoute";
import { destinationPorts as table, displaying } from "../../../../support/wire/destinationPorts";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import { instance } from "../../../../support/worlds/planWorld";

const answers = (verb: string, id: "EZZ0053I" | "EZZ0054I"): string =>
    ` EZZ0060I PROCESSING COMMAND: VARY TCPIP,,SYSPLEX,${verb},PORT=7554\r ${id} COMMAND SYSPLEX ${verb} ${id === "EZZ0053I" ? "COMPLETED SUCCESSFULLY" : "FAILED"}`;

const sent = (text: string): CommandFate => ({ kind: "sent", text, by: "z1" });

/**
 * @param shown The destination port table, as it is shown one time after the other; null: no display is answered.
 * @param blindSpot What the way of the command does not show.
 */
function tell(
    verb: "quiesce" | "resume",
    fate: CommandFate,
    shown: string | null | readonly string[] = null,
    blindSpot: string | null = null,
    plan: { readonly kind: string; readonly count: number } = { kind: "DRAIN", count: 1 },
): Promise<StepResult> {
    const built = buildCommand({ verb, port: 7554 }, "LPAR2");
    const tables = typeof shown === "string" ? [shown] : [...(shown ?? [])];
    const circle = displaying((command) => {
        const isTable = command.includes("VDPT");
        return (isTable && tables.length > 1 ? tables.shift() : tables[0]) ?? null;
    });
    return tellDistributor({
        step: {
            action: verb === "quiesce" ? "QUIESCE-ENTRY" : "RESUME-ENTRY",
            system: "LPAR2",
            operatorCommand: built.ok ? built.command : null,
        },
        instance: instance(2),
        plan: { kind: plan.kind, steps: Array.from({ length: plan.count }, () => ({ action: "QUIESCE-ENTRY" })) },
        route: { kind: "console", blindSpot, send: () => Promise.resolve(fate) },
        ports: { clock: new FakeClock() },
        signal: new AbortController().signal,
        circle,
        sent: () => Promise.resolve(),
    } as unknown as StepContext);
}

describe("tellDistributor", () => {
    it.each(["quiesce", "resume"] as const)("is done when TCP/IP reports that %s was completed", async (verb) => {
        expect(await tell(verb, sent(answers(verb.toUpperCase(), "EZZ0053I")))).toMatchObject({ status: "DONE" });
    });

    it.each([
        " EZD1197I THE VARY TCPIP,,SYSPLEX,QUIESCE,PORT COMMAND COMPLETED SUCCESSFULLY",
        " EZZ0060I PROCESSING COMMAND: VARY TCPIP\r EZZ9997I THE COMMAND\r           COMPLETED  SUCCESSFULLY.",
    ])("accepts the message that ends in success, whatever its id, and looks at the distributor: %s", async (text) => {
        const result = await tell("quiesce", sent(text), table("ACTIVE, QUIESCED"));
        expect(result).toMatchObject({ status: "DONE", detail: "the distributor sends no new connections to LPAR2" });
        expect((await tell("quiesce", sent(text), table("ACTIVE"))).detail).toMatch(/shows no target .* as quiesced/);
        expect((await tell("quiesce", sent(text), null)).detail).toMatch(/table of targets could not be seen/);
    });

    it("does not accept a text that only mentions success", async () => {
        const text = " EZZ0061I VARY TCPIP COMPLETED SUCCESSFULLY EARLIER, IGNORED NOW";
        expect(await tell("quiesce", sent(text), table("ACTIVE"))).toMatchObject({ status: "DEGRADED" });
    });

    it.each([
        ["failed", sent(answers("QUIESCE", "EZZ0054I")), /EZZ0054I COMMAND SYSPLEX QUIESCE FAILED/],
        ["was not authorised", sent(" IEE345I VARY     AUTHORITY INVALID, FAILED BY SECURITY PRODUCT"), /IEE345I/],
        ["was answered by nothing", sent(""), /no answer of the console/],
        ["was answered by something else", sent(" EZZ9999I WHAT"), /EZZ9999I WHAT/],
        ["may be lost", { kind: "lost", why: "the connection broke" } as const, /the connection broke/],
        [
            "was not sent",
            { kind: "not-sent", why: "no z/OSMF answers", isDenied: false } as const,
            /no z\/OSMF answers/,
        ],
    ])("does not accept a QUIESCE that %s, and names the command", async (_, fate, words) => {
        const result = await tell("quiesce", fate, table("ACTIVE"));
        expect(result.status).toBe("DEGRADED");
        expect(result.detail).toMatch(words);
        expect(result.unproven.join()).toMatch(words);
        expect(result.remedy).toMatch(/manually on LPAR2: V TCPIP,,SYSPLEX,QUIESCE,PORT=7554/);
    });

    it.each([
        ["shows a quiesced target", table("ACTIVE, QUIESCED"), "DEGRADED"],
        ["was cut off", table("ACTIVE").replace(/ 1 OF 1.*/, ""), "DEGRADED"],
        ["was not seen", null, "DEGRADED"],
        ["shows that nothing is quiesced", table("ACTIVE"), "DONE"],
    ])("decides by the table about a RESUME that was refused: one that %s", async (_, shown, status) => {
        const result = await tell("resume", sent(answers("RESUME", "EZZ0054I")), shown);
        expect(result.status).toBe(status);
        expect(result.remedy ?? "DONE").toMatch(/DONE|V TCPIP,,SYSPLEX,RESUME,PORT=7554/);
    });

    describe("through a job, which shows no answer", () => {
        const blindSpot = "the answer of the console is not visible to a batch job";
        const viaJob = (...tables: readonly string[]): Promise<StepResult> =>
            tell("quiesce", sent(""), tables, blindSpot);
        const open = table("ACTIVE");
        const quiesced = table("ACTIVE, QUIESCED");

        it("is done when the table shows one more quiesced target than before, soon or a little later", async () => {
            expect(await viaJob(open, quiesced)).toMatchObject({ status: "DONE", unproven: [] });
            expect(await viaJob(open, open, open, quiesced)).toMatchObject({ status: "DONE" });
        });

        it("does not accept the quiesced target of another instance, drained together with it, as proof", async () => {
            const two = { kind: "DRAIN", count: 2 };
            expect(await tell("quiesce", sent(""), [open, quiesced], blindSpot, two)).toMatchObject({
                status: "DEGRADED",
            });
        });

        it("looks for no proof if the port is closed next", async () => {
            const stop = { kind: "STOP", count: 1 };
            expect(await tell("quiesce", sent(""), [open, quiesced], blindSpot, stop)).toMatchObject({
                status: "DEGRADED",
            });
        });

        it.each([
            ["goes on showing none", [open]],
            ["showed it before, so that it proves nothing", [quiesced]],
            ["was cut off before", [open.replace(/ 1 OF 1.*/, ""), quiesced]],
            ["was cut off after", [open, quiesced.replace(/ 1 OF 1.*/, "")]],
        ])("is not proven by a table that %s", async (_, tables) => {
            const result = await viaJob(...tables);
            expect(result.status).toBe("DEGRADED");
            expect(result.remedy).toMatch(/manually on LPAR2: V TCPIP,,SYSPLEX,QUIESCE,PORT=7554/);
        });
    });
});
