// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { cacheContentsDiffer } from "../../../src/api/health/rules/caching/cacheContentsDiffer";
import type { CacheKeysSighting } from "../../../src/api/model/seen/answers";
import { parseCacheKeys } from "../../../src/api/probe/parse/cacheKeys";
import { parseEurekaInstance } from "../../../src/api/probe/parse/eurekaInstance";
import { parseLauncherLog } from "../../../src/api/probe/parse/launcherLog";
import { readLease } from "../../../src/api/probe/parse/leaseState";
import { seen } from "../../support/worlds/buildSnapshot";
import type { Evidence } from "../../support/wire/evidence";
import { describeRecordings } from "../../support/wire/evidence";
import type { ShortHealth, Side } from "../../support/worlds/singlePair";
import { judgedPair, pairSnapshot, recordedPair } from "../../support/worlds/singlePair";
import { lookAt } from "../../../src/api/health/state/look";

interface State {
    readonly after_s: number;
    readonly lpar1: Side;
    readonly lpar2: Side;
}

interface Step {
    readonly title: string;
    readonly states?: readonly State[];
    readonly [key: string]: unknown;
}

const stepsOf = (evidence: Evidence, begin: string): readonly Step[] =>
    evidence.recordingsIn("single", begin).flatMap((file) => (evidence.recordedJson(file) as { steps: Step[] }).steps);

/** Whose process had just started: a young registry has not heard of everybody. */
const restarted: readonly (readonly [title: RegExp, id: string])[] = [
    [/then SIGKILL of lpar1 and start|orderly restart of lpar1/, "lpar1"],
    [/then SIGKILL of lpar2 and start|lpar2 started|orderly restart of lpar2/, "lpar2"],
];

const sides = ({ title }: Step, { after_s, lpar1, lpar2 }: State): [Side, Side] => {
    const young = restarted.find(([pattern]) => pattern.test(title))?.[1];
    const aged = (id: string, side: Side): Side => (young === id ? { ...side, ageSeconds: after_s + 3 } : side);
    return [aged("lpar1", lpar1), aged("lpar2", lpar2)];
};

const told = (some: [Side, Side]): readonly string[] => {
    const { each, findings } = judgedPair(pairSnapshot(some));
    return [...each, ...findings];
};

/** What was true in the end of each step, in the order of the recordings: what was done, and what both told of it. */
const both = ["READY serves", "READY serves"];
const override1 = [...both, "HA-REG08 WARNING lpar1"];
const override12 = [...override1, "HA-REG08 WARNING lpar2"];
const without2 = ["READY serves", "DEGRADED serves", "HA-REG01 WARNING lpar2", "HA-REG08 WARNING lpar1"];
const catalogGone = ["DEGRADED serves", "DEGRADED serves", "HA-REG01 WARNING lpar2", "HA-STC05 WARNING lpar1"];
const apart = ["DEGRADED serves", "DEGRADED serves", "HA-CCH02 CRITICAL lpar1", "HA-CCH02 CRITICAL lpar2"];
const truth: readonly (readonly [title: string, told: readonly string[]])[] = [
    ["healthy", both],
    ["PUT OUT_OF_SERVICE: own GATEWAY of lpar1", override1],
    ["DELETE of that override (value=UP)", both],
    ["PUT OUT_OF_SERVICE: own APICATALOG of lpar1", override1],
    // UNKNOWN forever, until somebody puts UP.
    ["DELETE of that override without value", override1],
    ["DELETE of that override with value=UP", override1],
    ["PUT OUT_OF_SERVICE: GATEWAY of lpar2, at lpar1", override12],
    ["DELETE of that override (value=UP)", override1],
    ["PUT OUT_OF_SERVICE: onboarded sampleservice", override12],
    ["DELETE of that override (value=UP)", override1],
    // The entry of the living is destroyed at both; it serves all the same.
    ["DELETE of the entry of the living peer: GATEWAY of lpar2", without2],
    ["DELETE of an own permanent entry: APICATALOG", catalogGone],
    ["DELETE of an own permanent entry: DISCOVERY", catalogGone],
    [
        "DELETE of an own permanent entry: GATEWAY",
        [...catalogGone.slice(0, 2), "HA-REG01 WARNING lpar1", ...catalogGone.slice(2)],
    ],
    [
        "PUT OUT_OF_SERVICE: GATEWAY of lpar2, at lpar2 (own), then SIGKILL",
        ["DEGRADED serves", "READY serves", "HA-REG01 WARNING lpar1", "HA-STC05 WARNING lpar1"],
    ],
    ["orderly restart of lpar1", both],
    ["contents and lock some minutes after", both],
    // lpar2 keeps what lpar1 lost in the crash.
    ["override on the own GATEWAY of lpar1", override1],
    ["clean-up: PUT UP", both],
    ["SIGKILL of lpar2; its GATEWAY deleted", both],
    ["orderly restart of lpar2", both],
    ["lpar2 started with initialHosts naming only itself", [...apart, "HA-CCH14 WARNING lpar1", "HA-GW05 WARNING"]],
    ["both with initialHosts naming only themselves", apart],
    [
        "lpar2 started with a jgroups address it does not have",
        ["READY serves", "STOPPED does not serve", "HA-REG04 WARNING lpar2", "HA-STC01 WARNING lpar2"],
    ],
];

