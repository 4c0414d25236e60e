// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { replace } from "./replaced";
import { currentWorkstation, Workstation } from "./workstation";

/** Higher than the kernel of any system goes (Linux: `pid_max` is at most 4,194,304). */
let last = 5_000_000;
const programs = new Map<number, Workstation>();

/** A program with a process id of its own, so that others can tell whether it still runs. */
export function newProgram(): Workstation {
    last += 1;
    const program = new Workstation(last);
    programs.set(last, program);
    return program;
}

/** Lets programs have process ids, and be looked for by them. */
export function giveProcessIds(): void {
    const { pid } = process;
    Object.defineProperty(process, "pid", { configurable: true, get: () => currentWorkstation()?.pid ?? pid });
    const kill = process.kill.bind(process);
    replace(process, "kill", (id: number, signal?: NodeJS.Signals | number) => {
        const program = programs.get(id);
        if (program?.isKilled === true) {
            throw Object.assign(new Error("kill ESRCH"), { code: "ESRCH" });
        }
        return program === undefined ? kill(id, signal) : true;
    });
}
