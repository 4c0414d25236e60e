// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { findSystem, isRunning } from "../../world/world";
import type { System, World } from "../../world/world";
import type { CommandAnswer, Issuer } from "./command";

type Issue = (world: World, system: System, command: string, issuer: Issuer) => CommandAnswer;

const width = 71;
const blockRule = "-".repeat(51);

/** RO: one system answers as itself, *ALL in one of the two layouts of IEE421I (E-DSP-06). */
export function routeCommand(
    world: World,
    system: System,
    command: string,
    issuer: Issuer,
    issue: Issue,
): CommandAnswer | null {
    const parts = /^(?:RO|ROUTE) (?:T=\d+,)?(\*ALL|\*OTHER|\([^)]*\)|[^,]+),(.*)$/.exec(command);
    if (parts === null) {
        return null;
    }
    const [, target = "", routed = ""] = parts;
    if (!/^[*(]/.test(target)) {
        const one = findSystem(world, target);
        return one === null || !isRunning(one)
            ? { text: " IEE618I ROUTE COMMAND REJECTED, INVALID SYSTEM NAME.", isUnknown: false }
            : issue(world, one, routed, issuer);
    }
    const named = /^\(/.test(target) ? target.slice(1, -1).split(",") : world.systems.map(({ name }) => name);
    const members = named.map((name) => findSystem(world, name)).filter((each): each is System => each !== null);
    return aggregate(
        world,
        command,
        routed,
        members.filter((each) => target !== "*OTHER" || each !== system),
        issuer,
        issue,
    );
}

function aggregate(
    world: World,
    command: string,
    routed: string,
    members: readonly System[],
    issuer: Issuer,
    issue: Issue,
): CommandAnswer {
    const active = members.filter(isRunning);
    const answers = active.map((system) => ({ system, answer: issue(world, system, routed, issuer) }));
    const isUnknown = answers.some(({ answer }) => answer.isUnknown);
    const isAggregated = !/^(S|START|P|STOP)\b/.test(routed);
    const heard = answers.filter(({ system, answer }) => isAggregated && system.xcf === "ACTIVE" && answer.text !== "");
    const silent = active.filter((system) => !heard.some((each) => each.system === system)).map(({ name }) => name);
    const isMultiLine = heard.some(({ answer }) => answer.text.includes("\r"));
    const lines = [
        ` IEE421I ${command}`,
        ...section("NO RESPONSE RECEIVED FROM THE FOLLOWING SYSTEM(S):", silent),
        ...section(
            "THE FOLLOWING SYSTEMS WERE SPECIFIED BUT WERE NOT ACTIVE ---",
            members.filter((each) => !isRunning(each)).map(({ name }) => name),
        ),
        ...(isMultiLine ? [] : ["SYSNAME  RESPONSES ---------------------------------------------------"]),
        ...heard.flatMap(({ system, answer }) => (isMultiLine ? block(system, answer.text) : row(system, answer.text))),
    ];
    return { text: lines.join("\r"), isUnknown, isLate: true };
}

function section(title: string, names: readonly string[]): readonly string[] {
    return names.length === 0 ? [] : [title, ...names.map((name) => ` ${name}`)];
}

function block(system: System, text: string): readonly string[] {
    return [
        `${system.name.padEnd(8)} RESPONSES ${blockRule}`,
        ...text.split("\r").flatMap((line) => split(line.replace(/^ /, ""))),
    ];
}

function row(system: System, text: string): readonly string[] {
    const [first = "", ...rest] = split(text.trimStart(), width - 9);
    return [`${system.name.padEnd(8)} ${first}`, ...rest.map((line) => `         ${line}`)];
}

function split(line: string, at = width): readonly string[] {
    return line.length <= at ? [line] : [line.slice(0, at), ...split(line.slice(at), at)];
}
