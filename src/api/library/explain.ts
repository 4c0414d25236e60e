// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { checksByArea } from "../catalogue/checkEntries";
import type { Entry } from "../catalogue/entry";
import type { ExplainedSight } from "../catalogue/explainedSights";
import { entries, explanationOf } from "../catalogue/explanation";
import { ConfigurationError } from "../errors";

/** `zowe-ha/explain/1`: the catalogue entries, offline, and what a bundle shows of them. */
export interface ExplainReport {
    readonly schema: "zowe-ha/explain/1";
    /** The requested name; null: the whole catalogue. */
    readonly query: string | null;
    readonly entries: readonly Entry[];
    /** Ids of checks in reading order, by area. */
    readonly checks: readonly { readonly area: string; readonly ids: readonly string[] }[];
    /** The bundle that was read; null: none. */
    readonly bundle: { readonly file: string; readonly takenAt: string } | null;
    /** What the bundle shows of the entries, in their order. */
    readonly seen: readonly ExplainedSight[];
}

/**
 * The meaning of a check, a state, an exit code or a message, and the action to take. No request is sent.
 * @param id null: everything
 * @throws ConfigurationError with close matches if there is no such name
 */
export function explain(id: string | null): ExplainReport {
    const checks = checksByArea().map(([area, rules]) => ({ area, ids: rules.map((rule) => rule.id) }));
    if (id === null) {
        return { schema: "zowe-ha/explain/1", query: null, entries: entries(), checks, bundle: null, seen: [] };
    }
    const explanation = explanationOf(id);
    if (explanation.kind === "not-found") {
        const { closest } = explanation;
        const hint = closest.length === 0 ? "zowe ha explain lists everything." : `Did you mean ${closest.join(", ")}?`;
        throw new ConfigurationError(`There is no ${JSON.stringify(id)} in the catalog. ${hint}`);
    }
    return { schema: "zowe-ha/explain/1", query: id, entries: explanation.entries, checks, bundle: null, seen: [] };
}
