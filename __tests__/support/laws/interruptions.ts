// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../../simulator/startSimulator";
import { oneOf } from "./random";
import type { RunningHere } from "../virtual/zoweHere";

/** An operation that something comes between. */
export interface Interrupted {
    readonly plex: Simulator;
    readonly running: Pick<RunningHere, "interrupt">;
    readonly random: () => number;
}

type Interruption = (scene: Interrupted) => void | Promise<void>;

const anInstance = ({ plex, random }: Interrupted): string => oneOf(random, plex.state().instances).id;
const aSystem = ({ plex, random }: Interrupted): string => oneOf(random, plex.state().systems).name;

/** What may come between, at any moment: to the program, to an instance, to a Discovery Service, to a z/OSMF. */
export const interruptions: Readonly<Record<string, Interruption>> = {
    "Ctrl-C": ({ running }) => running.interrupt("SIGINT"),
    "Ctrl-C twice": ({ running }) => {
        running.interrupt("SIGINT");
        setTimeout(() => running.interrupt("SIGINT"), 300);
    },
    SIGTERM: ({ running }) => running.interrupt("SIGTERM"),
    killed: ({ running }) => running.interrupt("SIGKILL"),
    "an instance crashes": (scene) => scene.plex.input({ kind: "instance-killed", instance: anInstance(scene) }),
    "a Discovery dies": (scene) =>
        scene.plex.input({ kind: "component-killed", instance: anInstance(scene), component: "discovery" }),
    "a z/OSMF hangs": (scene) => scene.plex.input({ kind: "zosmf", system: aSystem(scene), state: "hung" }),
    "an answer is lost": (scene) => scene.plex.input({ kind: "answers-lost", system: aSystem(scene), count: 1 }),
    "a start is slow": (scene) => scene.plex.input({ kind: "slow-start", instance: anInstance(scene), factor: 4 }),
};

/** What came between is over; what is down stays down. */
export async function heal(plex: Simulator): Promise<void> {
    const { systems, instances } = plex.state();
    for (const { name } of systems) {
        await plex.input({ kind: "zosmf", system: name, state: "up" });
        await plex.input({ kind: "answers-lost", system: name, count: 0 });
    }
    for (const { id } of instances) {
        await plex.input({ kind: "slow-start", instance: id, factor: 1 });
    }
}
