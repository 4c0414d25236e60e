// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { entriesOf } from "../../health/state/registration";
import { isReadyToServe } from "../../health/state/serving";
import type { Look } from "../../health/state/look";
import { gateFailures } from "./gateFailures";

/**
 * The reasons why these instances must not be stopped now; empty if they may. All others must be READY, except as many as may be
 * missing, one must continue to serve, the registries must agree, and no check of the set `gate` may fail for those that are not
 * excepted (docs/glossary.md, "What we do").
 */
export function gateProblems(look: Look, together: readonly string[], maxUnavailable: number): readonly string[] {
    const others = look.decided.filter(({ instance }) => !together.includes(instance.id));
    const missing = others.filter(({ state }) => state !== "READY");
    const failures = gateFailures(look, together);
    const problems: string[] = [];
    if (!others.some((one) => isReadyToServe(one, look.decided))) {
        problems.push("no other instance is proven to serve");
    }
    if (missing.length + together.length > maxUnavailable) {
        const idsOf = (instance: string): string => {
            const ids = failures.flatMap(({ id, judgement }) => (judgement.scope.instance === instance ? [id] : []));
            return ids.length === 0 ? "" : ` (${ids.join(", ")})`;
        };
        problems.push(
            ...missing.map(
                ({ instance, state, reason }) => `${instance.id} is ${state}: ${reason}${idsOf(instance.id)}`,
            ),
        );
    }
    const isSetAside = (id: string | null): boolean => missing.some(({ instance }) => instance.id === id);
    const failing = failures.filter(({ judgement }) => !isSetAside(judgement.scope.instance));
    return [
        ...problems,
        ...failing.map(({ id, judgement }) => `${id}: ${judgement.measured}`),
        ...registryProblems(look, together),
    ];
}

/** With registries that list different instances, calls would still be sent to a stopped instance, or to none. */
export function registryProblems({ sysplex, snapshot }: Look, together: readonly string[]): readonly string[] {
    const views = snapshot.registries.filter(({ instanceId }) => !together.includes(instanceId));
    const seen = views.filter(({ entries }) => entries.seen);
    const others = sysplex.instances.filter(({ id }) => !together.includes(id));
    return others.flatMap((instance) => {
        const without = seen
            .filter((view) => entriesOf(view, instance).length === 0)
            .map(({ instanceId }) => instanceId);
        const isSplit = without.length > 0 && without.length < seen.length;
        return isSplit
            ? [`the registries disagree: that of ${without.join(" and ")} does not list ${instance.id}`]
            : [];
    });
}
