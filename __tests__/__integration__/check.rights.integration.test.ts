// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../../simulator/faults/input";
import type { SimulatorOptions } from "../../simulator/world/options";
import type { CheckReport, CheckResult } from "../../src/index";
import { check } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { complaints } from "../support/zowe/validateSchema";
import { loadLibraryFirst } from "../support/zowe/loadLibrary";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

loadLibraryFirst();

interface Lack {
    readonly options?: SimulatorOptions;
    readonly inputs?: readonly Input[];
    /** What the security administrator is asked for. */
    readonly needs: RegExp;
}

const lacks = {
    console: { inputs: [{ kind: "console", mode: "denied" }], needs: /TSOAUTH CONSOLE READ/ },
    files: {
        inputs: [{ kind: "service-denied", service: "restfiles", isDenied: true }],
        needs: /UNIXPRIV SUPERUSER\.FILESYS|READ to the configuration files/,
    },
    certificate: { options: { profileCertificate: "none" }, needs: /client certificate/ },
    "login to the API ML": { options: { areAccountsKnownToApiml: false }, needs: /password or token/ },
} as const satisfies Record<string, Lack>;

type LackName = keyof typeof lacks;
const names = Object.keys(lacks) as LackName[];

/** Every combination of one, two, three or all of them. */
const combinations: readonly (readonly LackName[])[] = Array.from({ length: 2 ** names.length - 1 }, (_, index) =>
    names.filter((_name, bit) => ((index + 1) & (1 << bit)) !== 0),
);

async function checkWithout(missing: readonly LackName[], selectors: readonly string[] = []): Promise<CheckReport> {
    const chosen: readonly Lack[] = missing.map((name) => lacks[name]);
    const options: SimulatorOptions = Object.assign({}, ...chosen.map((lack) => lack.options ?? {}));
    return inStillSysplex(options, async (plex) => {
        for (const input of chosen.flatMap((lack) => lack.inputs ?? [])) {
            await plex.input(input);
        }
        const set = selectors.length > 0 ? null : "full";
        return check(connectTo(plex), { selectors, set, lpars: null }, new AbortController().signal);
    });
}

const wordsOf = ({ measured, remedy }: CheckResult): string => `${measured} ${remedy ?? ""}`;
const keyOf = ({ id, scope }: CheckResult): string => `${id} ${scope.instance ?? ""} ${scope.system ?? ""}`;

describe("zowe ha check without every right", () => {
    let all: CheckReport;

    beforeAll(async () => {
        all = await checkWithout([]);
    });

    it.each(combinations.map((missing) => [missing.join(", "), missing] as const))(
        "calls what it may not see unknown, names the access, and judges the rest: no %s",
        async (_, missing) => {
            const report = await checkWithout(missing);
            expect(complaints("check-1.json", report)).toEqual([]);
            const failed = report.results.filter(({ outcome }) => outcome === "FAIL").map(wordsOf);
            expect(failed).toEqual([]);
            expect([4, 12]).toContain(report.exitCode);
            const unknown = report.results.filter(({ outcome }) => outcome === "UNKNOWN");
            expect(
                unknown.filter(
                    (result) => result.causedBy === null && !/needs |correct the user ID/.test(wordsOf(result)),
                ),
            ).toEqual([]);
            const text = unknown.map(wordsOf).join("\n");
            // Who the instances are stands in zowe.yaml: without it nothing of theirs is asked, and nothing of theirs is missed.
            const isBlind = missing.includes("files");
            for (const name of missing.filter((one) => !isBlind || one === "files" || one === "console")) {
                expect(text).toMatch(lacks[name].needs);
            }
            const now = new Map(report.results.map((result) => [keyOf(result), result.outcome]));
            const passed = all.results.filter(({ outcome }) => outcome === "PASS").map(keyOf);
            const kept = passed.filter((key) => now.get(key) === "PASS").length;
            expect(kept / passed.length).toBeGreaterThan(isBlind ? 0 : 0.5);
        },
    );

    it("prints the list for the security administrator by itself", async () => {
        await inStillSysplex({ profileCertificate: "none" }, async (plex) => {
            await plex.input({ kind: "console", mode: "denied" });
            const { stdout, exitCode } = await zoweHere(["ha", "check", "operations"], { cwd: plex.directory });
            const [, list = ""] = stdout.split(/^ACCESS$/m);
            expect(exitCode).toBe(12);
            expect(list).toMatch(/MISSING +To open a console and issue displays: TSOAUTH CONSOLE READ/);
            expect(list).toMatch(/MISSING +To read the Caching Service: a client certificate/);
            expect(list).toMatch(/granted +To list jobs and read spool/);
            expect(list.replace(/\s+/g, " ")).toMatch(/not tried To display the distributor: .*no operator command/);
        });
    });
});