describeRecordings("a pair of single services, after each thing that was done to it", (evidence) => {
    const steps = [...stepsOf(evidence, "07-"), ...stepsOf(evidence, "09-")].filter(
        ({ states }) => states !== undefined,
    );

    it("is reported as it was at the end of each step", () => {
        const ends = steps.map((step): readonly [string, readonly string[]] => {
            const last = step.states?.at(-1) as State;
            return [step.title, told(sides(step, last))];
        });
        const titles = truth.map(([title]) => title);
        expect(ends.map(([title], index) => title.slice(0, titles[index]?.length))).toEqual(titles);
        expect(ends.map(([, words], index) => [titles[index], words])).toEqual(truth);
    });

    it("serves at every moment with every instance that answers, whatever its registry lists", () => {
        const moments = steps.flatMap((step) => (step.states ?? []).map((state) => ({ step, state })));
        expect(moments.length).toBeGreaterThan(50);
        for (const { step, state } of moments) {
            const each = told(sides(step, state)).slice(0, 2);
            const wanted = [state.lpar1, state.lpar2].map(({ health }) => typeof health === "object");
            const serves = each.map((words) => words.endsWith(" serves"));
            expect([step.title, state.after_s, serves]).toEqual([step.title, state.after_s, wanted]);
        }
    });

    it("shows an own entry with an override as one that is renewed, and never as expired", () => {
        const entries = stepsOf(evidence, "07-").flatMap(({ at_lpar1: own, at_lpar2: copy }) => [own, copy]);
        const answers = entries.filter((one) => one !== undefined) as { headers: { date: string }; body: unknown }[];
        expect(answers).toHaveLength(2);
        const leases = answers.map(({ headers, body }) => {
            const parsed = parseEurekaInstance(JSON.stringify(body));
            const lease = parsed.ok ? readLease(parsed.value, headers.date) : parsed;
            return [
                parsed.ok && parsed.value.status,
                parsed.ok && parsed.value.isCoordinator,
                lease.ok && lease.value.verdict,
            ];
        });
        expect(leases).toEqual([
            ["OUT_OF_SERVICE", true, "live"],
            ["OUT_OF_SERVICE", false, "live"],
        ]);
    });
});

interface Watched {
    readonly t: number;
    readonly body?: unknown;
    readonly [health: `health of ${string}`]: ShortHealth | string | undefined;
}

const healthyRegistry = (id: string): Side["registry"] =>
    Object.fromEntries(
        [
            ...["gateway", "apicatalog", "cachingservice", "discovery"].map((one) => `${id}.local:${one}:8554`),
            ...["lpar1", "lpar2"].map((one) => `${one}.local:gateway:8554`),
        ].map((entry) => [entry, "UP"]),
    );

/** The last word of each instance in a list of what changed. */
function lastOf(watched: readonly Watched[]): [Side, Side] {
    const of = (id: string): Side => {
        const own = watched.filter((one) => one[`health of ${id}`] !== undefined).at(-1);
        const health = own?.[`health of ${id}`] ?? "timeout";
        const registry = typeof health === "string" ? health : healthyRegistry(id);
        return { registry, health, ...(own?.body === undefined ? {} : { infinispan: own.body }) };
    };
    return [of("lpar1"), of("lpar2")];
}

type Contents = Readonly<Record<string, Readonly<Record<string, { readonly status: number; readonly body: string }>>>>;

