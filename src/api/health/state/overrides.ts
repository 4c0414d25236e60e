// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { Snapshot } from "../../model/seen/snapshot";
import { applicationOf, entriesOf, isTakenOut } from "./registration";
import { runsAsSingleService } from "./runsAs";

/** One service of an instance that a registry has OUT_OF_SERVICE. */
export interface Override {
    /** Its component: `zaas`. */
    readonly service: string;
    /** The instances whose registry has it so. */
    readonly at: readonly string[];
    /** The ones whose registry still has it in service. */
    readonly notAt: readonly string[];
    /** By the clock of z/OS; null: the entries do not show it. */
    readonly setAt: Date | null;
}

/** Eureka writes both times within one registration; a status that is set later moves the one alone. */
const sameWriteMs = 2_000;

/** The services of an instance that are out of service; in the single-service layout a status has no effect. */
export function overridesOf(snapshot: Snapshot, instance: Instance): readonly Override[] {
    if (runsAsSingleService(snapshot, instance)) {
        return [];
    }
    const listed = snapshot.registries.flatMap((view) =>
        entriesOf(view, instance).map((entry) => ({ entry, at: view.instanceId, isOut: isTakenOut(entry) })),
    );
    const services = new Set(listed.filter(({ isOut }) => isOut).map(({ entry }) => entry.app));
    return [...services].map((app) => {
        const own = listed.filter(({ entry }) => entry.app === app);
        const times = own.flatMap(({ entry, isOut }) => (isOut ? (setAt(entry) ?? []) : []));
        return {
            service: componentOf(app),
            at: own.filter(({ isOut }) => isOut).map(({ at }) => at),
            notAt: own.filter(({ isOut }) => !isOut).map(({ at }) => at),
            setAt: times.length === 0 ? null : new Date(Math.min(...times)),
        };
    });
}

/** The result of a crash while it is drained: the instance registers at its own Discovery Service before that service knows the override. */
export function isSplit({ notAt }: Override): boolean {
    return notAt.length > 0;
}

function setAt({ updatedAt, lease }: EurekaInstance): number | null {
    const registeredAt = lease?.registrationTimestamp ?? null;
    const isLater = updatedAt !== null && registeredAt !== null && updatedAt - registeredAt > sameWriteMs;
    return isLater ? updatedAt : null;
}

function componentOf(app: string): string {
    return Object.keys(applicationOf).find((component) => applicationOf[component] === app) ?? app.toLowerCase();
}
