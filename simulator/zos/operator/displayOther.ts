// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { timeOfDay } from "../../world/calendar";
import { minutesAhead } from "../../world/minutesAhead";
import { isRunning } from "../../world/world";
import type { System, World } from "../../world/world";
import { answered, messageNumber } from "./command";
import type { CommandAnswer } from "./command";
import { zisOf } from "../jes/crossMemoryServer";

type Display = (world: World, system: System) => CommandAnswer;

/** Other displays for checks of a high-availability setup; none of these is recorded. */
const displays: readonly (readonly [pattern: RegExp, display: Display])[] = [
    [/^(?:D|DISPLAY) R(?:,.*)?$/, outstandingReplies],
    [/^(?:D|DISPLAY) GRS(?:,S(?:YSTEM)?|,ALL)?$/, globalResources],
    [/^(?:D|DISPLAY) GRS,RES=\(ZWES,(?:\*|[A-Z0-9_.]+\*?)\)$/, crossMemoryLocks],
    [/^(?:D|DISPLAY) SMS,SMSVSAM(?:,.*)?$/, smsVsam],
    [/^(?:D|DISPLAY) XCF,STR,STRNAME=IGWLOCK00$/, lockStructure],
    [/^(?:D|DISPLAY) IPLINFO,IZU$/, () => answered(" IEE255I SYSTEM PARAMETER 'IZU': AS")],
];

export function displayOther(world: World, system: System, command: string): CommandAnswer | null {
    const [, display] = displays.find(([pattern]) => pattern.test(command)) ?? [];
    return display === undefined ? null : display(world, system);
}

const timeOf = (world: World, { name }: System): string => timeOfDay(world.now, minutesAhead(world, name));

function outstandingReplies(world: World, system: System): CommandAnswer {
    const number = messageNumber(world, system.name, "R");
    const { outstandingReplies: replies } = world.conduct;
    const count = String(replies.length).padEnd(5);
    return answered(
        ` IEE112I ${timeOf(world, system)} PENDING REQUESTS ${number}`,
        ` RM=${count}IM=0     CEM=0     EM=0      RU=0    IR=0    NOAMRF`,
        ...(replies.length === 0 ? [] : [" ID:R/K     T SYSNAME  MESSAGE TEXT"]),
        ...replies.map(
            (text, index) => `     ${String(index + 10).padStart(3, "0")} R ${system.name.padEnd(8)} ${text}`,
        ),
    );
}

function globalResources(world: World, system: System): CommandAnswer {
    return answered(
        ` ISG343I ${timeOf(world, system)} GRS STATUS ${messageNumber(world, system.name, "GRS")}`,
        " SYSTEM    STATE               SYSTEM    STATE",
        ...world.systems.filter(isRunning).map(({ name }) => ` ${name.padEnd(9)} CONNECTED`),
        " GRS STAR MODE INFORMATION",
        "  LOCK STRUCTURE (ISGLOCK) CONTAINS 1048576 LOCKS.",
    );
}

/** Each cross-memory server holds an ENQ of its system: two with the same name on one system are not possible. */
function crossMemoryLocks(world: World, system: System): CommandAnswer {
    const head = ` ISG343I ${timeOf(world, system)} GRS STATUS ${messageNumber(world, system.name, "ZWES")}`;
    const zis = zisOf(world, system);
    if (zis === null) {
        return answered(head, " NO REQUESTORS FOR RESOURCE  ZWES     *");
    }
    const asid = (zis.asid ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return answered(
        head,
        " S=SYSTEM  ZWES     IS.ZWESIS_STD",
        " SYSNAME        JOBNAME         ASID     TCBADDR  EXC/SHR    STATUS",
        ` ${system.name.padEnd(9)}  ${zis.name.padEnd(8)}           ${asid}       008E7000 EXCLUSIVE    OWN`,
    );
}

function smsVsam(world: World, system: System): CommandAnswer {
    const isDown = (name: string): boolean => world.conduct.smsVsamDown.has(name);
    return answered(
        ` IEE932I ${messageNumber(world, system.name, "SMSVSAM")}`,
        ` IGW420I DISPLAY SMS,SMSVSAM ${timeOf(world, system)}`,
        " DISPLAY SMS,SMSVSAM - SERVER STATUS",
        ...world.systems
            .filter(isRunning)
            .map(({ name }) =>
                isDown(name)
                    ? `   SYSNAME: ${name.padEnd(8)} UNAVAILABLE`
                    : `   SYSNAME: ${name.padEnd(8)} AVAILABLE ASID: 000A STEP: SmsVsamInitComplete`,
            ),
        ...(isDown(system.name) ? [] : ["   LOCK TABLE: IGWLOCK00  CONNECT STATUS: CONNECTED"]),
    );
}

function lockStructure(world: World, system: System): CommandAnswer {
    const connected = world.systems.filter((each) => isRunning(each) && !world.conduct.smsVsamDown.has(each.name));
    return answered(
        ` IXC360I  ${timeOf(world, system)}  DISPLAY XCF ${messageNumber(world, system.name, "STR")}`,
        " STRNAME: IGWLOCK00",
        "  STATUS: ALLOCATED",
        `  # CONNECTIONS : ${connected.length}`,
        "  CONNECTION NAME  ID VERSION  SYSNAME  JOBNAME  ASID STATE",
        "  ---------------- -- -------- -------- -------- ---- ----------------",
        ...connected.map(
            ({ name }, order) =>
                `  ${name.padEnd(16)} ${String(order + 1).padStart(2, "0")} 000${order}0001 ${name.padEnd(8)} SMSVSAM  000A ACTIVE`,
        ),
    );
}
