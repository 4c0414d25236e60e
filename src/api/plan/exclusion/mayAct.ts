// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * How another instance counts: `serves`: READY and not on its way out; `drained`: taken out of the routing, may come back at once;
 * `leaving`: on its way down, or down; `unsure`: anything else, which one lost answer may make of it.
 */
export type Stand = "serves" | "drained" | "leaving" | "unsure";

/** What must be so before something is taken from the users. */
export interface Guard {
    /** The one that this step takes. */
    readonly instance: string;
    /** This operation drained it, so that it stands as drained until it goes: null where that cannot be seen. */
    readonly isDrained: boolean | null;
    /** The instances that this operation takes together. */
    readonly taken: readonly string[];
    /** Those that were READY when the plan was made: who is drained now and was READY then is taken by somebody else meanwhile. */
    readonly readyBefore: readonly string[];
    /** How many instances may be missing at a time, the taken ones included; null: somebody must go on serving, no more. */
    readonly mayMiss: number | null;
}

export type MayAct =
    | { readonly kind: "yes" }
    /** Somebody else gives way now, and comes back. */
    | { readonly kind: "waits"; readonly for: readonly string[] }
    | { readonly kind: "gives-way"; readonly to: readonly string[] }
    /** Nobody is seen to take the others, and yet too few are proven to serve: one lost answer is no reason to give up. */
    | { readonly kind: "looks-again"; readonly missing: readonly string[] };

/** The other instances as they stand in one look, by id. */
export type Stands = ReadonlyMap<string, Stand>;

/**
 * Looked at while what is taken is announced by its override, which every registry shows. Of several that take different instances
 * whoever announced last sees all others, so that not all of them act. The one with the lowest instance id stays announced and
 * waits, every other takes its override back.
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

/** Another operation took the same instance meanwhile, or gave back what this one took: what is announced says no more what it should. */
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
