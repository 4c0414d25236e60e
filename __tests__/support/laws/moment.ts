// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../../../simulator/life/simulatorState";
import type { Simulator } from "../../../simulator/startSimulator";
import { watchMoments } from "../virtual/virtualTime";

/** The sysplex as it is, not as the product sees it. A history is a list of them. */
export interface Moment {
    readonly atMs: number;
    readonly instances: readonly InstanceState[];
    /** Systems that are in the sysplex. */
    readonly systems: readonly string[];
    /** Instances that an override of their gateway, or the distributor, keeps out of the routing. */
    readonly drained: readonly string[];
    /** Paths of the removals that arrived at a registry since the moment before. */
    readonly removals: readonly string[];
}

/** What must hold in every history. */
export interface Law {
    see(moment: Moment): void;
    complaints(): readonly string[];
}

/** What a law says of a whole history. */
export function complaintsAbout(history: readonly Moment[], law: Law): readonly string[] {
    history.forEach((moment) => law.see(moment));
    return law.complaints();
}

/** Shows a law, or several, what goes on in a simulated sysplex, from this moment on. */
export class LawWatch {
    private seen = 0;
    private readonly endLooking: () => void;

    public constructor(
        private readonly plex: Simulator,
        private readonly laws: readonly Law[],
    ) {
        this.endLooking = watchMoments(() => this.look());
        this.look();
    }

    public close(): void {
        this.endLooking();
        this.look();
    }

    private look(): void {
        const requests = this.plex.requests();
        const removals = requests
            .slice(this.seen)
            .filter(({ method, path }) => method === "DELETE" && !path.includes("/status"))
            .map(({ path }) => decodeURIComponent(path));
        this.seen = requests.length;
        const moment = { ...momentOf(this.plex), removals };
        this.laws.forEach((law) => law.see(moment));
    }
}

function momentOf(plex: Simulator): Omit<Moment, "removals"> {
    const { instances, systems, quiesced } = plex.state();
    const overridden = plex
        .overrides()
        .filter((one) => one.includes(":gateway:"))
        .map((one) => systems.find(({ address }) => one.includes(` ${address}:`))?.name);
    const out = new Set([...overridden, ...quiesced.map(({ system }) => system)]);
    return {
        atMs: performance.now(),
        instances,
        systems: systems.filter(({ xcf }) => xcf === "ACTIVE").map(({ name }) => name),
        drained: instances.filter(({ system }) => out.has(system)).map(({ id }) => id),
    };
}

const essential = ["gateway", "zaas", "discovery"];

/** Its processes can serve users, whether or not they are routed to it. */
export function isServing({ launcher, components }: InstanceState): boolean {
    return (
        launcher !== "stopping" &&
        (components["apiml"] === "up" || essential.every((name) => components[name] === "up"))
    );
}
