// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlFault } from "../../simulator/apiml/contract";
import type { Input } from "../../simulator/faults/input";
import type { Simulator } from "../../simulator/startSimulator";
import type { SimulatorOptions } from "../../simulator/world/options";
import type { CheckReport, SignOnReport } from "../../src/index";
import { ssoVerify } from "../../src/index";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweJsonHere } from "../support/virtual/zoweHere";
import { connectTo } from "../support/wire/connectTo";
import { complaints } from "../support/zowe/validateSchema";

const never = (): AbortSignal => new AbortController().signal;
const options = { isFull: false, boundSeconds: 65, timeoutSeconds: 300 } as const;
const apiml = (fault: ApimlFault): Input => ({ kind: "apiml", fault });

/** Its seconds are those of the clock on the wall. */
const plain: SimulatorOptions = { systems: 3, pace: 1 };

async function verify(
    plex: Simulator,
    changes: Partial<typeof options | { isFull: boolean; boundSeconds: number }> = {},
): Promise<SignOnReport> {
    const report = await ssoVerify(connectTo(plex), { ...options, ...changes }, { signal: never(), safely: never() });
    expect(complaints("sso-1.json", report)).toEqual([]);
    expect(JSON.stringify(report)).not.toMatch(/eyJ|apimlAuthenticationToken/);
    return report;
}

const logIns = (plex: Simulator): number =>
    plex.requests().filter(({ path }) => path === "/gateway/api/v1/auth/login").length;

const told = ({ exitCode, outcome, findings, tokens }: SignOnReport) => ({
    is: `${exitCode} ${outcome}`,
    findings: findings.map(({ id, instance, severity }) => `${id} ${instance ?? "-"} ${severity}`),
    cells: tokens.flatMap(({ issuer, logoutAt, cells }) =>
        cells.map(
            ({ verifier, before, after, deniedAfterSeconds }) =>
                `${issuer}>${logoutAt ?? "-"} ${verifier} ${before} ${after}${deniedAfterSeconds === null ? "" : ` ${Math.round(deniedAfterSeconds)}`}`,
        ),
    ),
});

