// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../../simulator/startSimulator";
import type { OperationReport } from "../../../src/index";
import { complaints } from "./validateSchema";
import { commandsSent } from "./withSysplex";
import type { ZoweOptions } from "./zoweCli";
import { zoweJson } from "./zoweCli";

export interface Operated extends OperationReport {
    readonly rc: number | null;
    readonly success: boolean;
}

/** One action through the real CLI, its JSON held against the schema. */
export async function operate(plex: Simulator, args: readonly string[], options: ZoweOptions = {}): Promise<Operated> {
    const { envelope, exitCode } = await zoweJson(["ha", ...args], { cwd: plex.directory, ...options });
    expect(complaints("operation-1.json", envelope.data)).toEqual([]);
    expect(envelope.exitCode).toBe(exitCode);
    return { ...envelope.data, rc: exitCode, success: envelope.success };
}

/** What the simulator was asked that changes anything, by whatever way; what a job or zwe did is among its commands. */
export function changes(plex: Simulator): readonly string[] {
    const commands = commandsSent(plex).filter((command) => !/^(RO \S+,)?D /.test(command));
    const writes = plex
        .requests()
        .filter(({ method, path }) => method !== "GET" && !/restconsoles|authenticate|auth\/login/.test(path))
        .map(({ method, path }) => `${method} ${path}`);
    return [...commands, ...writes];
}

/** `lpar2 DONE READY`: each instance, what became of it, and how it stands. */
export function outcomes({ instances }: OperationReport): readonly string[] {
    return instances.map(({ id, outcome, after }) => `${id} ${outcome} ${after ?? "-"}`);
}
