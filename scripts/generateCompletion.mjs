// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Writes completion/ from the definitions of the commands; with `--check` it only says whether the files are what they say.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bashCompletion } from "./completion/bash.mjs";
import { commandTable } from "./completion/commandTable.mjs";
import { powerShellCompletion } from "./completion/powerShell.mjs";
import { zshCompletion } from "./completion/zsh.mjs";
import { importSource } from "./importSource.mjs";
import { repository } from "./run.mjs";

const { default: config } = await importSource("imperative.ts");
const table = commandTable(config);
const files = {
    "zowe-ha.bash": bashCompletion(table),
    "zowe-ha.zsh": zshCompletion(table),
    "zowe-ha.ps1": powerShellCompletion(table),
};

const directory = join(repository, "completion");
await mkdir(directory, { recursive: true });
for (const [name, text] of Object.entries(files)) {
    const path = join(directory, name);
    if (!process.argv.includes("--check")) {
        await writeFile(path, text);
    } else if ((await readFile(path, "utf8").catch(() => "")) !== text) {
        process.exitCode = 1;
        process.stderr.write(
            `completion/${name} does not match the definitions. Run: node scripts/generateCompletion.mjs\n`,
        );
    }
}
