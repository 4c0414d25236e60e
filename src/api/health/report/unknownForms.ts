// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { UnknownForm } from "../../model/check";
import type { Observation } from "../../model/observation";
import { gapsOf } from "../../model/observation";
import type { GatewayHealth } from "../../model/seen/gatewayHealth";
import type { Snapshot } from "../../model/seen/snapshot";

/**
 * The answers that were not understood, or not completely: each was in a form that no recording shows. Only what the parsers noted about
 * an answer counts, and no sentence is searched. An empty answer, as of a slow console, has no form.
 */
export function unknownForms(snapshot: Snapshot): readonly UnknownForm[] {
    const forms = observationsIn(snapshot).flatMap(formsOf);
    return [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()];
}

function formsOf(observation: Observation<unknown>): readonly UnknownForm[] {
    const { source, vantage } = observation;
    const isUnread = !observation.seen && observation.reason === "malformed" && observation.isEmpty !== true;
    const whys = isUnread ? [observation.why] : [...gapsOf(observation), ...strangeHealth(observation)];
    return whys.map((why) => ({ source, vantage, why }));
}

/** Any answer of a gateway proves that it is alive, so that it is seen even if it is not understood. */
function strangeHealth(observation: Observation<unknown>): readonly string[] {
    const value = observation.seen ? (observation.value as { readonly health?: GatewayHealth } | null) : null;
    const health = typeof value === "object" ? value?.health : undefined;
    return health?.isUnknownForm === true ? [health.detail] : [];
}

/** A static definition has no lease, which is no new form. */
const leaseKeys = new Set(["lease", "leases"]);

function observationsIn(value: unknown): readonly Observation<unknown>[] {
    if (typeof value !== "object" || value === null || value instanceof Date) {
        return [];
    }
    if (Array.isArray(value)) {
        return value.flatMap(observationsIn);
    }
    if (isObservation(value)) {
        return [value];
    }
    return Object.entries(value).flatMap(([key, each]) => (leaseKeys.has(key) ? [] : observationsIn(each)));
}

function isObservation(value: object): value is Observation<unknown> {
    return "seen" in value && typeof value.seen === "boolean" && "vantage" in value;
}
