// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { recordsOf } from "../jes/job";
import { places } from "../files/places";
import { isAtLeast } from "../../apiml/services";
import { preparedWorkspace } from "../files/preparedWorkspace";
import type { PortName } from "../../world/ports";
import type { World } from "../../world/world";
import { exitLauncher } from "./exitLauncher";
import { later } from "./later";
import { slownessOf } from "./launcher";
import type { Launcher } from "./launcher";
import { takenPort } from "./components/takenPort";
import { startComponents } from "./components/startComponents";
import type { StartFailure } from "./components/startFailure";
import { launcherLine, prepareError, prepareLine } from "./sysprint";

const script = "zwe-internal-start-prepare";
const second = 1000;

/** Seconds of the zwe scripts on a quick system; recorded were 150 on zPDT. */
const prepareSeconds = 30;

/** All instances write into the one shared workspace while they prepare: two at once tear each other's files. */
export function prepare(world: World, launcher: Launcher, failure: StartFailure | null): void {
    const others = world.launchers.filter((each) => each !== launcher && each.phase === "preparing");
    for (const each of others.length > 0 ? [launcher, ...others] : []) {
        each.isWorkspaceTorn = true;
    }
    const slow = slownessOf(world, launcher) * second;
    later(world, launcher, 2 * slow, () => greet(world, launcher));
    later(world, launcher, 10 * slow, () => validate(world, launcher, failure));
    if (failure !== "hangs") {
        later(world, launcher, prepareSeconds * slow, () => conclude(world, launcher));
    }
}

function greet(world: World, launcher: Launcher): void {
    const say = (text: string): void => prepareLine(world, launcher, script, text);
    say(`Zowe version: v${launcher.version}`);
    say("build and hash: v3.x/master#1042 (0f3b0c9d1e2a4b5c6d7e8f90123456789abcdef0)");
    say(`starting Zowe instance ${launcher.instanceId} with ${places.workspace}/.env/.zowe-merged.yaml ...`);
    prepareLine(world, launcher, `${script},global_validate`, "process global validations ...");
}

function validate(world: World, launcher: Launcher, failure: StartFailure | null): void {
    const say = (part: string, text: string): void => prepareLine(world, launcher, `${script},${part}`, text);
    if (failure === "prepare-failed") {
        failGlobally(world, launcher);
        return;
    }
    say("global_validate", "global validations are successful");
    say("validate_components", "process component validations ...");
    const taken = failure === "port-in-use" ? "gateway" : takenPort(world, launcher);
    if (taken !== null) {
        failForPort(world, launcher, taken);
        return;
    }
    say("configure_components", "process component configurations ...");
    say("configure_components", "- commands.configure output from zss is:");
}

/** Two of the checks that have no message id (zowe-install-packaging `bin/commands/internal/start/prepare/index.ts`). */
function failGlobally(world: World, launcher: Launcher): void {
    const part = `${script},global_validate`;
    prepareError(world, launcher, part, `Workspace directory ${places.workspace} is not writable`);
    raw(launcher, "ERROR: z/OSMF port is not set.");
    prepareError(world, launcher, part, "Zosmf validation failed");
    giveUp(world, launcher, part, 2);
}

/** Before 3.5, netstat is used (zowe-install-packaging `bin/libs/network.ts`), from then on, a bind is tried. */
function failForPort(world: World, launcher: Launcher, taken: PortName): void {
    const part = `${script},validate_components`;
    const port = world.ports[taken];
    if (isAtLeast(launcher.version, "3.5")) {
        const words = `ZWEL0357E: ${taken} Port ${port} not available for jobname ZWE1AG or command failed.`;
        prepareError(world, launcher, "zwe-validate-port-bind", words);
    } else {
        raw(
            launcher,
            `ERROR: Port ${port} is already in use by process (MVS TCP/IP NETSTAT CS V3R1       TCPIP Name: TCPIP`,
        );
        raw(launcher, `ZWE1AG   000001A4 Listen)`);
        prepareError(world, launcher, part, `Error: Component ${taken} ended with nonzero rc=1`);
    }
    giveUp(world, launcher, part, 1);
}

function giveUp(world: World, launcher: Launcher, part: string, errors: number): void {
    const words = `${errors} errors were found during validation, please check the message, correct any properties required in ${places.config} and re-launch Zowe.`;
    prepareLine(world, launcher, part, words, "WARN");
    fail(world, launcher);
}

function conclude(world: World, launcher: Launcher): void {
    if (launcher.isWorkspaceTorn) {
        raw(launcher, `Error: ENOENT: no such file or directory, open '${places.workspace}/.env/.zowe.json'`);
        fail(world, launcher);
        return;
    }
    prepareLine(world, launcher, script, "Zowe runtime environment prepared");
    preparedWorkspace(world, launcher);
    launcherLine(world, launcher, "ZWEL0018I Zowe instance prepared successfully");
    launcher.phase = "starting";
    startComponents(world, launcher);
}

function fail(world: World, launcher: Launcher): void {
    const command = `${places.runtime}/bin/utils/configmgr -script ${places.runtime}/bin/commands/internal/start/prepare/cli.js`;
    launcherLine(world, launcher, `ZWEL0066W command '${command}' ended with code 1`, "WARN");
    launcherLine(world, launcher, "ZWEL0030E failed to prepare Zowe instance", "ERROR");
    exitLauncher(world, launcher, 8);
}

/** Without time stamp and prefix, as the errors of the scripts are recorded (E-LCH-26). */
function raw(launcher: Launcher, text: string): void {
    recordsOf(launcher.job, "SYSPRINT").push(` ${text}`);
}
