// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../../world/world";
import { later } from "../later";
import type { Launcher } from "../launcher";
import { restartIntervals } from "./restartIntervals";
import { startComponent } from "./startComponent";
import { launcherLine } from "../sysprint";

/** From ZWEL0016I to ZWEL0012I; only then are P and F accepted. */
export function startComponents(world: World, launcher: Launcher): void {
    const say = (text: string): void => launcherLine(world, launcher, text);
    const { components } = launcher;
    say(`ZWEL0016I start component list: '${components.map(({ name }) => name).join(",")}'`);
    for (const { name } of components) {
        say(`ZWEL0003I new component initialized ${name}, restart_cnt=10, min_uptime=90 seconds, share_as=yes`);
        say(`ZWEL0025I restart_intervals for component '${name}'= ${restartIntervals.join(" ")}`);
    }
    say("ZWEL0006I starting components");
    components.forEach((component, order) => {
        later(world, launcher, 20 * (order + 1), () => startComponent(world, launcher, component));
    });
    later(world, launcher, 20 * (components.length + 1), () => {
        say("ZWEL0007I components started");
        say("ZWEL0012I starting console listener");
        launcher.phase = "running";
        launcher.hearsCommands = true;
    });
}
