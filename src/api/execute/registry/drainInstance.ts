// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";
import { isRouted } from "../../health/state/registration";
import { notYetRouting, observeGatewayViews, stillRouting } from "./gatewayViews";
import type { GatewayView } from "./gatewayViews";
import type { RegistryStep } from "./registrySteps";
import { awaited } from "./awaited";
import { certificateRemedy, entriesAt, listedGateways, observeDiscoveries } from "./registrySteps";
import type { RegistryWrite } from "./registryRequests";
import { clearOverride, takeOutOfService, writeAll } from "./registryRequests";
import { stepResult } from "../stepResult";
import { untilReached } from "../untilReached";

/** The differences between a drain and its undoing. */
interface Aim {
    readonly write: RegistryWrite;
    /** The entry has not yet what is wanted. */
    readonly needs: (entry: EurekaInstance) => boolean;
    /** Gateways that do not do yet what is wanted. */
    readonly notYet: (gateways: readonly GatewayView[], step: RegistryStep) => readonly string[];
    /** The condition at a gateway. */
    readonly atGateway: string;
    readonly done: (name: string) => string;
}

const drain: Aim = {
    write: takeOutOfService,
    needs: (entry) => isRouted(entry.app) && entry.status !== "OUT_OF_SERVICE" && !isDownAndOverridden(entry),
    // The instance's own gateway may still list itself: no call reaches it through another gateway.
    notYet: (gateways, { instance }) =>
        stillRouting(
            gateways.filter(({ instanceId }) => instanceId !== instance.id),
            instance.hostname,
        ),
    atGateway: "to drop it",
    done: (name) => `OUT_OF_SERVICE in every registry; no other gateway routes to ${name}`,
};

/**
 * A service that reports DOWN stays DOWN in spite of its override (Eureka `DownOrStartingRule`), and no gateway calls it; the override takes
 * effect when it is UP again. The API Catalog does so while every gateway is out of service.
 */
function isDownAndOverridden({ status, overriddenStatus }: EurekaInstance): boolean {
    return status === "DOWN" && overriddenStatus === "OUT_OF_SERVICE";
}

const resume: Aim = {
    write: clearOverride,
    needs: ({ status, overriddenStatus }) => status === "OUT_OF_SERVICE" || overriddenStatus !== null,
    notYet: (gateways, { instance }) => notYetRouting(gateways, instance.hostname),
    atGateway: "to route to it",
    done: (name) => `no override is left in any registry; every gateway routes to ${name} again`,
};

/**
 * Takes every routed service of an instance out of service, and waits until every other gateway has dropped it. Done is what
 * the registries and gateways show it, never because of the time it took (E-SEP-20).
 */
export function drainInstance(step: RegistryStep, isClear: Clearance = noQuestion): Promise<StepResult> {
    return override(step, drain, isClear);
}

/** Called once, as soon as every registry shows the override. @returns why the drain must not continue; null: it may */
type Clearance = () => Promise<StepResult | null>;

const noQuestion: Clearance = () => Promise.resolve(null);

/** Clears every override of an instance, regardless of its origin, and waits until every gateway routes to it again. */
export function resumeInstance(step: RegistryStep): Promise<StepResult> {
    return override(step, resume, noQuestion);
}

function override(step: RegistryStep, aim: Aim, isClear: Clearance): Promise<StepResult> {
    if (!step.ports.apiMediation.hasClientCertificate) {
        const why = "changes to the registry require a client certificate";
        return Promise.resolve(stepResult("DENIED", why, certificateRemedy));
    }
    const remedy = `zowe ha registry list; zowe ha resume --lpars ${step.instance.id}`;
    let isAsked = false;
    const look = async (): Promise<readonly string[] | StepResult> => {
        const { open, isShown } = await writeAndLook(step, aim);
        if (!isShown || isAsked) {
            return open;
        }
        isAsked = true;
        return (await isClear()) ?? open;
    };
    return untilReached(step, look, aim.done(step.instance.id), remedy);
}

interface Written {
    /** The conditions that are not met yet. */
    readonly open: readonly string[];
    /** Every registry that answers shows what was written. */
    readonly isShown: boolean;
}

async function writeAndLook(step: RegistryStep, aim: Aim): Promise<Written> {
    const views = await observeDiscoveries(step);
    if (!views.some(({ entries }) => entries.seen)) {
        return { open: ["a Discovery Service that answers"], isShown: false };
    }
    const failures = await writeWhereNeeded(step, aim, views);
    const heeding = listedGateways(step.sysplex, views).filter(({ id }) => heedsOverrides(views, id));
    const gateways = await observeGatewayViews(heeding, step.ports.apiMediation);
    const lagging = views.filter((view) => entriesAt(view, step).some(aim.needs)).map(({ instanceId }) => instanceId);
    const open = [
        ...failures,
        ...awaited("registry", lagging, "to show it"),
        ...awaited("gateway", aim.notYet(gateways, step), aim.atGateway),
    ];
    return { open, isShown: lagging.length === 0 };
}

/** The gateway of a single service still lists services that are out of service: a wait for it would never end. */
function heedsOverrides(views: readonly RegistrySighting[], id: string): boolean {
    const home = views.filter(({ instanceId }) => instanceId === id);
    return !home.some(({ entries }) => entries.seen && entries.value.some(({ isOwn }) => isOwn === true));
}

/** Writes at the first Discovery Service that lists what needs it; its peers copy within seconds. @returns the entries that were not accepted */
async function writeWhereNeeded(
    step: RegistryStep,
    aim: Aim,
    views: readonly RegistrySighting[],
): Promise<readonly string[]> {
    const needy = views.find((view) => entriesAt(view, step).some(aim.needs));
    return needy ? writeAll(entriesAt(needy, step).filter(aim.needs), aim.write, needy.instanceId, step) : [];
}
