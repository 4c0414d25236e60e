// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Demonstrates the plug-in, on this computer only: real zowe, real HTTPS, a simulated sysplex.
// Fails when an exit code is not the one that it tells.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPretendSysplex } from "./pretendSysplex.mjs";
import { privateZoweWithPlugin } from "./privateZowe.mjs";
import { repository } from "./run.mjs";

const cleanUps = [];
const started = Date.now();

async function demonstrate() {
    say("Zowe HA with a simulated sysplex. Everything runs on this computer, and everything is removed at the end.");

    chapter("Install the plug-in into a separate Zowe CLI");
    type("zowe plugins install ./");
    const zowe = await privateZoweWithPlugin();
    cleanUps.push(zowe.remove);
    const version = await zowe.run(["--version"]);
    say(indented(version.stdout));

    chapter("Start a sysplex of three systems, each with z/OSMF and Zowe");
    type("zowe ha simulator start --directory plex");
    const directory = await mkdtemp(join(tmpdir(), "ha-plex-"));
    cleanUps.push(() => rm(directory, { recursive: true, force: true }));
    const sysplex = await startPretendSysplex(zowe, directory);
    cleanUps.push(sysplex.stop);
    const { systems } = await sysplex.state();
    say(systems.map(({ name, address }) => `    ${name} listens on ${address}`).join("\n"));

    chapter("Show the healthy sysplex");
    await look(zowe, directory, [0]);

    chapter("LPAR2 fails without warning. Show the sysplex again");
    await sysplex.input({ kind: "system-lost", system: "LPAR2" });
    // Calls through the others fail: a warning while that passes by itself, critical once it does not. The machine decides how late we look.
    await look(zowe, directory, [4, 8]);

    chapter("Assumptions of the simulated sysplex that no recording of a real system confirms (docs/simulator.md)");
    say(indented(await assumptions()));

    say(
        `\nThe demonstration was successful, in ${Math.round((Date.now() - started) / 1000)} s. To continue, in two terminals:`,
    );
    say("    npm run build && zowe plugins install ./ && zowe ha simulator start --directory plex");
    say("    cd plex && zowe ha status --watch");
}

/** The section of that name. A demonstration that hid it would claim more than it shows. */
async function assumptions() {
    const text = await readFile(join(repository, "docs", "simulator.md"), "utf8");
    const section = /^## Assumptions\n+([^]*?)(?=\n## |$(?![^]))/m.exec(text);
    if (!section) {
        throw new Error("docs/simulator.md has no section Assumptions");
    }
    return section[1];
}

async function look(zowe, cwd, expectedExitCodes) {
    type("cd plex && zowe ha status");
    const env = { FORCE_COLOR: process.stdout.isTTY ? "1" : "0" };
    const { exitCode, stdout, stderr } = await zowe.run(["ha", "status"], { cwd, env });
    say(indented(stdout + stderr));
    if (!expectedExitCodes.includes(exitCode)) {
        const expected = expectedExitCodes.join(" or ");
        throw new Error(`zowe ha status ended with exit code ${exitCode}; it should have been ${expected}`);
    }
    say(`    exit code ${exitCode}`);
}

let chapters = 0;
function chapter(title) {
    chapters += 1;
    say(`\n${chapters}. ${title}`);
}

const say = (text) => console.log(text);
const type = (command) => say(`    $ ${command}`);
const indented = (text) => text.trimEnd().replace(/^(?=.)/gm, "    ");

async function cleanUp() {
    for (const undo of cleanUps.splice(0).reverse()) {
        await undo();
    }
}

process.once("SIGINT", () => void cleanUp().finally(() => process.exit(130)));
try {
    await demonstrate();
} catch (error) {
    console.error(`\nThe demonstration failed: ${error.message}`);
    process.exitCode = 1;
} finally {
    await cleanUp();
}
