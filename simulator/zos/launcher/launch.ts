// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { recordsOf } from "../jes/job";
import { endJob, startJob, tell } from "../jes/runJob";
import { places } from "../files/places";
import { configReference } from "../files/configReference";
import { isAtLeast } from "../../apiml/services";
import { zssServerUser } from "../../world/world";
import type { World } from "../../world/world";
import { later } from "./later";
import type { Launcher } from "./launcher";
import { prepare } from "./prepare";
import { exitLauncher } from "./exitLauncher";
import type { StartFailure } from "./components/startFailure";
import { launcherLine } from "./sysprint";
import { launcherJcl } from "./launcherJcl";

/** From $HASP373 to the call of the prepare script, in the recorded order (E-LCH-01). */
export function launch(world: World, launcher: Launcher, failure: StartFailure | null): void {
    const { job } = launcher;
    recordsOf(job, "JESJCL").push(...launcherJcl(job.name, launcher.haInstance));
    startJob(
        world,
        job,
        `IEF695I START ${job.procName} WITH JOBNAME ${job.name.padEnd(8)} IS ASSIGNED TO USER ${zssServerUser}, GROUP ZWEADMIN`,
    );
    if (failure === "abend-s806") {
        abendS806(world, launcher);
        return;
    }
    later(world, launcher, 100, () => announce(world, launcher, failure));
}

function announce(world: World, launcher: Launcher, failure: StartFailure | null): void {
    const say = (text: string): void => launcherLine(world, launcher, text);
    say(`ZWEL0021I Zowe Launcher starting${versions(launcher.version)}`);
    say(ruler);
    say(`ZWEL0023I Zowe YAML config file is '${configReference(world.options.configForm)}'`);
    say(`ZWEL0024I HA_INSTANCE_ID is '${launcher.haInstance}'`);
    say(`ZWEL0017I ROOT_DIR is '${places.runtime}'`);
    if (failure === "invalid-configuration") {
        refuseConfiguration(world, launcher);
        return;
    }
    say("ZWEL0069I Configuration is valid");
    say(`ZWEL0058I WORKSPACE_DIR is '${places.workspace}'`);
    prepare(world, launcher, failure);
}

function versions(version: string): string {
    return isAtLeast(version, "3.4") ? `, version is ${version}+20251112` : "";
}

const ruler =
    "-- If you cant see '500' at the end of the line, your log is too short to read!80--------90------ 100" +
    [125, 150, 175, 200, 225, 250, 275, 300, 325, 350, 375, 400, 425, 450, 475, 500]
        .map((column) => `${"-".repeat(22)}${column}`)
        .join("");

function refuseConfiguration(world: World, launcher: Launcher): void {
    launcherLine(world, launcher, "ZWEL0070E Configuration has validity exceptions:", "ERROR");
    recordsOf(launcher.job, "SYSPRINT").push(
        " Validity Exceptions(s) with object at",
        "   Validity Exceptions(s) with object at /components/gateway",
        "     type mismatch at '/components/gateway/port' expecting integer but got string",
    );
    exitLauncher(world, launcher, 8);
}

/** The load module is not in STEPLIB or not APF-authorised (E-LCH-10). */
function abendS806(world: World, launcher: Launcher): void {
    const { job } = launcher;
    tell(world, job, "CSV003I REQUESTED MODULE ZWELNCH  NOT FOUND");
    tell(world, job, `CSV028I ABEND806-04  JOBNAME=${job.name}     STEPNAME=ZWELNCH`);
    launcher.phase = "ended";
    endJob(world, job, { kind: "abend", code: "S806" });
}
