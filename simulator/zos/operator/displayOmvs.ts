// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { slashDate, timeOfDay } from "../../world/calendar";
import { minutesAhead } from "../../world/minutesAhead";
import { mountsSeenBy } from "../files/mounts";
import type { Mount } from "../files/mounts";
import { isRunning } from "../../world/world";
import type { System, World } from "../../world/world";
import { groups } from "./groups";
import { answered, messageNumber } from "./command";
import type { CommandAnswer } from "./command";

/** D OMVS, D OMVS,F, D OMVS,O and F BPXOINIT,FILESYS=DISPLAY,GLOBAL (E-DSP-02, E-DSP-08). */
export function displayOmvs(world: World, system: System, command: string): CommandAnswer | null {
    if (/^(?:F|MODIFY) BPXOINIT,FILESYS=D(?:ISPLAY)?,GLOBAL$/.test(command)) {
        return sharedFileSystems(world, system, command);
    }
    const asked = groups(/^(?:D|DISPLAY) OMVS(?:,(.*))?$/, command);
    if (asked === null) {
        return null;
    }
    const head = (id: string): string =>
        ` ${id} ${timeOfDay(world.now, minutesAhead(world, system.name))} DISPLAY OMVS ${messageNumber(world, system.name, command)}`;
    const kernel = " OMVS     0010 ACTIVE             OMVS=(SX,00)";
    const [kind = "", ...filters] = asked[0].split(",");
    switch (kind) {
        case "":
            return answered(head("BPXO042I"), kernel);
        case "F":
            return answered(head("BPXO045I"), kernel, ...fileSystems(world, system, filters));
        case "O":
            return answered(head("BPXO043I"), kernel, ...options(world));
        default:
            return null;
    }
}

function fileSystems(world: World, system: System, filters: readonly string[]): readonly string[] {
    const shown = mountsSeenBy(world, system.name).filter((mount) => filters.every((filter) => passes(mount, filter)));
    return shown.length === 0
        ? [" NO FILE SYSTEMS MATCH THE SELECTION"]
        : [
              " TYPENAME   DEVICE ----------STATUS----------- MODE  MOUNTED    LATCHES",
              ...shown.flatMap((mount) => block(world, system, mount)),
          ];
}

function passes(mount: Mount, filter: string): boolean {
    const [key, value = ""] = filter.split("=");
    const facts: Readonly<Record<string, string>> = {
        NAME: mount.fileSystem,
        N: mount.fileSystem,
        OWNER: mount.owner,
        O: mount.owner,
        TYPE: "ZFS",
        T: "ZFS",
    };
    const fact = facts[key ?? ""] ?? "";
    return value.endsWith("*") ? fact.startsWith(value.slice(0, -1)) : fact === value;
}

function block(world: World, system: System, mount: Mount): readonly string[] {
    const minutes = minutesAhead(world, system.name);
    const isClient = mount.isFunctionShipped && mount.owner !== system.name;
    const name = `  NAME=${mount.fileSystem}`.padEnd(52);
    return [
        ` ZFS${String(mount.device).padStart(14)} ACTIVE                      ${mount.mode.padEnd(4)}  ${slashDate(mount.mountedAt, minutes)}  L=${mount.device + 17}`,
        ` ${name}${timeOfDay(mount.mountedAt, minutes)}    Q=0`,
        `   PATH=${mount.mountPoint}`,
        `   OWNER=${mount.owner.padEnd(8)} AUTOMOVE=${mount.automove} CLIENT=${isClient ? "Y" : "N"}`,
    ];
}

function options(world: World): readonly string[] {
    return [
        " CURRENT UNIX CONFIGURATION SETTINGS:",
        " MAXPROCSYS      =       1900    MAXPROCUSER     =        500",
        " MAXFILEPROC     =      65535    MAXFILESIZE     = NOLIMIT",
        " MAXUIDS         =        200    MAXPTYS         =        800",
        ` SYSPLEX         = ${world.conduct.isFileSystemShared ? "YES" : "NO"}`,
        " AUTOCVT         = OFF",
    ];
}

/** The systems of the group SYSBPX: those that share the file hierarchy. */
function sharedFileSystems(world: World, system: System, command: string): CommandAnswer {
    const time = timeOfDay(world.now, minutesAhead(world, system.name));
    const members = world.conduct.isFileSystemShared ? world.systems.filter(isRunning) : [system];
    return answered(
        ` BPXF242I ${time} MODIFY BPXOINIT FILESYS ${messageNumber(world, system.name, command)}`,
        " SYSTEM   LFS VERSION   ---STATUS--------------------  RECOMMENDED ACTION",
        ...members.map(({ name }) => ` ${name.padEnd(8)} 1. 13. 0     VERIFIED                      NONE`),
        " CDS VERSION=   2          MIN LFS VERSION=   1. 13. 0",
        " DEVICE NUMBER OF LAST MOUNT=      42",
        " BPXF040I MODIFY BPXOINIT,FILESYS PROCESSING IS COMPLETE.",
    );
}
