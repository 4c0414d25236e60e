// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/state/decideInstances";
import { ownEntriesOf } from "../health/state/registration";
import type { LeftAlone, Planned, Refusal, Removal } from "../model/operation/plan";
import type { Instance } from "../model/sysplex";
import { divideTargets } from "./steps/divideTargets";
import { signsOfLife, strangersSignsOfLife } from "./guards/signsOfLife";
import { finishPlan } from "./steps/finishPlan";
import { safetyRefusal } from "./guards/guardStop";
import { isSingleNow } from "./guards/layoutNow";
import { certificateRefusal } from "./planDrain";
import { instanceSignsOfLife } from "./guards/provenDead";
import { removableAt } from "./guards/removableAt";
import { StepList } from "./steps/stepList";
import type { PlanView } from "./view";
import { targetsOf } from "./view";

/** A fetch cycle of every running gateway, and one more (E-SEP-09). */
const evictLimitSeconds = 90;

interface EvictIntent {
    readonly targets: readonly string[];
    /** Ids of those that are in no configuration. */
    readonly strangers?: readonly string[];
    /** Also the GATEWAY entries of single-service instances, which are harmless. */
    readonly includesGateway?: boolean;
}

/** Removes what proven dead instances left in the registries; anything that suggests life refuses, and nothing overrides that. */
export function planEvict(intent: EvictIntent, view: PlanView): Planned {
    const { strangers = [] } = intent;
    const removes = intent.includesGateway === true ? "all" : "onboarded";
    const targets = targetsOf(view, intent.targets);
    const listed = targets.filter((target) => leftBy(view, target, removes).length > 0);
    const configured = targets.filter(({ instance }) => !strangers.includes(instance.id));
    const foreign = listed.filter(({ instance }) => strangers.includes(instance.id));
    const refusal = lifeIn(view, configured, foreign) ?? withoutCertificate(view, targets, removes);
    if (refusal) {
        return { kind: "refusal", refusal };
    }
    const steps = new StepList(view.wording);
    const { taken, leftAlone } = divideTargets(targets, (target) =>
        listed.includes(target) ? null : notListed(view, target, removes),
    );
    for (const target of taken) {
        steps.add(target.instance, {
            action: "EVICT",
            because: `proven not to run (${target.reason}); left behind: ${leftBy(view, target, removes).join(", ")}`,
            interruption: "before",
            removes: isSingleNow(view, target.instance) ? removes : "all",
            layout: isStrict(view) ? "single-service" : "services",
            limitSeconds: evictLimitSeconds,
            expectedSeconds: 30,
        });
    }
    const notes = [
        ...targets.filter(({ instance }) => !isSingleNow(view, instance)).map(cacheNote),
        ...gatewayNotes(view, taken, removes),
    ];
    return finishPlan("EVICT", view, targets, steps, { leftAlone, notes });
}

/** The effect of a GATEWAY entry of a single-service instance, or of its removal. */
function gatewayNotes(view: PlanView, taken: readonly DecidedInstance[], removes: Removal): readonly string[] {
    const having = taken.filter(({ instance }) => isSingleNow(view, instance) && keepsGateway(view, instance));
    const names = having.map(({ instance }) => instance.id).join(", ");
    if (names === "") {
        return [];
    }
    return removes === "all"
        ? [
              `--include-gateway: each removal of a GATEWAY entry leaves the renewal threshold of that registry too high until its process is restarted: until then, it expires almost nothing by itself.`,
          ]
        : [
              `The GATEWAY entry of ${names} stays: no call is sent to it. --include-gateway removes it too, but that affects the renewal threshold.`,
          ];
}

function keepsGateway({ snapshot, sysplex }: PlanView, instance: Instance): boolean {
    return snapshot.registries.some((view) =>
        removableAt(view, instance, sysplex.instances, "all").some(({ app }) => app === "GATEWAY"),
    );
}

/** A registry that was not seen may still list it; the registry of the instance is gone with it. */
function notListed(view: PlanView, { instance }: DecidedInstance, removes: Removal): LeftAlone {
    const { snapshot } = view;
    const others = snapshot.registries.filter(
        ({ kind, instanceId }) => kind === "discovery" && instanceId !== instance.id,
    );
    const unseen = others.filter(({ entries }) => !entries.seen).map(({ instanceId }) => instanceId);
    const isOnlyGateway = removes !== "all" && isSingleNow(view, instance) && keepsGateway(view, instance);
    const nothing = isOnlyGateway
        ? "only its GATEWAY entry is left, and no call is sent to it: that is harmless (HA-REG10; --include-gateway removes it)"
        : "no registry lists it";
    return unseen.length === 0
        ? { instance: instance.id, outcome: "NOTHING-TO-DO", reason: nothing, next: null }
        : {
              instance: instance.id,
              outcome: "UNKNOWN",
              reason: `whether it is listed at ${unseen.join(", ")} could not be seen`,
              next: "zowe ha registry list",
          };
}

function lifeIn(
    view: PlanView,
    configured: readonly DecidedInstance[],
    foreign: readonly DecidedInstance[],
): Refusal | null {
    const told = (target: DecidedInstance, signs: readonly string[]): readonly string[] =>
        signs.map((sign) => `${target.instance.id}: ${sign}`);
    const alive = [
        ...configured.flatMap((target) => told(target, lifeOf(view, target))),
        ...foreign.flatMap((target) => told(target, strangersSignsOfLife(view.snapshot, target))),
    ];
    if (alive.length === 0) {
        return null;
    }
    const reason = "Registrations are removed only if their instance is proven not to run.";
    const next = nextOf(configured.filter((target) => lifeOf(view, target).length > 0));
    return safetyRefusal(reason, alive, { next, override: null });
}

function lifeOf(view: PlanView, target: DecidedInstance): readonly string[] {
    const strict = isStrict(view) ? instanceSignsOfLife(target) : [];
    return [...new Set([...signsOfLife(view.snapshot, target), ...strict])];
}

/** If one registry is a single-service registry, a wrong removal can't be undone, regardless of the owner of the entry. */
function isStrict(view: PlanView): boolean {
    return view.sysplex.instances.some((instance) => isSingleNow(view, instance));
}

function nextOf(living: readonly DecidedInstance[]): string {
    const ids = living.map(({ instance }) => instance.id).join(" ");
    return ids === ""
        ? "zowe ha registry list shows which registries list it; when its system is gone, repeat the command"
        : `zowe ha status --lpars ${ids} shows its state; when it is down, repeat the command`;
}

function withoutCertificate(view: PlanView, targets: readonly DecidedInstance[], removes: Removal): Refusal | null {
    return view.drains === false
        ? certificateRefusal(targets.flatMap((target) => leftBy(view, target, removes)))
        : null;
}

function cacheNote({ instance }: DecidedInstance): string {
    return `An eviction does not repair the Caching Service: if ${instance.id} ended abnormally, its Caching Service may be unable to rejoin (HA-CCH10).`;
}

function leftBy(view: PlanView, { instance }: DecidedInstance, asked: Removal): readonly string[] {
    const { sysplex, snapshot } = view;
    const removes = isSingleNow(view, instance) ? asked : "all";
    const entries = snapshot.registries.flatMap((registry) =>
        isStrict(view)
            ? removableAt(registry, instance, sysplex.instances, removes)
            : ownEntriesOf(registry, instance, sysplex.instances),
    );
    return [...new Set(entries.map(({ instanceId }) => instanceId))];
}
