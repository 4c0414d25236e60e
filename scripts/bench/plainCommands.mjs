// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { timed } from "./measure.mjs";

/** What a user without the plug-in asks each system. */
export const plainCommands = [
    ["zosmf", "check", "status"],
    ["zos-jobs", "list", "jobs", "--owner", "*", "--prefix", "ZWE*"],
];

/** How a plain command reaches the z/OSMF of one system, with the credentials and the CA that the profile gives the plug-in. */
export async function zosmfOptions(directory, system) {
    const { profiles } = JSON.parse(await readFile(join(directory, "zowe.config.json"), "utf8"));
    const { user, password } = profiles.base.properties;
    const { host, port } = profiles.plex1.profiles[system].properties;
    return {
        args: ["--host", host, "--port", String(port), "--user", user, "--password", password],
        env: { NODE_EXTRA_CA_CERTS: join(directory, "ca.pem") },
    };
}

/** The commands for every system, one after the other, as a script runs them. */
export async function timeScript(zowe, { directory }, systems) {
    let ms = 0;
    for (let index = 1; index <= systems; index++) {
        const { args, env } = await zosmfOptions(directory, `lpar${index}`);
        for (const command of plainCommands) {
            ms += (await timed(zowe, [...command, ...args], { cwd: zowe.home, env })).ms;
        }
    }
    return { ms, commands: systems * plainCommands.length };
}
