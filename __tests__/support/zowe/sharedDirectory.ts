// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../../../simulator/faults/input";
import type { Simulator } from "../../../simulator/startSimulator";
import type { HereOptions, RanHere } from "../virtual/zoweHere";
import { zoweHere } from "../virtual/zoweHere";

/** On a file system that every pretend system mounts. */
export const sharedDirectory = "/global/zowe/ha";

type UnixEntry = Extract<Input, { kind: "unix-file" }>["entry"];

/** What somebody puts there by hand; null takes it away. */
export function unixFile(path: string, entry: UnixEntry): Input {
    return { kind: "unix-file", path, entry };
}

/** One command with that directory, in its words. */
export function withShared(
    plex: Simulator,
    words: readonly string[],
    options: Partial<HereOptions> = {},
): Promise<RanHere> {
    return zoweHere(["ha", ...words, "--shared-directory", sharedDirectory], { cwd: plex.directory, ...options });
}

export async function setUpShared(plex: Simulator): Promise<void> {
    const made = await withShared(plex, ["shared", "setup"]);
    expect([made.exitCode, made.stdout]).toEqual([0, expect.stringContaining("DONE")]);
}

/** In one line, so that it does not matter where it was broken. */
export const unbroken = (text: string): string => text.replace(/\s+/g, " ");
