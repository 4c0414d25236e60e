// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Simulator } from "../../simulator/startSimulator";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import type { RanHere } from "../support/virtual/zoweHere";
import { startHere } from "../support/virtual/zoweHere";
import { setUpShared, sharedDirectory, unbroken, unixFile, withShared } from "../support/zowe/sharedDirectory";

const options = { systems: 2, running: ["lpar1", "lpar2"] } as const;

type At = (words: readonly string[]) => Promise<RanHere>;

/** Two workstations that share a directory. */
function withTwo(
    work: (plex: Simulator, here: At, there: At, homes: readonly string[]) => Promise<void>,
): Promise<void> {
    return withVirtualSysplex(1, options, async ({ plex, home }) => {
        const homes = [home("here"), home("there")];
        await setUpShared(plex);
        const [here, there] = homes.map(
            (own): At =>
                (words) =>
                    withShared(plex, words, { home: own }),
        );
        await work(plex, here as At, there as At, homes);
    });
}

const idIn = ({ stdout }: RanHere): string => /[a-z]+-\d{8}-\d{6}-[0-9a-f]{4}/.exec(stdout)?.[0] ?? "";

/** As that workstation wrote it. */
async function journalOf(home: string, id: string): Promise<Record<string, unknown>[]> {
    const [file = ""] = (await readdir(home, { recursive: true })).filter((name) => name.endsWith(`${id}.jsonl`));
    const text = await readFile(join(home, file), "utf8");
    return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Record<string, unknown>]));
}

liveInVirtualWorld();

describe("an operation of another workstation", () => {
    it("is gone on with from here, and its drain is undone from here", () =>
        withTwo(async (plex, here, there, [, home = ""]) => {
            const words = ["restart", "--all-lpars", "--no-drain", "--soak", "1"];
            const args = ["ha", ...words, "--shared-directory", sharedDirectory];
            plex.standStillAfter(/^P /);
            const begun = startHere(args, { cwd: plex.directory, home });
            await begun.shows(/PROVE-STOPPED {2}waiting for/);
            begun.interrupt("SIGINT");
            plex.goOn();
            const id = idIn(await begun.ended);
            expect(id).toMatch(/^restart-/);
            const rest = await here(["restart", "--continue", id]);
            expect([rest.exitCode, unbroken(rest.stdout)]).toEqual([0, expect.stringContaining("DONE")]);
            expect(plex.requests().filter(({ consoleCommand }) => consoleCommand?.startsWith("P "))).toHaveLength(2);
            const drained = await there(["drain", "--lpars", "lpar1", "--reason", "IPL"]);
            expect(drained.exitCode).toBe(0);
            const resumed = await here(["resume", "--lpars", "lpar1"]);
            expect([resumed.exitCode, unbroken(resumed.stdout)]).toEqual([0, expect.stringContaining("DONE")]);
            expect((await there(["status"])).stdout).not.toContain("IPL");
        }));

    it("with a command of its workstation is not gone on with here: that command is not run from a file", () =>
        withTwo(async (plex, here, there, [, home = ""]) => {
            const drained = await there(["drain", "--lpars", "lpar1"]);
            const [began, ...rest] = await journalOf(home, idIn(drained));
            const id = "restart-20261122-021407-3f9a";
            const settings = { hookDown: "touch /tmp/never", via: "console" };
            const forged = [{ ...began, operationId: id, operation: "RESTART", settings }, ...rest];
            const text = forged.map((event) => JSON.stringify(event)).join("\n");
            const path = `${sharedDirectory}/operations/${id}.jsonl`;
            await plex.input(unixFile(path, { type: "file", mode: "-rw-r-----", text }));
            const refused = await here(["restart", "--continue", id]);
            expect([refused.exitCode, unbroken(refused.stderr)]).toEqual([
                1,
                expect.stringContaining("a command that was specified there is not run here"),
            ]);
            const shown = await here(["operation", "show", id]);
            expect([shown.exitCode, unbroken(shown.stdout)]).toEqual([0, expect.stringContaining("touch /tmp/never")]);
        }));
});

describe("a journal in the shared directory that is not what it should be", () => {
    it("is told by every command that looks, changes nothing, and brings nothing to the terminal", () =>
        withTwo(async (plex, here, there, [, home = ""]) => {
            const drained = await there(["drain", "--lpars", "lpar1", "--reason", "IPL"]);
            const good = idIn(drained);
            const [began, ...rest] = await journalOf(home, good);
            const path = (id: string): string => `${sharedDirectory}/operations/${id}.jsonl`;
            const put = (id: string, events: readonly unknown[]): Promise<unknown> => {
                const text = events.map((event) => JSON.stringify(event, null, 0).replaceAll('":', '": ')).join("\n");
                return plex.input(unixFile(path(id), { type: "file", mode: "-rw-r-----", text }));
            };
            const idOf = (letter: string): string => `stop-20261122-021407-000${letter}`;
            const escape = "\u001b]0;owned\u0007\u001b[31m";
            await put(idOf("a"), [{ ...began, operationId: idOf("a"), format: 2 }, ...rest]);
            await put(idOf("b"), [
                { ...began, operationId: idOf("b") },
                { kind: "step-ended", at: began?.["at"] },
            ]);
            await put(idOf("c"), [{ ...began, operationId: idOf("c"), plan: [null] }]);
            await plex.input(unixFile(path(idOf("d")), { type: "link", target: "/etc/passwd" }));
            await plex.input(
                unixFile(path(idOf("e")), { type: "file", mode: "-rw-r-----", text: " ".repeat(1_100_000) }),
            );
            await put(idOf("f"), [{ ...began, operationId: idOf("f"), profile: `plex${escape}1` }]);
            const told = [
                `${path(idOf("a"))} was written by a newer version of zowe ha`,
                `${path(idOf("b"))} contains an incomplete event (number 2)`,
                `${path(idOf("c"))} contains an incomplete event (number 1)`,
                `${path(idOf("d"))} is a symbolic link, which is not followed`,
                `${path(idOf("e"))} is too large for a journal`,
            ];
            const listed = await here(["operation", "list"]);
            expect(listed.exitCode).toBe(0);
            told.forEach((words) => expect(unbroken(listed.stderr)).toContain(words));
            expect(listed.stdout).toContain(good);
            expect(listed.stdout).toContain(idOf("f"));
            ["a", "b", "c", "d", "e"].forEach((letter) => expect(listed.stdout).not.toContain(idOf(letter)));
            const shown = await here(["operation", "show", idOf("a")]);
            expect([shown.exitCode, shown.stderr]).toEqual([1, expect.stringContaining("newer version")]);
            const status = await here(["status"]);
            told.forEach((words) => expect(unbroken(status.stdout)).toContain(words));
            expect(status.stdout).toContain("IPL");
            const done = await here(["resume", "--lpars", "lpar1"]);
            expect([done.exitCode, unbroken(done.stdout)]).toEqual([0, expect.stringContaining("DONE")]);
            [listed, shown, status, done].forEach(({ stdout, stderr }) =>
                expect(`${stdout}${stderr}`).not.toMatch(/owned|\u001b\]|\u0007/),
            );
        }));
});
