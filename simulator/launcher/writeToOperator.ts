// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { recordsOf } from "../jes/job";
import { hardcopy } from "../operator/hardcopy";
import { timeOfDay } from "../calendar";
import type { World } from "../world";
import type { Launcher } from "./launcher";

/** zowe.sysMessages: those of the example zowe.yaml, and the one that says a component was given up. */
export const sysMessages: readonly string[] = [
    "ZWEL0021I",
    "ZWEL0018I",
    "ZWEL0006I",
    "ZWES1601I",
    "ZWEL0008I",
    "ZWEL0022I",
    "ZWEL0001I",
    "ZWEL0002I",
    "ZWEL0038E",
    "ZWEAM000I",
    "ZWED0031I",
    "ZWES1013I",
];

/** The launcher looks for the ids anywhere in a line, so that its own printed list goes to the operator too. */
export function isMessageOf(line: string): boolean {
    return sysMessages.some((id) => line.includes(id));
}

const longestText = 126;
const recordWidth = 132;

/** Cut at 126 characters, folded at a blank into the width of JESMSGLG (evidence: zosmf/zowe/zweslstc-jesmsglg.txt). */
export function writeToOperator(world: World, launcher: Launcher, text: string): void {
    const cut = text.slice(0, longestText).trimEnd();
    const head = ` ${timeOfDay(world.now, world.options.utcOffsetMinutes)} ${launcher.job.id}  +`;
    const [first, rest] = fold(cut, recordWidth - head.length);
    const log = recordsOf(launcher.job, "JESMSGLG");
    log.push(`${head}${first}`);
    if (rest !== "") {
        log.push(`${" ".repeat(29)}${rest}`);
    }
    recordsOf(launcher.job, "JESYSMSG").push(` ${cut}`);
    hardcopy(world, launcher.systemName, `+${cut}`, launcher.job);
}

function fold(text: string, width: number): readonly [string, string] {
    if (text.length <= width) {
        return [text, ""];
    }
    const blank = text.lastIndexOf(" ", width);
    const at = blank > 0 ? blank : width;
    return [text.slice(0, at), text.slice(at).trimStart()];
}