describe("single sign-on of three instances", () => {
    liveInVirtualWorld();

    it.each(["services", "single-service", "v2"] as const)(
        "is proven with one login, and its logout everywhere at once: %s",
        (layout) =>
            inVirtualSysplex({ ...plain, layout }, async (plex) => {
                expect(told(await verify(plex))).toEqual({
                    is: "0 HEALTHY",
                    findings: [],
                    cells: ["lpar1", "lpar2", "lpar3"].map((id) => `lpar1>lpar2 ${id} ACCEPTED DENIED 0`),
                });
                expect(logIns(plex)).toBe(1);
            }),
    );

    it("is proven from each to each with --full, one login each", () =>
        inVirtualSysplex(plain, async (plex) => {
            const { is, cells } = told(await verify(plex, { isFull: true }));
            expect([is, cells.length, logIns(plex)]).toEqual(["0 HEALTHY", 9, 3]);
            expect(cells).toContain("lpar3>lpar1 lpar2 ACCEPTED DENIED 0");
        }));

    it("shows how long an instance remembers a token, and waits for it no longer than the bound", () =>
        inVirtualSysplex({ ...plain, layout: "single-service" }, async (plex) => {
            await plex.input(apiml({ kind: "tokens-remembered", seconds: 60 }));
            const { is, cells } = told(await verify(plex));
            expect([is, cells[1]]).toEqual(["0 HEALTHY", "lpar1>lpar2 lpar2 ACCEPTED DENIED 0"]);
            expect(cells[2]).toMatch(/^lpar1>lpar2 lpar3 ACCEPTED DENIED (5[89]|6[012])$/);
            const bounded = told(await verify(plex, { boundSeconds: 20 }));
            expect(bounded).toMatchObject({ is: "8 CRITICAL" });
            expect(bounded.findings).toEqual(["HA-SSO03 lpar1 CRITICAL", "HA-SSO03 lpar3 CRITICAL"]);
        }));

    it.each<[string, SimulatorOptions, readonly Input[], string, readonly string[]]>([
        [
            "a ZAAS that is not told, though the logout ends with 204",
            plain,
            [apiml({ kind: "logouts-not-told", nodeIds: ["lpar3"] })],
            "8 CRITICAL",
            ["HA-SSO03 lpar3 CRITICAL"],
        ],
        [
            "a cluster in two parts",
            { ...plain, layout: "single-service" },
            [apiml({ kind: "cache-partitioned", groups: [["lpar1", "lpar2"], ["lpar3"]], staysApart: true })],
            "8 CRITICAL",
            ["HA-SSO03 lpar3 CRITICAL"],
        ],
        [
            "single services with a store of each for itself",
            { ...plain, layout: "single-service", storage: "VSAM" },
            [],
            "8 CRITICAL",
            ["HA-SSO03 lpar1 CRITICAL", "HA-SSO03 lpar3 CRITICAL"],
        ],
        [
            "another key",
            plain,
            [apiml({ kind: "signing-keys-differ", nodeIds: ["lpar2"] })],
            "8 CRITICAL",
            ["HA-SSO01 lpar2 CRITICAL", "HA-SSO02 lpar2 CRITICAL"],
        ],
        [
            "a clock that is nine hours ahead",
            plain,
            [apiml({ kind: "clocks-ahead", secondsByNode: { lpar3: 32_400 } })],
            "8 CRITICAL",
            ["HA-SSO01 lpar3 CRITICAL"],
        ],
    ])("finds %s", (_, sysplex, inputs, is, findings) =>
        inVirtualSysplex(sysplex, async (plex) => {
            for (const input of inputs) {
                await plex.input(input);
            }
            const report = await verify(plex);
            expect(told(report)).toMatchObject({ is, findings });
            // What a test made must not stay valid where it can be logged out.
            expect(report.tokens.flatMap(({ leftAt }) => leftAt)).toEqual([]);
        }),
    );

    it("names the clock only where it makes a token invalid", () =>
        inVirtualSysplex(plain, async (plex) => {
            await plex.input(apiml({ kind: "clocks-ahead", secondsByNode: { lpar3: 32_400 } }));
            const { findings } = await verify(plex);
            expect(findings[0]?.seen).toMatch(
                /Its clock is 32400 s ahead of that of lpar1: there, the token has expired\./,
            );
            await plex.input(apiml({ kind: "clocks-ahead", secondsByNode: { lpar3: 120 } }));
            expect(told(await verify(plex))).toMatchObject({ is: "0 HEALTHY", findings: [] });
        }));

    it("does not call an instance denied that it could not ask, and names the token that it may accept later", () =>
        inVirtualSysplex(plain, async (plex) => {
            await plex.input({ kind: "reachability", system: "LPAR3", reachability: "refusing" });
            const report = await verify(plex);
            expect(told(report)).toMatchObject({ is: "12 UNKNOWN", findings: [] });
            expect(told(report).cells[2]).toBe("lpar1>lpar2 lpar3 UNKNOWN UNKNOWN");
            expect(report.tokens[0]?.leftAt).toEqual(["lpar3"]);
        }));

    it("finds that nobody can log out while a dead ZAAS is registered", () =>
        inVirtualSysplex(plain, async (plex) => {
            await plex.input({ kind: "component-killed", instance: "lpar3", component: "zaas" });
            const report = await verify(plex);
            expect(told(report).findings).toEqual(["HA-SSO03 lpar2 CRITICAL"]);
            expect(report.findings[0]?.seen).toContain("fails with HTTP 401, and lpar1, lpar2 still accept it");
            expect(report.tokens[0]?.leftAt).toEqual(["lpar1", "lpar2", "lpar3"]);
        }));

    it("logs the token out when it is interrupted while it waits", () =>
        inVirtualSysplex(plain, async (plex) => {
            await plex.input(apiml({ kind: "logouts-not-told", nodeIds: ["lpar3"] }));
            const [safely, signal] = [new AbortController(), never()];
            setTimeout(() => safely.abort(), 10_000);
            const report = await ssoVerify(connectTo(plex), options, { signal, safely: safely.signal });
            expect(told(report).is).toBe("130 INTERRUPTED");
            expect(report.durationMs).toBeLessThan(15_000);
            expect(report.tokens[0]?.leftAt).toEqual([]);
        }));

    it("tries a wrong password once, and refuses to begin without one", () =>
        inVirtualSysplex(plain, async (plex) => {
            const { apiMediation, ...rest } = connectTo(plex, { localConfig: `${plex.directory}/zowe.yaml` });
            const control = { signal: never(), safely: never() };
            const wrong = { ...rest, apiMediation: { ...apiMediation, password: "wrong-one" } };
            const denied = await ssoVerify(wrong, { ...options, isFull: true }, control);
            expect([told(denied).is, logIns(plex)]).toEqual(["16 DENIED", 1]);
            expect(denied.reason).toContain("the login at lpar1 is rejected");
            const asked = plex.requests().length;
            const without = { ...rest, apiMediation: { ...apiMediation, password: null, token: "any" } };
            await expect(ssoVerify(without, options, control)).rejects.toThrow(/needs a "user" and a "password"/);
            await expect(ssoVerify(wrong, { ...options, boundSeconds: 290 }, control)).rejects.toThrow(/--timeout 320/);
            expect(plex.requests().length).toBe(asked);
        }));

    it("prints on 80 columns what it saw, without a token", () =>
        inVirtualSysplex(plain, async (plex) => {
            await plex.input(apiml({ kind: "logouts-not-told", nodeIds: ["lpar3"] }));
            const run = await zoweJsonHere(["ha", "sso", "verify", "--bound", "10"], { cwd: plex.directory });
            expect([run.exitCode, run.stderr, run.envelope.success]).toEqual([8, "", true]);
            expect(run.stdout.split("\n").filter((line: string) => line.length > 80)).toEqual([]);
            expect(run.stdout).toContain("lpar3     accepted        STILL ACCEPTED");
            expect(run.stdout).toMatch(/CRITICAL {2}a token is accepted at 3 of 3 instances/);
        }));
});

