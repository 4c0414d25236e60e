// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleModeOf } from "../../world/conduct";
import type { System, World } from "../../world/world";
import { paddedVerb } from "./command";
import type { CommandAnswer, CommandOfSystem, Issuer } from "./command";
import { cancelCommand } from "./cancelCommand";
import { displayActive } from "./displayActive";
import { displayIpl } from "./displayIpl";
import { displayOmvs } from "./displayOmvs";
import { displayOther } from "./displayOther";
import { displayTcpip } from "./displayTcpip";
import { displayXcf } from "./displayXcf";
import { hardcopy } from "../../world/hardcopy";
import { modifyCommand } from "./modifyCommand";
import { routeCommand } from "./routeCommand";
import { startCommand } from "./startCommand";
import { stopCommand } from "./stopCommand";
import { varyTcpip } from "./varyTcpip";

/** Each knows some commands and answers null to all others. */
const commands: readonly CommandOfSystem[] = [
    displayActive,
    displayOther,
    displayXcf,
    displayOmvs,
    displayIpl,
    displayTcpip,
    startCommand,
    stopCommand,
    cancelCommand,
    modifyCommand,
    varyTcpip,
];

/** An operator command on one system. z/OS folds it to uppercase except for quoted text. */
export function issueCommand(world: World, system: System, typed: string, issuer: Issuer): CommandAnswer {
    const command = folded(typed.trim());
    hardcopy(world, system.name, command, { name: issuer.consoleName, id: "" });
    const mode = consoleModeOf(world.conduct, system.name);
    if (mode === "no-authority" || (mode === "display-only" && !/^(D|DISPLAY|RO|ROUTE)\b/.test(command))) {
        return {
            text: ` IEE345I ${paddedVerb(command)} AUTHORITY INVALID, FAILED BY SECURITY PRODUCT`,
            isUnknown: false,
        };
    }
    const routed = routeCommand(world, system, command, issuer, issueCommand);
    if (routed !== null) {
        return routed;
    }
    for (const answer of commands) {
        const known = answer(world, system, command, issuer);
        if (known !== null) {
            return known;
        }
    }
    return { text: ` IEE305I ${paddedVerb(command)} COMMAND INVALID`, isUnknown: true };
}

function folded(command: string): string {
    return command
        .split("'")
        .map((part, index) => (index % 2 === 0 ? part.toUpperCase() : part))
        .join("'");
}
