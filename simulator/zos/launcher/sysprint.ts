// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { logTime } from "../../world/calendar";
import { recordsOf } from "../jes/job";
import { zssServerUser } from "../../world/world";
import type { World } from "../../world/world";
import type { Launcher } from "./launcher";
import { isMessageOf } from "../files/sysMessages";
import { writeToOperator } from "./writeToOperator";

/** LRECL 1600 less the record descriptor word. */
const longestRecord = 1596;

/** WTOed regardless of zowe.sysMessages (E-LCH-21). */
const alwaysToOperator = /^ZWEL00(21I|31E|36E|72E|74E)/;

type Level = "INFO" | "WARN" | "ERROR";

/** A line of the launcher itself: UTC, and to the operator without time stamp and prefix. */
export function launcherLine(world: World, launcher: Launcher, text: string, level: Level = "INFO"): void {
    write(launcher, `${logTime(world.now)} <ZWELNCH:${launcher.pid}> ${zssServerUser} ${level} ${text}`);
    if (alwaysToOperator.test(text) || isMessageOf(text)) {
        writeToOperator(world, launcher, text);
    }
}

/** A line of the zwe scripts that prepare the instance: no milliseconds (E-LCH-01). */
export function prepareLine(
    world: World,
    launcher: Launcher,
    script: string,
    text: string,
    level: "INFO" | "WARN" = "INFO",
): void {
    const time = logTime(world.now).slice(0, 19);
    printed(world, launcher, `${time} <ZWELS:${launcher.pid + 35}> ${zssServerUser} ${level} (${script}) ${text}`);
}

/** An error of the same scripts: the word ERROR before the time stamp too (zowe-install-packaging `bin/libs/common.ts`). */
export function prepareError(world: World, launcher: Launcher, script: string, text: string): void {
    const time = logTime(world.now).slice(0, 19);
    write(launcher, `ERROR: ${time} <ZWELS:${launcher.pid + 35}> ${zssServerUser} ERROR (${script}) ${text}`);
}

/** A line that a component prints, with its own prefix. */
export function componentLine(world: World, launcher: Launcher, line: string): void {
    printed(world, launcher, line);
}

/** The output of a child passes through a pipe: a record may end anywhere, also inside a message id. */
export function brokenLine(world: World, launcher: Launcher, line: string, at: number): void {
    write(launcher, line.slice(0, at));
    printed(world, launcher, line.slice(at));
}

function printed(world: World, launcher: Launcher, line: string): void {
    write(launcher, line);
    // A colored ZWEAM000I was not written to the operator (E-LCH-20).
    if (isMessageOf(line) && !line.includes("\u001b")) {
        writeToOperator(world, launcher, line.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{3})? /, ""));
    }
}

function write(launcher: Launcher, line: string): void {
    recordsOf(launcher.job, "SYSPRINT").push(` ${line}`.slice(0, longestRecord));
}
