// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import type { ZoweOptions, ZoweProcess, ZoweRun } from "./zoweCli";
import { removeDirectory, startProgram, startZowe, temporaryDirectory, zoweCliPackage } from "./zoweCli";

const prebuilt: Partial<Record<NodeJS.Platform, string>> = { linux: "linux", darwin: "macos", win32: "windows" };

/** The native client wants a `zowe` of Node on the path before it asks a daemon. */
const pathToZowe = [join(zoweCliPackage, "..", "..", ".bin"), process.env["PATH"] ?? ""].join(delimiter);

/** A daemon of its own and the native client that Zowe CLI ships, which is what `zowe` is in daemon mode. */
export interface ZoweDaemon {
    readonly pid: number;
    run(args: readonly string[], options?: ZoweOptions): Promise<ZoweRun>;
    start(args: readonly string[], options?: ZoweOptions): ZoweProcess;
    stop(): Promise<void>;
}

/**
 * Starts `zowe --daemon` as its client would and waits until it listens.
 * @param options of the daemon itself: one process serves all commands, so only ZOWE_* variables change later
 */
export async function startDaemon(options: ZoweOptions = {}): Promise<ZoweDaemon> {
    const directory = await temporaryDirectory();
    const client = await unpackClient(directory);
    const inDaemonMode = (given: ZoweOptions): ZoweOptions => ({
        ...options,
        ...given,
        env: { ...options.env, ...given.env, PATH: pathToZowe, ZOWE_DAEMON_DIR: directory, ZOWE_USE_DAEMON: undefined },
    });
    const daemon = startZowe(["--daemon"], { timeoutSeconds: 600, ...inDaemonMode(options) });
    await daemon.shows(/server bound/);
    const start = (args: readonly string[], given: ZoweOptions = {}): ZoweProcess =>
        startProgram(client, args, inDaemonMode(given));
    return {
        pid: daemon.pid,
        start,
        run: (args, given) => start(args, given).ended,
        stop: async () => {
            daemon.interrupt("SIGTERM");
            await daemon.ended;
            await removeDirectory(directory);
        },
    };
}

async function unpackClient(directory: string): Promise<string> {
    const archive = `zowe-${prebuilt[process.platform] ?? process.platform}.tgz`;
    const path = join(zoweCliPackage, "prebuilds", archive);
    await promisify(execFile)("tar", ["-xzf", path, "-C", directory]);
    return join(directory, process.platform === "win32" ? "zowe.exe" : "zowe");
}
