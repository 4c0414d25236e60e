// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { recordsOf } from "../jes/job";
import { hardcopy } from "../../world/hardcopy";
import { timeOfDay } from "../../world/calendar";
import { minutesAhead } from "../../world/minutesAhead";
import type { World } from "../../world/world";
import type { Launcher } from "./launcher";

const longestText = 126;
const recordWidth = 132;

/** Cut at 126 characters, folded at a blank into the width of JESMSGLG (E-LCH-20). */
export function writeToOperator(world: World, launcher: Launcher, text: string): void {
    const cut = text.slice(0, longestText).trimEnd();
    const head = ` ${timeOfDay(world.now, minutesAhead(world, launcher.systemName))} ${launcher.job.id}  +`;
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
