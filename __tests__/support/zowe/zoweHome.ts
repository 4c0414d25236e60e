// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const repository = join(__dirname, "..", "..", "..");

/** The real Zowe CLI, which `scripts/install.mjs` installs with a lock file of its own. */
export const zoweCliPackage = join(repository, "zowe-cli", "node_modules", "@zowe", "cli");

export const zoweProgram = join(zoweCliPackage, "lib", "main.js");

/** How the global setup tells the workers where the plug-in is installed. */
const sharedHomeVariable = "HA_TEST_ZOWE_CLI_HOME";

/** Added to the environment; undefined takes a variable away. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A ZOWE_CLI_HOME of its own with the plug-in installed: for tests that write configuration or read logs. */
export async function privateHome(): Promise<string> {
    const home = await temporaryDirectory();
    await cp(sharedHome(), home, { recursive: true });
    // What other tests have operated is no matter of this one.
    await rm(join(home, "ha"), { recursive: true, force: true });
    return home;
}

/** An empty directory whose path is short enough to hold a socket. */
export function temporaryDirectory(): Promise<string> {
    return mkdtemp(join(tmpdir(), "ha-"));
}

export function removeDirectory(directory: string): Promise<void> {
    return rm(directory, { recursive: true, force: true, maxRetries: 5 });
}

export function shareHome(home: string): void {
    process.env[sharedHomeVariable] = home;
}

export function sharedHome(): string {
    const home = process.env[sharedHomeVariable];
    if (home === undefined) {
        throw new Error("The plug-in is installed for integration tests only: name the file *.integration.test.ts");
    }
    return home;
}

/** What an earlier sysplex on the same ports left open in the journals of the shared home is no matter of a new one. */
export async function forgetOperationsAt(gatewayPort: number): Promise<void> {
    const folder = join(process.env[sharedHomeVariable] ?? "", "ha", "operations");
    const names = await readdir(folder).catch(() => []);
    await Promise.all(
        names.map(async (name) => {
            const text = await readFile(join(folder, name), "utf8").catch(() => "");
            if (text.includes(`:${gatewayPort}`)) {
                await rm(join(folder, name), { force: true });
            }
        }),
    );
}

/** What the user of this machine has set for Zowe, for proxies or in the home directory must not reach a test. */
export function zoweEnvironment(home: string, added: Environment = {}): NodeJS.ProcessEnv {
    const foreign = /^ZOWE_|_proxy$|^npm_config_/i;
    const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name));
    return {
        ...Object.fromEntries(inherited),
        HOME: home,
        USERPROFILE: home,
        ZOWE_CLI_HOME: home,
        ZOWE_USE_DAEMON: "no",
        FORCE_COLOR: "0",
        ...added,
    };
}
