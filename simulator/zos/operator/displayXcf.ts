// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { clockTime, slashDate, timeOfDay } from "../../world/calendar";
import { minutesAhead } from "../../world/minutesAhead";
import type { System, World } from "../../world/world";
import { answered, messageNumber } from "./command";
import type { CommandAnswer } from "./command";

/** D XCF is IXC334I, D XCF,S,ALL is IXC336I (E-DSP-07). A system that was removed is no longer listed. */
export function displayXcf(world: World, system: System, command: string): CommandAnswer | null {
    const [, operands] = /^(?:D|DISPLAY) XCF(?:,(.*))?$/.exec(command) ?? [undefined, null];
    if (operands === null) {
        return null;
    }
    const time = timeOfDay(world.now, minutesAhead(world, system.name));
    const number = messageNumber(world, system.name, command);
    const members = world.systems.filter(({ xcf }) => xcf !== "GONE");
    if (operands === undefined || operands === "S" || operands === "SYSPLEX") {
        const names = members.map(({ name }) => name.padEnd(8)).join(" ");
        return answered(
            ` IXC334I  ${time}  DISPLAY XCF ${number}`,
            `  SYSPLEX ${world.sysplexName}:    ${names}`.trimEnd(),
        );
    }
    const [, wanted] = /^(?:S|SYSPLEX),(.*)$/.exec(operands) ?? [];
    if (wanted === undefined) {
        return null;
    }
    const rows = members.filter(({ name }) => wanted === "ALL" || wanted === name);
    return answered(
        ` IXC336I  ${time}  DISPLAY XCF ${number}`,
        ` SYSPLEX ${world.sysplexName}`,
        " SYSTEM   TYPE SERIAL LPAR STATUS TIME          SYSTEM STATUS",
        ...rows.map((each) => row(world, each)),
        " SYSTEM STATUS DETECTION PARTITIONING PROTOCOL CONNECTION EXCEPTIONS:",
        "  SYSPLEX COUPLE DATA SET NOT FORMATTED FOR THE SSD PROTOCOL",
        " SYSPLEX INITIALIZATION TIME: 09/01/2026 01:14:44.123456",
    );
}

function row(world: World, system: System): string {
    const minutes = minutesAhead(world, system.name);
    const at = system.xcf === "ACTIVE" ? world.now : system.xcfStatusAt;
    const lpar = (system.index + 1).toString(16).toUpperCase().padStart(2, "0");
    const time = `${slashDate(at, minutes)} ${clockTime(at, minutes)}`;
    return ` ${system.name.padEnd(8)} 8561 7CD8   ${lpar}   ${time}  ${system.xcf.padEnd(16)} TM=STP`;
}
