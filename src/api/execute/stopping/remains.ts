// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { onboardedAt } from "../../health/rules/registration/onboarded";
import { drawsCalls, entriesOf } from "../../health/state/registration";
import type { Leftover } from "../../model/operation/event";
import { gapsOf } from "../../model/observation";
import { addressSpacesOf } from "../../probe/CloserLook";
import { tryPorts } from "../../probe/observePorts";
import { observeRegistries } from "../../probe/observeRegistries";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { StepContext } from "../operationContext";
import { counted } from "../../model/counted";

export interface Remains {
    readonly leftovers: readonly Leftover[];
    readonly isOnlyRegistered: boolean;
    /** The registered services are out of service: no gateway calls them. */
    readonly isUncalled: boolean;
    readonly unproven: readonly string[];
    /** Registries that keep an entry of it to which no calls are sent. */
    readonly harmlessAt: readonly string[];
}

/** The nearest that is still there: an instance whose ports answer is not looked for in any registry. */
export async function nearestRemains(context: StepContext): Promise<Remains> {
    const open = await openPortsOf(context);
    return open.leftovers.length > 0
        ? { ...open, isOnlyRegistered: false, isUncalled: false, harmlessAt: [] }
        : allRemains(context);
}

/** All leftovers: address spaces and ports, with the command that would end them, and registrations. */
export async function allRemains(context: StepContext): Promise<Remains> {
    const [open, spaces, registrations] = await Promise.all([
        openPortsOf(context),
        spacesOf(context),
        registrationsOf(context),
    ]);
    const running = [...spaces.leftovers, ...open.leftovers];
    return {
        leftovers: [...running, ...registrations.leftovers],
        isOnlyRegistered: running.length === 0,
        isUncalled: registrations.isUncalled,
        unproven: [...open.unproven, ...spaces.unproven, ...registrations.unproven],
        harmlessAt: registrations.harmlessAt ?? [],
    };
}

const isSingle = ({ step }: StepContext): boolean => step.layout === "single-service";

type Found = Pick<Remains, "leftovers" | "unproven"> & Partial<Pick<Remains, "harmlessAt">>;

/** An answer of any kind proves a listener; silence proves nothing. */
async function openPortsOf({ instance, ports }: StepContext): Promise<Found> {
    const tried = await tryPorts(instance, ports);
    const open = tried.filter(({ handshake }) => handshake.seen);
    const silent = tried.filter(
        ({ handshake }) => !handshake.seen && !["refused", "connection-lost"].includes(handshake.reason),
    );
    return {
        leftovers:
            open.length === 0 ? [] : [{ instance: instance.id, what: `${portWords(open)} answering`, command: null }],
        unproven: silent.length === 0 ? [] : [`whether ${portWords(silent)} closed: no answer from here`],
    };
}

function portWords(ports: readonly { readonly component: string; readonly port: number }[]): string {
    const names = ports.map(({ component, port }) => `${port} (${component})`).join(", ");
    return ports.length === 1 ? `port ${names} is` : `ports ${names} are`;
}

/** Two instances of one system may have the same prefix; then an address space proves nothing about either. */
async function spacesOf({ instance, circle, sysplex, memory }: StepContext): Promise<Found> {
    const sharing = sysplex.instances.some(
        (other) =>
            other.id !== instance.id &&
            other.systemName === instance.systemName &&
            other.jobPrefix === instance.jobPrefix,
    );
    if (sharing) {
        return { leftovers: [], unproven: ["its address spaces: another instance of the system has the same prefix"] };
    }
    const spaces = await addressSpacesOf(instance, circle, circle.memberFor(instance.id, instance.systemName));
    if (!spaces.seen) {
        return { leftovers: [], unproven: [`its address spaces: ${spaces.why}`] };
    }
    const left = spaces.value.filter(({ workUnitId }) => memory.jobId === null || workUnitId !== memory.jobId);
    return {
        leftovers: left.map(({ jobName, asid }) => ({
            instance: instance.id,
            what: `address space ${jobName} (ASID ${asid})`,
            command: `C ${jobName},A=${asid}`,
        })),
        unproven: gapsOf(spaces).map((gap) => `its address spaces: ${gap}`),
    };
}

async function registrationsOf(context: StepContext): Promise<Found & Pick<Remains, "isUncalled">> {
    const { instance, sysplex, ports } = context;
    const others = sysplex.instances.filter(({ id }) => id !== instance.id);
    const views = await observeRegistries(others, ports.apiMediation);
    const seen = views.filter(({ entries }) => entries.seen);
    const harmfulAt = (view: RegistrySighting) => harmful(view, context);
    const listing = seen.filter((view) => harmfulAt(view).length > 0);
    const own = listing.flatMap(harmfulAt);
    const entries = new Set(own.map(({ instanceId }) => instanceId));
    const isBlind = views.length > 0 && seen.length === 0;
    return {
        isUncalled: !own.some((entry) => drawsCalls(entry, instance)),
        leftovers:
            listing.length === 0
                ? []
                : [
                      {
                          instance: instance.id,
                          what: `${counted(entries.size, "registration")} at ${listing.map(({ instanceId }) => instanceId).join(" and ")}`,
                          command: `zowe ha registry evict --lpars ${instance.id}`,
                      },
                  ],
        unproven: isBlind ? ["whether it is still registered: no registry could be seen"] : [],
        harmlessAt: seen
            .filter((view) => isSingle(context) && entriesOf(view, instance).some(({ app }) => app === "GATEWAY"))
            .map(({ instanceId }) => instanceId),
    };
}

/** Entries to which calls are sent. A single-service instance leaves its GATEWAY entry behind, to which no calls are sent; a step of this plan removes the rest. */
function harmful(view: RegistrySighting, context: StepContext): readonly EurekaInstance[] {
    const { instance, sysplex, plan, step } = context;
    if (!isSingle(context)) {
        return entriesOf(view, instance);
    }
    const isRemovedNext = plan.steps.some(
        ({ action, instance: id, number }) => action === "EVICT" && id === instance.id && number > step.number,
    );
    return isRemovedNext ? [] : onboardedAt(view, instance, sysplex.instances);
}
