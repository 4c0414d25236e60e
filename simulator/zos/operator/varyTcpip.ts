// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { System, World } from "../../world/world";
import { answered } from "./command";
import type { CommandAnswer } from "./command";
import { hardcopy } from "../../world/hardcopy";

/** V TCPIP,,SYSPLEX,QUIESCE|RESUME,PORT=n takes one target out of the distribution, or puts it back. */
export function varyTcpip(world: World, system: System, command: string): CommandAnswer | null {
    const [, verb, port] = /^(?:V|VARY) TCPIP,[^,]*,(?:SYSPLEX|SYS),(QUIESCE|RESUME),PORT=(\d+)$/.exec(command) ?? [];
    if (verb === undefined) {
        return null;
    }
    const processing = ` EZZ0060I PROCESSING COMMAND: ${command.replace(/^V /, "VARY ")}`;
    const found = world.distributors.filter((each) => each.port === Number(port) && each.targets.includes(system.name));
    if (found.length === 0) {
        return answered(processing, ` EZZ0054I COMMAND SYSPLEX ${verb} FAILED`);
    }
    for (const distributor of found) {
        if (verb === "QUIESCE") {
            distributor.quiesced.add(system.name);
        } else {
            distributor.quiesced.delete(system.name);
        }
    }
    hardcopy(
        world,
        system.name,
        `EZD1189I THE TARGET SERVER ON PORT ${port ?? ""} IS ${verb === "QUIESCE" ? "QUIESCED" : "RESUMED"}`,
    );
    return answered(processing, ` EZZ0053I COMMAND SYSPLEX ${verb} COMPLETED SUCCESSFULLY`);
}
