// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Simulator } from "../../../simulator/startSimulator";

/** Changes the zowe.yaml of a simulated sysplex, as somebody with an editor would. */
export async function editZoweYaml(plex: Simulator, edit: (text: string) => string): Promise<void> {
    const before = readFileSync(join(plex.directory, "zowe.yaml"), "utf8");
    const text = edit(before);
    if (text === before) {
        throw new Error("The edit changed nothing: zowe.yaml looks other than the test thinks.");
    }
    await plex.input({ kind: "config-text", text });
}

/** Lines below `haInstances.<id>`, indented as they are given. */
export function addToInstance(id: string, ...lines: readonly string[]): (text: string) => string {
    return (text) =>
        text.replace(new RegExp(`^( {2}${id}:\\n)`, "m"), `$1${lines.map((line) => `    ${line}\n`).join("")}`);
}
