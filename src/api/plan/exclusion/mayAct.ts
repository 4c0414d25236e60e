// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * How another instance counts: `serves`: READY and not stopping; `drained`: out of the routing, may come back at once;
 * `leaving`: stopping or down; `unsure`: anything else, for example after one lost answer.
 */
export type Stand = "serves" | "drained" | "leaving" | "unsure";

/** The condition for a step that affects users. */
export interface Guard {
    /** The instance that this step stops or drains. */
    readonly instance: string;
    /** This operation drained it, so it must be drained until it stops: null if that cannot be seen. */
    readonly isDrained: boolean | null;
    /** The instances that this operation stops together. */
    readonly taken: readonly string[];
    /** Those that were READY when the plan was made: one that is drained now was drained by another operation in the meantime. */
    readonly readyBefore: readonly string[];
    /** How many instances may be missing at a time, including the stopped ones; null: only one must continue to serve. */
    readonly mayMiss: number | null;
}

export type MayAct =
    | { readonly kind: "yes" }
    /** Another operation gives way now, and its instance comes back. */
    | { readonly kind: "waits"; readonly for: readonly string[] }
    | { readonly kind: "gives-way"; readonly to: readonly string[] }
    /** No other operation is visible, but too few instances are proven to serve: one lost answer is no reason to give up. */
    | { readonly kind: "looks-again"; readonly missing: readonly string[] };

/** The state of the other instances in one look, by id. */
export type Stands = ReadonlyMap<string, Stand>;

/**
 * Checked while the instance is announced by its override, which every registry shows. If several operations drain different instances,
 * the last one that announced itself sees all others, so that not all of them act. The one with the lowest instance id stays announced and
 * waits, every other one removes its override.
 */
export function mayAct(guard: Guard, stands: Stands): MayAct {
    if (isTakenByAnother(guard, stands)) {
        return { kind: "gives-way", to: [guard.instance] };
    }
    const others = [...stands].filter(([id]) => !guard.taken.includes(id));
    if (holds(guard, others)) {
        return { kind: "yes" };
    }
    const competing = others.filter(([id, stand]) => stand === "drained" && guard.readyBefore.includes(id));
    const ids = competing.map(([id]) => id);
    const backAgain = others.map(([id, stand]) => [id, ids.includes(id) ? "serves" : stand] as const);
    if (ids.length > 0 && holds(guard, backAgain)) {
        return isLowest(guard, ids) ? { kind: "waits", for: ids } : { kind: "gives-way", to: ids };
    }
    const gone = others.filter(([, stand]) => stand === "leaving" || stand === "drained").map(([id]) => id);
    const missing = others.filter(([, stand]) => stand !== "serves").map(([id]) => id);
    const wouldHold = holds(
        guard,
        others.map(([id, stand]) => [id, stand === "unsure" ? "serves" : stand] as const),
    );
    return wouldHold ? { kind: "looks-again", missing } : { kind: "gives-way", to: gone.length > 0 ? gone : missing };
}

/** Another operation drained the same instance, or resumed it: the announcement is no longer correct. */
function isTakenByAnother({ instance, isDrained, readyBefore }: Guard, stands: Stands): boolean {
    const own = stands.get(instance);
    return isDrained === true
        ? own === "serves"
        : isDrained === false && readyBefore.includes(instance) && (own === "drained" || own === "leaving");
}

function holds({ taken, mayMiss }: Guard, others: readonly (readonly [string, Stand])[]): boolean {
    const missing = others.filter(([, stand]) => stand !== "serves").length;
    return missing < others.length && (mayMiss === null || missing + taken.length <= mayMiss);
}

/** Instance ids are the same at every workstation: one total order for all. */
function isLowest({ taken }: Guard, competing: readonly string[]): boolean {
    return taken.some((own) => competing.every((other) => own < other));
}
