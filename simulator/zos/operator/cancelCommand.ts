// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endJob } from "../jes/runJob";
import { cancelLauncher } from "../launcher/cancelLauncher";
import { activeLauncher, isAlive } from "../launcher/launcher";
import { componentEnded } from "../launcher/components/startComponent";
import type { System, World } from "../../world/world";
import { answered } from "./command";
import type { CommandAnswer } from "./command";

/** C: a canceled launcher leaves its components behind; the address space of a component can be canceled by itself. */
export function cancelCommand(world: World, system: System, command: string): CommandAnswer | null {
    const [, name, asid] = /^(?:C|CANCEL) ([^, ]+)(?:,A=([0-9A-F]+))?$/.exec(command) ?? [];
    if (name === undefined) {
        return null;
    }
    const accepted = answered(` IEE301I ${name.padEnd(16)} CANCEL COMMAND ACCEPTED`);
    const launcher = activeLauncher(world, system.name, name);
    if (launcher !== null) {
        cancelLauncher(world, launcher);
        return accepted;
    }
    const job = world.jobs.find((each) => each.name === name && each.systemName === system.name && each.phase === 14);
    if (job !== undefined) {
        endJob(world, job, { kind: "cancelled" });
        return accepted;
    }
    const found = world.launchers
        .filter((each) => each.systemName === system.name)
        .flatMap((each) => each.components.filter(isAlive).map((component) => ({ launcher: each, component })))
        .filter(({ component }) => component.addressSpace === name);
    const chosen = asid === undefined ? found : found.filter(({ component }) => component.asid === parseInt(asid, 16));
    const [only, another] = chosen;
    if (only === undefined) {
        return answered(` IEE341I ${name.padEnd(18)} NOT ACTIVE`);
    }
    if (another !== undefined) {
        return answered(` IEE842I ${name} DUPLICATE NAME FOUND, REENTER COMMAND WITH 'A='`);
    }
    componentEnded(world, only.launcher, only.component, 9);
    return accepted;
}