/** The keys in the form of the Caching Service, by the parser of the product. */
function differenceIn(contents: Contents | undefined): string {
    const sightings = recordedPair.instances.map(({ id }): CacheKeysSighting => {
        const keys = JSON.parse(contents?.["zoweCache"]?.[id]?.body ?? "[]") as readonly string[];
        const parsed = parseCacheKeys(
            JSON.stringify(Object.fromEntries(keys.map((key) => [key, { key, value: "v" }]))),
        );
        const value = seen(parsed.ok ? parsed.value : []);
        return { instanceId: id, samples: [value, value] };
    });
    const snapshot = { ...pairSnapshot(lastOf([])), answers: { cacheKeys: sightings } };
    return cacheContentsDiffer
        .judge(lookAt(recordedPair, snapshot))
        .map(({ outcome, measured }) => `${outcome} ${measured}`)
        .join();
}

/** By the title of the step, the list of what was watched, and what was true at its end. */
const clusters: readonly (readonly [step: number, watched: string, told: readonly string[]])[] = [
    [0, "watch", both],
    [2, "watch", ["READY serves", "STOPPED does not serve", "HA-GW05 WARNING", "HA-STC01 WARNING lpar2"]],
    [3, "watch", both],
    [4, "watch_while_down", ["STOPPED does not serve", "READY serves", "HA-GW05 WARNING", "HA-STC01 WARNING lpar1"]],
    [4, "watch", both],
    [5, "watch", both],
    [6, "watch_while_frozen", ["READY serves", "UNREACHABLE may serve", "HA-CCH14 WARNING lpar1", "HA-GW05 WARNING"]],
    [6, "watch_after", both],
];

describe("a pair of single services (stand-ins)", () => {
    const health = {
        http: 200,
        status: "UP",
        gateway: "UP",
        gatewayCount: 2,
        infinispan: "UP",
        members: ["demo-1", "demo-2"],
    };
    const healthy = (id: string): Side => ({ registry: healthyRegistry(id), health });

    it("serves with both, and with one where the other refuses", () => {
        expect(told([healthy("lpar1"), healthy("lpar2")])).toEqual(both);
        const refused = { registry: "ECONNREFUSED", health: "ECONNREFUSED" };
        expect(told([healthy("lpar1"), refused]).slice(0, 2)).toEqual(["READY serves", "STOPPED does not serve"]);
    });
});

describeRecordings("the caches of a pair of single services", (evidence) => {
    const recorded = stepsOf(evidence, "06-");

    it.each(clusters)("are reported as they were at the end of step %i, %s", (step, list, words) => {
        expect(told(lastOf(recorded[step]?.[list] as Watched[]))).toEqual(words);
    });

    it("are two clusters of one for half a minute after the thaw, and both serve", () => {
        const thawed = (recorded[6]?.["watch_after"] as Watched[]).filter(({ t }) => t < 10);
        expect(told(lastOf(thawed))).toEqual([
            ...apart,
            "HA-CCH14 WARNING lpar1",
            "HA-CCH14 WARNING lpar2",
            "HA-GW05 WARNING",
        ]);
    });

    it("contain the same after every crash, and not after a freeze: what was written in the meantime is missing for good", () => {
        const contents = [1, 3, 4, 5, 6].map((step) => differenceIn(recorded[step]?.["contents"] as Contents));
        expect(contents.slice(0, 4).every((words) => /^PASS \d keys, the same at 2 nodes$/.test(words))).toBe(true);
        expect(contents[4]).toBe("FAIL The Caching Services hold different keys: lpar2 lacks 1 (d2).");
        const [later] = stepsOf(evidence, "09-");
        expect(differenceIn(later?.["contents"] as Contents)).toBe(contents[4]);
    });

    it("show in their log the members that health shows", () => {
        // As Zowe's own appender writes what Spring's wrote here.
        const lines = (recorded[0]?.["log_lpar1"] as string[]).map((line) =>
            line.replace(
                /^(\S+)T(\S+)Z +(\w+) (\d+) --- \[gateway\] \[ *([^\]]*)\] (\S+) +: /,
                "$1 $2 <ZWEAGW1:$5:$4> USER $3 (($6)) ",
            ),
        );
        const watched = recorded[0]?.["watch"] as { "health of lpar1"?: ShortHealth }[];
        expect(lines.join("\n")).toContain("(v=16.0.5)");
        expect(parseLauncherLog(lines).caching.members).toEqual(watched[0]?.["health of lpar1"]?.members);
    });
});
