// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { julianDate, slashDate, timeOfDay } from "../../world/calendar";
import { minutesAhead } from "../../world/minutesAhead";
import type { System, World } from "../../world/world";
import { answered, messageNumber } from "./command";
import type { CommandAnswer } from "./command";

/** D SYMBOLS, D IPLINFO and D T (E-DSP-03, E-DSP-04, E-DSP-15). */
export function displayIpl(world: World, system: System, command: string): CommandAnswer | null {
    const answer = { SYMBOLS: symbols, IPLINFO: iplInformation, T: timeDisplay }[
        /^(?:D|DISPLAY) (SYMBOLS|IPLINFO|T)$/.exec(command)?.[1] ?? ""
    ];
    return answer === undefined ? null : answer(world, system);
}

/** z/OS release by z/OSMF version. */
const releases: Readonly<Record<World["options"]["zosmfVersion"], string>> = {
    "26": "02.03.00",
    "27": "02.04.00",
    "28": "02.05.00",
    "29": "03.01.00",
    "30": "03.02.00",
};

export function symbolsOf(world: World, system: System): readonly (readonly [name: string, value: string])[] {
    return [
        ["SYSALVL", "2"],
        ["SYSCLONE", `L${(system.index + 1).toString(36).toUpperCase()}`],
        ["SYSNAME", system.name],
        ["SYSOSLVL", `Z1${releases[world.options.zosmfVersion].replaceAll(".", "")}`],
        ["SYSPLEX", world.sysplexName],
        ["SYSR1", "SIMRS1"],
    ];
}

function symbols(world: World, system: System): CommandAnswer {
    const rows = symbolsOf(world, system).map(([name, value]) => `  &${`${name}.`.padEnd(18)}= "${value}"`);
    return answered(` IEA007I STATIC SYSTEM SYMBOL VALUES ${messageNumber(world, system.name, "symbols")}`, ...rows);
}

function iplInformation(world: World, system: System): CommandAnswer {
    const { zosmfVersion } = world.options;
    const minutes = minutesAhead(world, system.name);
    const isNewer = Number(zosmfVersion) >= 28;
    return answered(
        ` IEE254I  ${timeOfDay(world.now, minutes)} IPLINFO DISPLAY ${messageNumber(world, system.name, "ipl")}`,
        `  SYSTEM IPLED AT ${timeOfDay(system.ipledAt, minutes)} ON ${slashDate(system.ipledAt, minutes)}`,
        `  RELEASE z/OS ${releases[zosmfVersion]}    LICENSE = z/OS`,
        "  USED LOADSX IN SYS0.IPLPARM ON 0A113",
        "  ARCHLVL = 2   MTLSHARE = N",
        ...(isNewer ? ["  VALIDATED BOOT: NO"] : []),
        "  IEASYM LIST = (SX,L)",
        "  IEASYS LIST = (SX) (OP)",
        "  IODF DEVICE: ORIGINAL(0A113) CURRENT(0A113)",
        "  IPL DEVICE: ORIGINAL(0A348) CURRENT(0A348) VOLUME(SIMRS1)",
    );
}

function timeDisplay(world: World, system: System): CommandAnswer {
    const minutes = minutesAhead(world, system.name);
    const local = `TIME=${timeOfDay(world.now, minutes)} DATE=${julianDate(world.now, minutes)}`;
    return answered(` IEE136I LOCAL: ${local}  UTC: TIME=${timeOfDay(world.now, 0)} DATE=${julianDate(world.now, 0)}`);
}
