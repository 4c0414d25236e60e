// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import { removableAt } from "../../plan/guards/removableAt";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import { untilReached } from "../untilReached";
import type { ListedAt } from "./lookForLife";
import { lookForLife } from "./lookForLife";
import { removeEntry, writeAll } from "./registryRequests";
import { certificateRemedy, observeDiscoveries, registryStep } from "./registrySteps";

/** The state of one run of the step. */
interface Run {
    readonly context: StepContext;
    /** When each entry was registered as it was first seen, by registry; one that was registered later has come back. */
    readonly registered: Map<string, number>;
    readonly removed: Set<string>;
    /** Entries that registered again by themselves. */
    readonly returned: Set<string>;
    /** Entries that are left alone, each with the reason. */
    readonly spared: Map<string, string>;
    /** Registries that did not answer at the last look. */
    unseen: readonly string[];
}

/**
 * Removes the entries of a dead single-service instance from the registries of the others, from each separately, one entry after the other,
 * each only after all possible signs of life were checked again. An entry that returns by itself is not changed.
 */
export async function removeLeftovers(context: StepContext): Promise<StepResult> {
    if (!context.ports.apiMediation.hasClientCertificate) {
        const why = "removing registrations requires a client certificate";
        return stepResult("DENIED", why, certificateRemedy);
    }
    const run: Run = {
        context,
        registered: new Map(),
        removed: new Set(),
        returned: new Set(),
        spared: new Map(),
        unseen: [],
    };
    const remedy = `zowe ha registry list; zowe ha registry evict --lpars ${context.instance.id}`;
    const result = await untilReached(registryStep(context), () => removeOnce(run), "", remedy);
    return context.plan.kind === "EVICT" ? ended(run, result) : goingOn(ended(run, result));
}

async function removeOnce(run: Run): Promise<readonly string[] | StepResult> {
    const { context } = run;
    const views = (await observeDiscoveries(context)).filter(({ instanceId }) => instanceId !== context.instance.id);
    run.unseen = views.filter(({ entries }) => !entries.seen).map(({ instanceId }) => instanceId);
    if (views.length > 0 && run.unseen.length === views.length) {
        return ["a Discovery Service of another instance that answers"];
    }
    const open = new Map<string, readonly string[]>();
    for (const listed of views.flatMap((view) => listedAt(run, view))) {
        // Its peers follow within two seconds; entries that they still list at the next look are removed there separately.
        const tried = open.has(listed.entry.instanceId) ? [] : await removeOne(run, listed);
        if ("status" in tried) {
            return tried;
        }
        if (tried.length > 0) {
            open.set(listed.entry.instanceId, tried);
        }
    }
    return [...open.values()].flat();
}

/** The entries that must still be removed from one registry. */
function listedAt({ context, registered, returned, spared }: Run, view: RegistrySighting): readonly ListedAt[] {
    const { sysplex, instance, step } = context;
    const endpoint = sysplex.instances.find(({ id }) => id === view.instanceId)?.discovery;
    const entries = endpoint ? removableAt(view, instance, sysplex.instances, step.removes ?? "all") : [];
    return entries.flatMap((entry) => {
        const key = `${entry.instanceId} at ${view.instanceId}`;
        const since = entry.lease?.registrationTimestamp ?? 0;
        const first = registered.get(key) ?? since;
        registered.set(key, first);
        if (since > first) {
            returned.add(entry.instanceId);
        }
        const isLeft = returned.has(entry.instanceId) || spared.has(entry.instanceId);
        return endpoint && !isLeft ? [{ entry, view, endpoint }] : [];
    });
}

/** @returns what is waited for now, nothing where the entry is left alone; or a result that ends the step */
async function removeOne(run: Run, listed: ListedAt): Promise<readonly string[] | StepResult> {
    const { context, removed, spared } = run;
    const { entry, view } = listed;
    const { id } = context.instance;
    const life = await lookForLife(context, listed);
    if (context.signal.aborted) {
        return ["the end that was requested"];
    }
    if (life.ofInstance.length > 0) {
        const why = `${id} may be running, so nothing more of it is removed: ${life.ofInstance.join("; ")}`;
        return stepResult("FAILED", why, `zowe ha status --lpars ${id}`);
    }
    if (life.ofEntry.length > 0) {
        spared.set(entry.instanceId, life.ofEntry.join("; "));
        return [];
    }
    if (life.lease.seen && life.lease.value === "gone") {
        return [];
    }
    const failures = await writeAll([entry], removeEntry, view.instanceId, registryStep(context));
    removed.add(entry.instanceId);
    return failures.length > 0 ? failures : [`every registry to be without ${entry.instanceId}`];
}

/** The result: the removed entries, the entries that were not changed and why, and the registries that could not be seen. */
function ended({ context, removed, returned, spared, unseen }: Run, result: StepResult): StepResult {
    const { id } = context.instance;
    const unproven = unseen.map((registry) => `whether ${registry} still lists it: its registry could not be seen`);
    if (result.status !== "DONE") {
        return { ...result, unproven: [...result.unproven, ...unproven] };
    }
    const back = [...returned].map((entry) => `${entry} registered again by itself and is not changed`);
    const gone = removed.size === 0 ? "there was nothing to remove" : `removed: ${[...removed].join(", ")}`;
    const detail = [`no registry that answers lists what ${id} left behind (${gone})`, ...back].join("; ");
    const leftovers = [...spared].map(([entry, why]) => ({
        instance: id,
        what: `registration ${entry}, not removed: ${why}`,
        command: `zowe ha registry evict --lpars ${id}`,
    }));
    return leftovers.length === 0
        ? { ...result, detail, unproven }
        : stepResult(
              "DEGRADED",
              `not removed, because it may be running: ${[...spared.keys()].join(", ")}${removed.size === 0 ? "" : `; ${gone}`}`,
              `zowe ha registry evict --lpars ${id}`,
              { leftovers, unproven },
          );
}

/** Part of a stop or a restart: entries that could not be removed are reported, but do not prevent the start of the instance. */
function goingOn(result: StepResult): StepResult {
    return ["FAILED", "UNPROVEN", "DENIED"].includes(result.status) ? { ...result, status: "DEGRADED" } : result;
}
