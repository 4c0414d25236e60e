// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { whileAlive } from "./later";
import type { ComponentRun, Launcher } from "./launcher";
import { componentLine } from "./sysprint";
import { sysMessages } from "../files/sysMessages";
import type { World } from "../../world/world";

/** The app-server prints the configuration, ids and all, 15 s and 65 s after the start (E-LCH-06). */
const printedAfterMs = [15_000, 65_000] as const;

export function printConfiguration(world: World, launcher: Launcher, component: ComponentRun): void {
    for (const afterMs of printedAfterMs) {
        whileAlive(world, component, afterMs, () => {
            for (const line of configurationLines()) {
                componentLine(world, launcher, line);
            }
        });
    }
}

function configurationLines(): readonly string[] {
    const last = sysMessages.length - 1;
    return [
        '    "sysMessages": [',
        ...sysMessages.map((id, index) => `      "${id}"${index < last ? "," : ""}`),
        "    ],",
        '    "rbacProfileIdentifier": "1",',
        '    "cookieIdentifier": "1"',
    ];
}
