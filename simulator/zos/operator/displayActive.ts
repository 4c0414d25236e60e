// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { elapsed, timeOfDay } from "../../world/calendar";
import { minutesAhead } from "../../world/minutesAhead";
import type { System, World } from "../../world/world";
import { addressSpacesOf } from "./addressSpacesOf";
import type { AddressSpace } from "./addressSpacesOf";
import { groups } from "./groups";
import { answered, messageNumber } from "./command";
import type { CommandAnswer } from "./command";

const heading = "  JOBS     M/S    TS USERS    SYSAS    INITS   ACTIVE/MAX VTAM     OAS";

/** D A,L is CNZ4105I; D A,name is CNZ4106I with a block for each address space (E-DSP-01). */
export function displayActive(world: World, system: System, command: string): CommandAnswer | null {
    const asked = groups(/^(?:D|DISPLAY) (?:A|J|JOBS)(?:,(.*))?$/, command);
    if (asked === null) {
        return null;
    }
    const all = addressSpacesOf(world, system);
    const time = timeOfDay(world.now, minutesAhead(world, system.name));
    const number = messageNumber(world, system.name, command);
    const counts = countersOf(all);
    const [pattern] = asked[0].split(",", 1) as [string];
    if (/^(L|LIST)?$/.test(pattern)) {
        return answered(` CNZ4105I ${time} DISPLAY ACTIVITY ${number}`, heading, counts, ...pairs(all));
    }
    const found = all.filter(({ name }) => matches(name, pattern));
    const blocks = found.flatMap((space) => block(world, space));
    return answered(
        ` CNZ4106I ${time} DISPLAY ACTIVITY ${number}`,
        heading,
        counts,
        ...(found.length === 0 ? [` ${pattern} NOT FOUND`] : blocks),
    );
}

function matches(name: string, pattern: string): boolean {
    if (pattern === "ALL") {
        return true;
    }
    return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function countersOf(all: readonly AddressSpace[]): string {
    const five = (value: number): string => String(value).padStart(5, "0");
    const tasks = all.filter(({ kind }) => kind.startsWith("S")).length;
    return ` ${five(2)}    ${five(tasks)}    ${five(1)}      ${five(37)}    ${five(29)}    ${five(1)}/${five(40)}       ${five(all.length)}`;
}

function pairs(all: readonly AddressSpace[]): readonly string[] {
    const texts = all.map(
        ({ name, stepName, procStep, swap, kind }) =>
            `${name.padEnd(8)} ${stepName.padEnd(8)} ${procStep.padEnd(8)} ${swap.padEnd(3)}  ${kind.padEnd(2)}`,
    );
    return texts.flatMap((text, index) => (index % 2 === 0 ? [`  ${text} ${texts[index + 1] ?? ""}`.trimEnd()] : []));
}

function block(world: World, space: AddressSpace): readonly string[] {
    const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, "0");
    const indent = " ".repeat(38);
    const first = `  ${space.name.padEnd(8)} ${space.stepName.padEnd(8)} ${space.procStep.padEnd(8)} ${space.swap.padEnd(3)}  ${space.kind.padEnd(2)}`;
    const cpuMs = Math.min(world.now - space.startedAt, 3_000_000) / 20;
    return [
        `${first}  A=${hex(space.asid, 4)}   PER=NO   SMC=000`,
        `${indent}PGN=N/A  DMN=N/A  AFF=NONE`,
        `${indent}CT=${elapsed(cpuMs)}  ET=${elapsed(world.now - space.startedAt)}`,
        `${indent}WUID=${space.jobId} USERID=${space.user}`,
        `${indent}WKL=${space.workload.padEnd(8)} SCL=${space.serviceClass.padEnd(8)} P=1`,
        `${indent}RGP=N/A      SRVR=NO  QSC=NO`,
        `${indent}ADDR SPACE ASTE=7EEB${hex(space.asid * 64, 4)}`,
    ];
}
