// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Refusal } from "../../../../../src/api/model/operation/plan";
import type { RegistrySighting } from "../../../../../src/api/model/seen/sightings";
import { guardRestart } from "../../../../../src/api/plan/guards/guardRestart";
import { guardStop } from "../../../../../src/api/plan/guards/guardStop";
import type { PlanView } from "../../../../../src/api/plan/view";
import type { Standing } from "../../../../support/worlds/planWorld";
import { registryOf, view } from "../../../../support/worlds/planWorld";
import { restartIntent } from "../../../../support/worlds/restartAsked";

type Stand = Standing["state"] | Standing;

/** The words of a refusal: why, the evidence, the next command, and the option that overrides it. */
function wordsOf(refusal: Refusal | null): readonly string[] | null {
    return refusal === null
        ? null
        : [refusal.reason, ...refusal.evidence, refusal.next ?? "no next", refusal.override ?? "no override"];
}

const startSecond = "zowe ha start --lpars lpar2; then repeat the command";
const outage = "--allow-outage";

describe("guardStop", () => {
    const stop = (states: readonly Stand[], targets: readonly string[], allowsOutage = false) =>
        wordsOf(guardStop(view(states), { targets, allowsOutage }));

    it.each<[string, ReturnType<typeof stop>]>([
        ["of one of two that serve", stop(["READY", "READY"], ["lpar1"])],
        ["of one that does not serve", stop(["READY", "STOPPED"], ["lpar2"])],
        ["of one of two while a third is proven down", stop(["READY", "READY", "STOPPED"], ["lpar1"])],
        [
            "of one of two while only address spaces of a third are left",
            stop(["READY", "READY", "ORPHANED"], ["lpar1"]),
        ],
        ["of one that does not serve, where nobody is proven to", stop(["STARTING", "STOPPED"], ["lpar2"])],
        ["of the last one, with the outage allowed", stop(["READY", "STOPPED"], ["lpar1"], true)],
    ])("allows the stop %s", (_, refusal) => {
        expect(refusal).toBeNull();
    });

    it.each<[string, ReturnType<typeof stop>, readonly string[]]>([
        [
            "of the last one",
            stop(["READY", "STOPPED"], ["lpar1"]),
            [
                "No instance would serve after lpar1 stops.",
                "lpar1 is READY: ready",
                "lpar2 is STOPPED: stopped",
                startSecond,
                outage,
            ],
        ],
        [
            "of all",
            stop(["READY", "READY"], ["lpar1", "lpar2"]),
            [
                "No instance would serve after lpar1, lpar2 stop.",
                "lpar1 is READY: ready",
                "lpar2 is READY: ready",
                "no next",
                outage,
            ],
        ],
        [
            "of the last one that is proven to serve",
            stop(["READY", "STARTING"], ["lpar1"]),
            [
                "No instance would be proven READY after lpar1 stops.",
                "lpar1 is READY: ready",
                "lpar2 is STARTING: starting",
                "zowe ha wait --for ready --lpars lpar2; then repeat the command",
                outage,
            ],
        ],
        [
            "of one while another one is not proven READY",
            stop(["READY", "READY", "STARTING"], ["lpar1"]),
            [
                "The others are not proven READY, so lpar1 is not stopped.",
                "lpar3 is STARTING: starting",
                "zowe ha wait --for ready --lpars lpar3; then repeat the command",
                outage,
            ],
        ],
        [
            "of two while another one is not proven READY",
            stop(["READY", "READY", "READY", "STARTING"], ["lpar1", "lpar2"]),
            [
                "The others are not proven READY, so lpar1, lpar2 are not stopped.",
                "lpar4 is STARTING: starting",
                "zowe ha wait --for ready --lpars lpar4; then repeat the command",
                outage,
            ],
        ],
    ])("refuses the stop %s", (_, refusal, words) => {
        expect(refusal).toEqual(words);
    });
});