describe("zowe ha check sso --deep", () => {
    liveInVirtualWorld();

    /** `HA-SSO03 lpar3 FAIL` */
    async function deep(plex: Simulator, words: readonly string[]): Promise<readonly string[]> {
        const run = await zoweJsonHere(["ha", "check", ...words], { cwd: plex.directory });
        expect(complaints("check-1.json", run.envelope.data)).toEqual([]);
        const { results } = run.envelope.data as CheckReport;
        return results
            .filter(({ id }) => id === "HA-SSO03")
            .map(({ id, scope, outcome }) => `${id} ${scope.instance ?? "-"} ${outcome}`);
    }

    it.each([
        ["passes where every instance denies it", null, ["sso", "--deep"], ["HA-SSO03 - PASS"]],
        ["can be selected alone", null, ["HA-SSO03", "--deep"], ["HA-SSO03 - PASS"]],
        [
            "fails where one is not told of a logout",
            apiml({ kind: "logouts-not-told", nodeIds: ["lpar3"] }),
            ["sso", "--deep"],
            ["HA-SSO03 lpar3 FAIL"],
        ],
        [
            "does not know where one cannot be asked",
            { kind: "reachability", system: "LPAR3", reachability: "hung" },
            ["HA-SSO02", "--deep"],
            ["HA-SSO03 - UNKNOWN"],
        ],
        [
            "does not know where the time is too short",
            apiml({ kind: "logouts-not-told", nodeIds: ["lpar3"] }),
            ["HA-SSO02", "--deep", "--timeout", "60"],
            ["HA-SSO03 - UNKNOWN"],
        ],
        ["does not follow a logout without the option", null, ["sso"], []],
    ] as readonly (readonly [string, Input | null, readonly string[], readonly string[]])[])(
        "%s",
        (_, input, words, expected) =>
            inVirtualSysplex(plain, async (plex) => {
                await (input === null ? undefined : plex.input(input));
                expect(await deep(plex, words)).toEqual(expected);
            }),
    );
});
