// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { execFile } from "node:child_process";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { allowWarmZowe } from "./warmZowe";
import { removeDirectory, repository, shareHome, temporaryDirectory, zoweProcess } from "./zoweCli";

/** Once for a run of the integration tests: installs the built folder as a user does, for all workers to share. */
export default async function installPlugin(): Promise<void> {
    await buildWhenOutdated();
    const home = await temporaryDirectory();
    await forgetKeyring(home);
    shareHome(home);
    // Zowe CLI asks `npm pack` for the name of a folder's package, which would build it once more.
    const env = { npm_config_ignore_scripts: "true" };
    const { exitCode, stdout, stderr } = await zoweProcess(["plugins", "install", repository], { home, env });
    if (exitCode !== 0) {
        await removeDirectory(home);
        throw new Error(`zowe plugins install failed (exit ${String(exitCode)}):\n${stdout}${stderr}`);
    }
    await allowWarmZowe();
}

/** Tests run on machines without a keyring, and must not fill that of a machine which has one. */
export async function forgetKeyring(home: string): Promise<void> {
    await mkdir(join(home, "settings"), { recursive: true });
    const settings = { overrides: { CredentialManager: false } };
    await writeFile(join(home, "settings", "imperative.json"), JSON.stringify(settings));
}

/** A type error does not stop a test: that is what the type check is for. */
async function buildWhenOutdated(): Promise<void> {
    const built = await stat(join(repository, "lib")).catch(() => null);
    const newest = Math.max(...(await Promise.all(["imperative.ts", "src", "simulator", "scripts"].map(changedAt))));
    if ((built?.mtimeMs ?? 0) < newest) {
        await promisify(execFile)(process.execPath, [join(repository, "scripts", "build.mjs")]).catch(() => undefined);
    }
}

async function changedAt(path: string): Promise<number> {
    const entry = await stat(join(repository, path)).catch(() => null);
    if (!entry?.isDirectory()) {
        return entry?.mtimeMs ?? 0;
    }
    const names = await readdir(join(repository, path));
    return Math.max(entry.mtimeMs, ...(await Promise.all(names.map((name) => changedAt(join(path, name))))));
}