describe("guardRestart", () => {
    const intent = { ...restartIntent, targets: [], includesDrained: false } as const;

    interface Round {
        readonly states: readonly Stand[];
        /** The numbers of the instances that are stopped together, wave by wave. */
        readonly waves: readonly (readonly number[])[];
        /** Those that this operation has already started. */
        readonly awaited?: readonly number[];
        readonly registries?: readonly RegistrySighting[];
        readonly options?: { kind?: "DRILL"; maxUnavailable?: number; allowsOutage?: boolean };
    }

    function restart({ states, waves, awaited = [], registries = [], options = {} }: Round) {
        const looked = view(states);
        const seen: PlanView = { ...looked, snapshot: { ...looked.snapshot, registries } };
        const of = (numbers: readonly number[]) => numbers.flatMap((number) => seen.decided[number - 1] ?? []);
        return wordsOf(guardRestart(seen, { ...intent, ...options }, waves.map(of), of(awaited)));
    }

    const three = ["READY", "READY", "READY"] as const;
    const disagreeing = [registryOf("lpar2", [2, 3]), registryOf("lpar3", [3])];

    it.each<[string, Round]>([
        ["one after another", { states: three, waves: [[1], [2], [3]] }],
        ["only what does not serve", { states: ["STOPPED", "STOPPED"], waves: [[1], [2]] }],
        ["the last one after one that it starts first", { states: ["READY", "STOPPED"], waves: [[2], [1]] }],
        [
            "the last one after one that it has already started",
            { states: ["READY", "STARTING"], waves: [[1]], awaited: [2] },
        ],
        ["two together where two may be missing", { states: three, waves: [[1, 2]], options: { maxUnavailable: 2 } }],
        [
            "all together, with the outage allowed",
            { states: three, waves: [[1, 2, 3]], options: { allowsOutage: true } },
        ],
        [
            "one whose own registry is the only one that disagrees",
            {
                states: three,
                waves: [[1]],
                registries: [registryOf("lpar1", [1]), registryOf("lpar2", [2, 3]), registryOf("lpar3", [2, 3])],
            },
        ],
        [
            "one while the registries disagree, after an earlier wave that the gate awaits",
            {
                states: ["STOPPED", "READY", "READY", "READY"],
                waves: [[1], [2]],
                registries: [registryOf("lpar3", [3, 4]), registryOf("lpar4", [4])],
            },
        ],
    ])("allows to restart %s", (_, round) => {
        expect(restart(round)).toBeNull();
    });

    it.each<[string, Round, readonly string[]]>([
        [
            "the last one",
            { states: ["READY", "STOPPED"], waves: [[1]] },
            [
                "No instance would serve while lpar1 is down.",
                "lpar1 is READY: ready",
                "lpar2 is STOPPED: stopped",
                startSecond,
                outage,
            ],
        ],
        [
            "all together",
            { states: ["READY", "READY"], waves: [[1, 2]], options: { maxUnavailable: 2 } },
            [
                "No instance would serve while lpar1 and lpar2 are down.",
                "lpar1 is READY: ready",
                "lpar2 is READY: ready",
                "no next",
                outage,
            ],
        ],
        [
            "one that serves together with one that does not, where nobody else serves",
            { states: ["READY", "STOPPED"], waves: [[1, 2]], options: { maxUnavailable: 2 } },
            [
                "No instance would serve while lpar1 and lpar2 are down.",
                "lpar1 is READY: ready",
                "lpar2 is STOPPED: stopped",
                "no next",
                outage,
            ],
        ],
        [
            "two together where one may be missing",
            { states: three, waves: [[1, 2]] },
            [
                "2 of 3 instances would be down while lpar1 and lpar2 are down; at most 1 can be.",
                "no next",
                "--allow-outage (or --max-unavailable 2)",
            ],
        ],
        [
            "one while another one is missing",
            { states: ["READY", "STOPPED", "READY"], waves: [[1]] },
            [
                "2 of 3 instances would be down while lpar1 is down; at most 1 can be.",
                "lpar2 is STOPPED: stopped",
                startSecond,
                "--allow-outage (or --max-unavailable 2)",
            ],
        ],
        [
            "too many together in a later wave",
            { states: ["READY", "READY", "STOPPED"], waves: [[3], [1, 2]] },
            [
                "2 of 3 instances would be down while lpar1 and lpar2 are down; at most 1 can be.",
                "no next",
                "--allow-outage (or --max-unavailable 2)",
            ],
        ],
        [
            "one while the registries of the others disagree",
            { states: three, waves: [[1]], registries: disagreeing },
            [
                "The registries do not agree, so lpar1 is not stopped.",
                "the registries disagree: that of lpar3 does not list lpar2",
                "zowe ha registry list; zowe ha check registration shows why they differ",
                outage,
            ],
        ],
        [
            "two together while the registries of the others disagree",
            {
                states: ["READY", "READY", "READY", "READY"],
                waves: [[1, 4]],
                registries: disagreeing,
                options: { maxUnavailable: 2 },
            },
            [
                "The registries do not agree, so lpar1 and lpar4 are not stopped.",
                "the registries disagree: that of lpar3 does not list lpar2",
                "zowe ha registry list; zowe ha check registration shows why they differ",
                outage,
            ],
        ],
    ])("refuses to restart %s", (_, round, words) => {
        expect(restart(round)).toEqual(words);
    });

    it.each<[string, Round]>([
        ["the last one", { states: ["READY", "STOPPED"], waves: [[1]] }],
        ["one while another one is missing", { states: ["READY", "STOPPED", "READY"], waves: [[1]] }],
        ["one while the registries disagree", { states: three, waves: [[1]], registries: disagreeing }],
    ])("offers no option to a drill that would take %s", (_, round) => {
        expect(restart({ ...round, options: { kind: "DRILL" } })?.at(-1)).toBe("no override");
    });
});
