// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { settled } from "../support/zowe/consoleBlocks";
import { withStillSysplex } from "../support/zowe/withSysplex";
import type { ZoweRun } from "../support/zowe/zoweCli";
import { privateHome, removeDirectory, zowe, zoweProcess } from "../support/zowe/zoweCli";

/** Each way to end and to print, once in a process of its own, as users start it: a process costs a second, a warm zowe a tenth. */
const commands = [
    "status",
    "status --lpars lpar9",
    "status --nonsense",
    "check instance --response-format-json",
    "registry list",
    "registry evict --lpars lpar1",
    "cache get some-key",
    "config show --path zowe.job",
    "start --all-lpars",
    "stop --all-lpars",
    "restart --all-lpars --dry-run",
    "operation show some-operation",
    "whatif --pairs",
    "cache --help",
    "nonsense",
];

/** What differs from run to run: times, durations, and the ids made of them. */
function steady({ stdout, stderr, exitCode }: ZoweRun): unknown {
    const still = (text: string): string =>
        settled(text)
            .replace(/("\w*Ms": )\d+/g, "$10")
            .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<time>");
    return { exitCode, stdout: still(stdout), stderr: still(stderr) };
}

/** Each way has what it remembers and journals for itself. */
async function runs(run: typeof zowe, cwd: string): Promise<unknown> {
    const home = await privateHome();
    try {
        const said: unknown[] = [];
        for (const command of commands) {
            said.push([command, steady(await run(["ha", ...command.split(" ")], { cwd, home }))]);
        }
        return said;
    } finally {
        await removeDirectory(home);
    }
}

describe("a warm zowe", () => {
    it("says what a process says, with the same exit code", async () => {
        await withStillSysplex({ systems: 2 }, async ({ directory }) => {
            expect(await runs(zowe, directory)).toEqual(await runs(zoweProcess, directory));
        });
    });
});
