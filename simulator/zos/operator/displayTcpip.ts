// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isReady, ownerOf } from "../tcpip/distributor";
import type { Distributor } from "../tcpip/distributor";
import { isRunning } from "../../world/world";
import type { System, World } from "../../world/world";
import { answered, messageNumber } from "./command";
import type { CommandAnswer } from "./command";

/** D TCPIP,,SYSPLEX,VIPADYN and D TCPIP,,N,VIPADCFG|VDPT (E-DSP-09; the columns are assumed). */
export function displayTcpip(world: World, system: System, command: string): CommandAnswer | null {
    const [, operands] = /^(?:D|DISPLAY) TCPIP,[^,]*,(.*)$/.exec(command) ?? [];
    if (operands === undefined) {
        return null;
    }
    if (/^(?:SYSPLEX|SYS),(?:VIPADYN|VIPAD)/.test(operands)) {
        return dynamicAddresses(world, system, command);
    }
    const [, report, detail] = /^(?:N|NETSTAT),(VIPADCFG|VDPT)(,DETAIL)?(?:,.*)?$/.exec(operands) ?? [];
    if (report === undefined) {
        return null;
    }
    const head = ` EZD0101I NETSTAT CS V3R1 TCPIP ${messageNumber(world, system.name, command)}`;
    const lines = report === "VIPADCFG" ? configuration(world) : destinations(world, system, detail !== undefined);
    return answered(head, ...lines, " 1 OF 1 RECORDS DISPLAYED", " END OF THE REPORT");
}

function dynamicAddresses(world: World, system: System, command: string): CommandAnswer {
    const owner = ownerOf(world);
    const [first] = world.distributors;
    const rows = world.systems.filter(isRunning).map((each, order) => {
        const isOwner = each === owner;
        const status = isOwner ? "ACTIVE" : "BACKUP";
        const rank = isOwner ? "   " : String(order).padStart(3, "0");
        return `     TCPIP    ${each.name.padEnd(8)} ${status} ${rank}  ${isOwner ? "BOTH" : "DEST"}`;
    });
    return answered(
        ` EZZ8260I SYSPLEX CS V3R1 ${messageNumber(world, system.name, command)}`,
        ` VIPA DYNAMIC DISPLAY FROM TCPIP    AT ${system.name}`,
        " LINKNAME: VIPL7F00000A",
        `   IPADDR/PREFIXLEN: ${first?.address ?? ""}/24`,
        "     ORIGIN: VIPADEFINE",
        "     TCPNAME  MVSNAME  STATUS RANK DIST",
        "     -------- -------- ------ ---- ----",
        ...rows,
    );
}

function configuration(world: World): readonly string[] {
    return [
        " DYNAMIC VIPA INFORMATION:",
        "   VIPA DEFINE:",
        ...world.distributors
            .slice(0, 1)
            .map(({ address }) => `     IPADDR/PREFIXLEN: ${address}/24   MOVEABLE: IMMEDIATE  SRVMGR: NO`),
        "   VIPA DISTRIBUTE:",
        ...world.distributors
            .flatMap((each) => each.targets.map((target) => [each, target] as const))
            .flatMap(([each, target]) => [
                `     DEST:        ${each.address}..${each.port}`,
                `       DESTXCF:   ${targetAddress(world, target)}`,
                `       SYSPT:   NO   TIMAFF: NO    FLG: ${flagsOf(each, target)}`,
                `       DISTMETHOD: ${each.method}`,
            ]),
    ];
}

function flagsOf(each: Distributor, target: string): string {
    if (each.method !== "HOTSTANDBY") {
        return "";
    }
    const role = each.targets[0] === target ? "PREFERRED" : "BACKUP";
    return each.switchesBack ? role : `${role},NOAUTOSWITCHBACK`;
}

/** Only the distributing stack has the table. */
function destinations(world: World, system: System, isDetailed: boolean): readonly string[] {
    if (ownerOf(world) !== system) {
        return [" DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:"];
    }
    return [
        " DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:",
        ...world.distributors.flatMap((each) =>
            each.targets.flatMap((target) => destination(world, each, target, isDetailed)),
        ),
    ];
}

function destination(world: World, each: Distributor, target: string, isDetailed: boolean): readonly string[] {
    const system = world.systems.find(({ name }) => name === target);
    if (system === undefined || !isRunning(system)) {
        return [];
    }
    const isQuiesced = each.quiesced.has(target);
    const ready = isReady(world, each, system) && !isQuiesced ? "001" : "000";
    const total = String(each.connections.get(target) ?? 0).padStart(10, "0");
    return [
        ` DEST:         ${each.address}..${each.port}`,
        `   DESTXCF:    ${system.address}`,
        `   TOTALCONN:  ${total}  RDY: ${ready}  WLM: 08  TSR: 100`,
        `   DISTMETHOD: ${each.method}`,
        `   FLG: ${[roleOf(each, target), ...(isQuiesced ? ["QUIESCED"] : [])].join(", ")}`,
        ...(isDetailed ? ["     TCSR: 100  CER: 100  SEF: 100", "     ACTCONN:    0000000000"] : []),
    ];
}

function roleOf(each: Distributor, target: string): string {
    const active = each.activeTarget ?? each.targets[0];
    return each.method === "HOTSTANDBY" && active !== target ? "BACKUP" : "ACTIVE";
}

function targetAddress(world: World, target: string): string {
    return world.systems.find(({ name }) => name === target)?.address ?? "";
}
