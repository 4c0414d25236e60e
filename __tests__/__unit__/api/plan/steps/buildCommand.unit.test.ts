// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { CommandIntent } from "../../../../../src/api/model/operation/operatorCommand";
import { buildCommand } from "../../../../../src/api/plan/steps/buildCommand";

const textOf = (intent: CommandIntent, system = "LPAR2"): string => {
    const built = buildCommand(intent, system);
    return built.ok ? built.command.text : built.why;
};

const job = { jobName: "ZWE1SV" };

describe("buildCommand", () => {
    it.each<[CommandIntent, string]>([
        [
            { verb: "start", procedureName: "ZWESLSTC", instanceId: "lpar_2", jobName: "ZWE1SV2" },
            "S ZWESLSTC,HAINST=lpar_2,JOBNAME=ZWE1SV2",
        ],
        [{ verb: "stop", ...job }, "P ZWE1SV"],
        [{ verb: "start-component", ...job, component: "caching-service" }, "F ZWE1SV,APPL=START(caching-service)"],
        [{ verb: "stop-component", ...job, component: "zss" }, "F ZWE1SV,APPL=STOP(zss)"],
        [{ verb: "list-components", ...job }, "F ZWE1SV,APPL=DISP"],
        [{ verb: "start-zis", procedureName: "ZWESISTC" }, "S ZWESISTC,REUSASID=YES"],
        [{ verb: "quiesce", port: 7554 }, "V TCPIP,,SYSPLEX,QUIESCE,PORT=7554"],
        [{ verb: "resume", port: 7554 }, "V TCPIP,,SYSPLEX,RESUME,PORT=7554"],
    ])("builds %j", (intent, text) => {
        expect(textOf(intent)).toBe(text);
    });

    it("accepts the national characters that MVS names may contain, and none that would end a name", () => {
        expect(textOf({ verb: "stop", jobName: "$ZWE#SV@" })).toBe("P $ZWE#SV@");
        expect(textOf({ verb: "stop", jobName: "ZWE1SV" }, "lpar2")).toContain('"lpar2" is not a valid system name');
        expect(textOf({ verb: "stop", jobName: "ZWE1SV\n" })).toContain("is not a valid job name");
    });

    it("routes to a system whose name begins with a digit, and starts no procedure of such a name", () => {
        expect(buildCommand({ verb: "stop", jobName: "ZWE1SV" }, "309C")).toMatchObject({
            ok: true,
            command: { text: "P ZWE1SV", systemName: "309C" },
        });
        expect(textOf({ verb: "stop", jobName: "1ZWE" }, "309C")).toContain('"1ZWE" is not a valid job name');
    });

    it.each([0, -1, 65_536, 7554.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses port %d", (port) => {
        expect(buildCommand({ verb: "quiesce", port }, "LPAR1").ok).toBe(false);
    });

    // Letters, digits, and everything that means something to a console, to JCL, to a shell or in EBCDIC.
    const hostile = fc.string({
        unit: fc.constantFrom(
            ..."AZ09az_-.",
            ..."',\"()=&;|<>!?*/\\%`$#@ \n\r\t\0\u0085\u00a0\u00ac\u00a2\u00a6",
            "[",
            "{",
            "\u2028",
        ),
        maxLength: 80,
    });

    it("lets no token of a file or an option change the command", () => {
        const intents = fc.record({
            a: hostile,
            b: hostile,
            c: hostile,
            system: hostile,
            verb: fc.constantFrom(...verbs),
        });
        fc.assert(
            fc.property(intents, ({ a, b, c, system, verb }) => {
                const built = buildCommand(intentOf(verb, a, b, c), system);
                if (!built.ok) {
                    return true;
                }
                expect(built.command.text.length).toBeLessThanOrEqual(126);
                expect(built.command.text).toMatch(allowed);
                expect(built.command.systemName).toMatch(/^[A-Z0-9$#@]{1,8}$/);
                return true;
            }),
            { numRuns: 5_000 },
        );
    });

    it("refuses a good token with one character that is not of its kind", () => {
        const insertion = fc.record({
            character: fc.constantFrom(..."',\"()=&; \n\r\t\0\u00a2\u0085/*"),
            at: fc.nat(6),
        });
        fc.assert(
            fc.property(insertion, ({ character, at }) => {
                const broken = (good: string): string => `${good.slice(0, at)}${character}${good.slice(at)}`;
                expect(buildCommand({ verb: "stop", jobName: broken("ZWE1SV") }, "LPAR1").ok).toBe(false);
                expect(buildCommand({ verb: "stop", jobName: "ZWE1SV" }, broken("LPAR1")).ok).toBe(false);
                expect(buildCommand({ verb: "stop-component", ...job, component: broken("zss") }, "LPAR1").ok).toBe(
                    false,
                );
                const start = {
                    verb: "start",
                    procedureName: "ZWESLSTC",
                    instanceId: broken("lpar1"),
                    jobName: "ZWE1SV",
                } as const;
                expect(buildCommand(start, "LPAR1").ok).toBe(false);
            }),
        );
    });
});

const verbs = ["start", "stop", "start-component", "stop-component", "list-components", "start-zis"] as const;

const name = "[A-Z$#@][A-Z0-9$#@]{0,7}";
/** Nothing else may ever leave this function (docs/contract.md, "Safety"). */
const allowed = new RegExp(
    `^(S ${name},HAINST=[a-z0-9_]+,JOBNAME=${name}|P ${name}|F ${name},APPL=(DISP|(START|STOP)\\([A-Za-z0-9._-]+\\))|S ${name},REUSASID=YES)(?!\\n)$`,
);

function intentOf(verb: (typeof verbs)[number], a: string, b: string, c: string): CommandIntent {
    switch (verb) {
        case "start":
            return { verb, procedureName: a, instanceId: b, jobName: c };
        case "start-component":
        case "stop-component":
            return { verb, jobName: a, component: b };
        case "stop":
        case "list-components":
            return { verb, jobName: a };
        default:
            return { verb, procedureName: a };
    }
}
