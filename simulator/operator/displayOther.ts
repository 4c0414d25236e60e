// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { timeOfDay } from "../calendar";
import { isRunning } from "../world";
import type { System, World } from "../world";
import { answered, messageNumber } from "./command";
import type { CommandAnswer } from "./command";

type Display = (world: World, system: System) => CommandAnswer;

/** D R, D GRS, D SMS,SMSVSAM, D IPLINFO,IZU and D U,... : what the checks of a high-availability set-up ask besides. */
const displays: readonly (readonly [pattern: RegExp, display: Display])[] = [
    [/^(?:D|DISPLAY) R(?:,.*)?$/, outstandingReplies],
    [/^(?:D|DISPLAY) GRS(?:,S(?:YSTEM)?|,ALL)?$/, globalResources],
    [/^(?:D|DISPLAY) SMS,SMSVSAM(?:,.*)?$/, smsVsam],
    [/^(?:D|DISPLAY) IPLINFO,IZU$/, () => answered(" IEE255I SYSTEM PARAMETER 'IZU': AS")],
];

export function displayOther(world: World, system: System, command: string): CommandAnswer | null {
    const [, display] = displays.find(([pattern]) => pattern.test(command)) ?? [];
    return display === undefined ? null : display(world, system);
}

function outstandingReplies(world: World, system: System): CommandAnswer {
    const time = timeOfDay(world.now, world.options.utcOffsetMinutes);
    const number = messageNumber(world, system.name, "R");
    const { outstandingReplies: replies } = world.conduct;
    return replies.length === 0
        ? answered(
              ` IEE112I ${time} PENDING REQUESTS ${number}`,
              " RM=0    IM=0     CEM=0     EM=0      RU=0    IR=0    NOAMRF",
          )
        : answered(
              ` IEE112I ${time} PENDING REQUESTS ${number}`,
              ` RM=${String(replies.length).padEnd(4)} IM=0     CEM=0     EM=0      RU=0    IR=0    NOAMRF`,
              " ID:R/K     T SYSNAME  MESSAGE TEXT",
              ...replies.map(
                  (text, index) => `     ${String(index + 10).padStart(3, "0")} R ${system.name.padEnd(8)} ${text}`,
              ),
          );
}

function globalResources(world: World, system: System): CommandAnswer {
    const members = world.systems.filter(isRunning);
    return answered(
        ` ISG343I ${timeOfDay(world.now, world.options.utcOffsetMinutes)} GRS STATUS ${messageNumber(world, system.name, "GRS")}`,
        " SYSTEM    STATE               SYSTEM    STATE",
        ...members.map(({ name }) => ` ${name.padEnd(9)} CONNECTED`),
        " GRS STAR MODE INFORMATION",
        "  LOCK STRUCTURE (ISGLOCK) CONTAINS 1048576 LOCKS.",
    );
}

function smsVsam(world: World, system: System): CommandAnswer {
    const time = timeOfDay(world.now, world.options.utcOffsetMinutes);
    const isDown = world.conduct.smsVsamDown.has(system.name);
    return answered(
        ` IEE932I ${messageNumber(world, system.name, "SMSVSAM")}`,
        ` IGW420I DISPLAY SMS,SMSVSAM ${time}`,
        " DISPLAY SMS,SMSVSAM - SERVER STATUS",
        isDown
            ? `   SYSNAME: ${system.name.padEnd(8)} UNAVAILABLE`
            : `   SYSNAME: ${system.name.padEnd(8)} AVAILABLE ASID: 000A STEP: SmsVsamInitComplete`,
        isDown ? "" : "   LOCK TABLE: IGWLOCK00  CONNECT STATUS: CONNECTED",
    );
}
