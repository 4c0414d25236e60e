// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { complaints } from "../support/zowe/validateSchema";
import { loadLibraryFirst } from "../support/zowe/loadLibrary";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

loadLibraryFirst();

describe("zowe ha whatif", () => {
    it("prints what is lost on 80 columns, the single points of failure first, and as JSON what its schema promises", async () => {
        await inStillSysplex({ scenario: "lpar-lost", systems: 2 }, async ({ directory }) => {
            const run = await zoweHere(["ha", "whatif", "--pairs"], { cwd: directory });
            expect([run.exitCode, run.stderr]).toEqual([4, ""]);
            const lines = run.stdout.trimEnd().split("\n");
            expect(lines.filter((line) => line.length > 80)).toEqual([]);
            const rows = lines.filter((line) =>
                /^ {2}(system|instance|cache|zosmf|distributor|redis|service):\S+ {2,}/.test(line),
            );
            const ranks = rows.map((line) => (line.includes("LOST") ? 0 : /not (known|served)/.test(line) ? 1 : 2));
            expect(ranks).toEqual([...ranks].sort());
            expect(ranks[0]).toBe(0);
            const { envelope } = await zoweJsonHere(["ha", "whatif"], { cwd: directory });
            expect([envelope.success, complaints("whatif-1.json", envelope.data)]).toEqual([true, []]);
        });
    });

    it.each([
        [["nobody"], 'There is no "nobody" that can be lost. Valid names: system:LPAR1'],
        [["cache:lpar9"], 'There is no "cache:lpar9" that can be lost.'],
    ])("refuses %j in words", async (names, words) => {
        await inStillSysplex({ systems: 2 }, async ({ directory }) => {
            const run = await zoweHere(["ha", "whatif", "--lose", ...names], { cwd: directory });
            expect([run.exitCode, run.stderr.replace(/\s+/g, " ")]).toEqual([1, expect.stringContaining(words)]);
        });
    });
});
