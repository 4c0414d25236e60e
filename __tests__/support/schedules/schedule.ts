// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../../../simulator/faults/input";
import type { Latency, Layout } from "../../../simulator/world/options";

export const verbs = ["restart", "roll", "drain", "stop", "start", "evict", "component", "resume"] as const;

/** What one operator does. `roll`: restart of every instance. A drill is played by schedules of its own. */
export interface Deed {
    readonly verb: (typeof verbs)[number] | "drill";
    readonly target: string;
    /** Of the target, for `component`. */
    readonly component: string;
    /** Virtual milliseconds after the beginning. */
    readonly afterMs: number;
}

/** What happens to the program that works, or to the sysplex. */
export type Happening =
    | { readonly afterMs: number; readonly program: "ctrl-c" | "ctrl-c-twice" | "deadline" | "killed" }
    | { readonly afterMs: number; readonly input: Input };

/** Everything that makes a run: the same schedule is the same run, to the last request. */
export interface Schedule {
    readonly seed: number;
    readonly layout: Layout;
    readonly systems: number;
    readonly pace: number;
    readonly latency: Latency | null;
    /** What happened before it begins, and how many simulated seconds ago. */
    readonly before: readonly Input[];
    readonly beforeSeconds: number;
    readonly deed: Deed;
    /** Another operator at another workstation; null: nobody. */
    readonly second: Deed | null;
    readonly happenings: readonly Happening[];
}
