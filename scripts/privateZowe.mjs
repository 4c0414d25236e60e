// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository, run, zoweCliFolder } from "./run.mjs";

/** The real Zowe CLI, which `scripts/install.mjs` installs. */
export const zoweProgram = join(zoweCliFolder, "node_modules", "@zowe", "cli", "lib", "main.js");

/** A Zowe CLI whose settings, plug-ins and logs are its own, and which leaves the keyring of this machine alone. */
export async function privateZowe() {
    const home = await mkdtemp(join(tmpdir(), "ha-"));
    await mkdir(join(home, "settings"));
    const settings = { overrides: { CredentialManager: false } };
    await writeFile(join(home, "settings", "imperative.json"), JSON.stringify(settings));
    const env = environment(home);
    return {
        home,
        env,
        run: (args, options = {}) =>
            run(process.execPath, [zoweProgram, ...args], { ...options, env: { ...env, ...options.env } }),
        remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
    };
}

/** With the plug-in, installed from this folder as a user installs it. */
export async function privateZoweWithPlugin() {
    const own = await privateZowe();
    // Zowe CLI asks `npm pack` for the name of a folder's package, which would build it once more.
    const env = { npm_config_ignore_scripts: "true" };
    const { exitCode, stdout, stderr } = await own.run(["plugins", "install", repository], { env });
    if (exitCode !== 0) {
        await own.remove();
        throw new Error(`zowe plugins install failed (exit ${exitCode}):\n${stdout}${stderr}`);
    }
    return own;
}

/** What the user of this machine has set for Zowe, for proxies or for TLS must not reach a simulated sysplex: Node reads the CAs at its start. */
function environment(home) {
    const foreign = /^ZOWE_|_proxy$|^npm_config_|^NODE_EXTRA_CA_CERTS$/i;
    const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name));
    return {
        ...Object.fromEntries(inherited),
        HOME: home,
        USERPROFILE: home,
        ZOWE_CLI_HOME: home,
        ZOWE_USE_DAEMON: "no",
    };
}
