// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Makes the terminal pictures of docs/pictures from real runs against simulated sysplexes.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { terminalPicture } from "./pictures/terminalPicture.mjs";
import { startPretendSysplex } from "./pretendSysplex.mjs";
import { privateZoweWithPlugin } from "./privateZowe.mjs";
import { repository } from "./run.mjs";

const pictures = [
    { file: "status-lost", scenario: "lpar-lost", command: "ha status" },
    { file: "restart-planned", scenario: "healthy", command: "ha restart --all-lpars --dry-run" },
    { file: "check-storage", scenario: "workspace-read-only", command: "ha check zfs caching" },
    { file: "cache-split", scenario: "cache-split", command: "ha cache verify --rounds 2 --wait 3" },
];

const zowe = await privateZoweWithPlugin();
try {
    const folder = join(repository, "docs", "pictures");
    await mkdir(folder, { recursive: true });
    for (const { file, scenario, command } of pictures) {
        const output = await shown(scenario, command.split(" "));
        await writeFile(join(folder, `${file}.svg`), terminalPicture(`zowe ${command}`, output));
        console.log(`docs/pictures/${file}.svg`);
    }
} finally {
    await zowe.remove();
}

async function shown(scenario, args) {
    const directory = await mkdtemp(join(tmpdir(), "ha-picture-"));
    const sysplex = await startPretendSysplex(zowe, directory, ["--scenario", scenario]);
    try {
        const env = { FORCE_COLOR: "1", COLUMNS: "100" };
        return (await zowe.run(args, { cwd: directory, env })).stdout;
    } finally {
        await sysplex.stop();
        await rm(directory, { recursive: true, force: true });
    }
}
