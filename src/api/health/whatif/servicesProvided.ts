// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { DecidedInstance } from "../state/decideInstances";
import { isProvenDead } from "../state/decideInstances";
import type { Look } from "../state/look";
import { isOnboarded } from "../rules/registration/onboarded";
import { registrations } from "../rules/registration/registrants";
import type { Provided, Provider } from "./provider";
import { isSystemLost } from "./provider";

/**
 * Each onboarded service that is registered from the host of an instance. One on another host does not depend on a part of the sysplex. A
 * registration alone proves nothing: a component must answer at its port.
 */
export function servicesProvided(look: Look): readonly Provided[] {
    const entries = registrations(look.snapshot).filter(
        (entry) => isOnboarded(entry) && !entry.isStatic && entry.status === "UP" && homeOf(look, entry) !== undefined,
    );
    const services = [...new Set(entries.map(({ app }) => app))].sort();
    return services.map((service) => ({
        name: "SERVICE",
        of: service.toLowerCase(),
        providers: entries.filter(({ app }) => app === service).flatMap((entry) => providerOf(look, entry)),
    }));
}

/** Services that only run where no instance is: their loss does not follow from that of a part of the sysplex. */
export function servicesElsewhere(look: Look): readonly string[] {
    const onboarded = registrations(look.snapshot).filter((entry) => isOnboarded(entry) && !entry.isStatic);
    const here = onboarded.filter((entry) => homeOf(look, entry) !== undefined).map(({ app }) => app);
    return [...new Set(onboarded.filter(({ app }) => !here.includes(app)).map(({ app }) => app.toLowerCase()))].sort();
}

function homeOf({ decided }: Look, { hostName }: EurekaInstance): DecidedInstance | undefined {
    return decided.find(({ instance }) => instance.hostname.toLowerCase() === hostName);
}

function providerOf(look: Look, entry: EurekaInstance): readonly Provider[] {
    const home = homeOf(look, entry);
    if (home === undefined) {
        return [];
    }
    const { instance } = home;
    const component = instance.components.find(({ isEnabled, port }) => isEnabled && port === entry.port);
    return [
        {
            name: instance.id,
            works: worksAt(home, component?.name),
            isLostBy: (losses) =>
                isSystemLost(losses, instance.systemName) ||
                losses.some(
                    ({ kind, name }) =>
                        (kind === "SERVICE" && name === nameOfService(entry.app, instance.id)) ||
                        // Its launcher ends its components; another program on that host is not one of them.
                        (kind === "INSTANCE" && name === instance.id && component !== undefined),
                ),
        },
    ];
}

function worksAt(home: DecidedInstance, component: string | undefined): boolean | null {
    if (isProvenDead(home)) {
        return component === undefined && home.state !== "SYSTEM-DOWN" ? null : false;
    }
    const state = home.signs.components.find(({ id }) => id === component)?.state;
    return state === "UP" ? true : state === "DOWN" ? false : null;
}

/** `zlux@lpar1` */
export function nameOfService(app: string, instanceId: string): string {
    return `${app.toLowerCase()}@${instanceId}`;
}
