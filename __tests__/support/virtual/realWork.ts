// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import childProcess from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { replace } from "./replaced";

let underWay = 0;

/** Whether a program of this machine runs for the test. No time passes meanwhile: it takes as long as the machine likes. */
export function isProgramRunning(): boolean {
    return underWay > 0;
}

/** Lets time wait for every program that is started, such as a hook. */
export function waitForPrograms(): void {
    const spawn = childProcess.spawn as (...args: unknown[]) => ChildProcess;
    replace(childProcess, "spawn", (...args: unknown[]) => {
        const child = spawn(...args);
        underWay += 1;
        // It always comes: the pipes close with the last program that holds them, and an error closes them too.
        child.once("close", () => (underWay -= 1));
        return child;
    });
}
