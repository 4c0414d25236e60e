// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { statusReport } from "../../../../../src/api/health/report/statusReport";
import { statusRules } from "../../../../../src/api/health/rules/catalogue";
import { look } from "../../../../../src/api/library/looking/look";
import type { StatusReport } from "../../../../../src/api/model/status";
import type { Question } from "../../../../../src/api/model/question";
import { guessing } from "../../../../../src/api/probe/guess/guessing";
import { nothingKnown } from "../../../../../src/api/probe/observe";
import { ZosmfCircle } from "../../../../../src/api/probe/ZosmfCircle";
import type { OpenSysplex } from "../../../../../src/api/library/looking/withSysplex";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import { fakePorts } from "../../../../support/worlds/fakePorts";
import { FakeSysplex } from "../../../../support/worlds/fakeSysplex";
import { countedPorts, roundTripMs } from "../../../../support/worlds/countedPorts";

interface OneInstance {
    readonly fate: "well" | "not ready" | "deaf" | "crashed" | "not registered" | "drained";
    /** Where z/OSMF does not say where a job runs, the head of its messages is asked. */
    readonly isPlaced: boolean;
    /** Jobs that have run before: each makes the id of the present one another. */
    readonly restarts: number;
}

interface World {
    readonly instances: readonly OneInstance[];
    readonly hungServer: number | null;
    readonly deniesJobs: boolean;
}

const worlds = fc.record<World>({
    instances: fc.array(
        fc.record({
            fate: fc.constantFrom("well", "well", "not ready", "deaf", "crashed", "not registered", "drained"),
            isPlaced: fc.boolean(),
            restarts: fc.nat(2),
        }),
        { minLength: 1, maxLength: 4 },
    ),
    hungServer: fc.constantFrom(null, null, 0, 1),
    deniesJobs: fc.constantFrom(false, false, false, true),
});

/** Whatever a file may hold that has the form of questions. */
const anyQuestions = fc.array(
    fc.oneof<fc.Arbitrary<Question>[]>(
        fc.record({
            kind: fc.constant("jobs" as const),
            server: server(),
            pattern: fc.constantFrom("ZWE1*", "ABC", "*"),
        }),
        fc.record({
            kind: fc.constant("job-head" as const),
            server: server(),
            name: fc.constantFrom("ZWE1SV1", "X"),
            id: fc.constantFrom("STC00101", "STC00102", "JOB99999"),
        }),
        fc.record({
            kind: fc.constant("listener" as const),
            host: host(),
            port: fc.constantFrom(7554, 7553, 22),
            path: fc.constantFrom(
                "/application/health",
                "/eureka/apps",
                "/application/version",
                "/eureka/apps/GATEWAY/x",
            ),
            credential: fc.constantFrom("none", "certificate", "user", "best"),
        }),
        fc.record({
            kind: fc.constant("handshake" as const),
            host: host(),
            port: fc.constantFrom(7552, 7553, 7554, 22),
        }),
    ),
    { maxLength: 12 },
);

function server(): fc.Arbitrary<string> {
    return fc.constantFrom("plex1.z1", "plex1.z2", "plex9.gone");
}

function host(): fc.Arbitrary<string> {
    return fc.constantFrom("lpar1.example.com", "lpar2.example.com", "lpar9.example.com", "evil.example.org");
}

function built({ instances }: World): FakeSysplex {
    const plex = new FakeSysplex(new FakeClock(), instances.length);
    instances.forEach(({ fate, isPlaced, restarts }, index) => {
        const one = plex.instances[index];
        if (one?.running === null || one === undefined) {
            throw new Error("a new world runs");
        }
        const { job } = one.running;
        one.running.job = {
            ...job,
            id: `STC0${restarts}${job.id.slice(-3)}`,
            executionSystem: isPlaced ? job.executionSystem : null,
        };
        if (fate === "crashed") {
            plex.crash(one);
        }
        Object.assign(one, changes[fate]);
    });
    return plex;
}

const changes: Readonly<Record<OneInstance["fate"], object>> = {
    well: {},
    "not ready": { isGatewayReady: false },
    deaf: { listens: false },
    crashed: {},
    "not registered": { registered: new Set() },
    drained: { isOutOfService: true },
};

const named = { hosts: new Set(["z1", "z2", "lpar1.example.com", "lpar2.example.com"]), verifiesCertificates: true };

/** A look as `lookingAtSysplex` does it: zowe.yaml takes a round trip, then its instances are known. */
async function looked(world: World, remembered: readonly Question[]) {
    const plex = built(world);
    const { clock, sysplex } = plex;
    const trouble = {
        isZosmfHung: (number: number) => number === world.hungServer,
        deniesJobs: () => world.deniesJobs,
    };
    const counted = countedPorts(fakePorts(plex, trouble, new AbortController().signal), clock);
    const guesses = guessing(counted.ports, remembered, named);
    const { ports } = guesses;
    const began = clock.now().getTime();
    guesses.begin();
    const before = [...counted.asked];
    await clock.sleep(roundTripMs);
    guesses.confirm(sysplex);
    const circle = new ZosmfCircle(ports.zosmf, clock);
    const open: OpenSysplex = {
        sysplex,
        ports,
        circle,
        config: null,
        unread: null,
        connection: null as never,
        settle: () => guesses.settle(),
    };
    const seen = await look(open, nothingKnown);
    const tookMs = clock.now().getTime() - began;
    const report = statusReport(seen, statusRules, 0);
    return { report: timeless(report), before, asked: counted.asked, questions: guesses.toRemember(sysplex), tookMs };
}

/**
 * Answers to the same questions in another order come at other times; and of a z/OSMF that hangs nothing is told before its timeout
 * has passed, which a quick look does not wait for.
 */
function timeless({ findings, ...report }: StatusReport): unknown {
    const told = { ...report, findings: findings.filter(({ id }) => !id.startsWith("HA-ZMF")) };
    return JSON.parse(
        JSON.stringify(told, (key, value: unknown) => (["at", "generatedAt"].includes(key) ? null : value)),
    );
}

const well: OneInstance = { fate: "well", isPlaced: false, restarts: 0 };
const healthy: World = { instances: [well, well], hungServer: null, deniesJobs: false };

describe("a look that guesses from what an earlier one asked", () => {
    it("reports what a look without memory reports, for every pair of a remembered and a real world", async () => {
        await fc.assert(
            fc.asyncProperty(worlds, worlds, async (past, real) => {
                const { questions } = await looked(past, []);
                const cold = await looked(real, []);
                expect((await looked(real, questions)).report).toEqual(cold.report);
            }),
            { numRuns: 40 },
        );
    });

    it("reports the same whatever the memory file contains", async () => {
        await fc.assert(
            fc.asyncProperty(anyQuestions, worlds, async (questions, real) => {
                const cold = await looked(real, []);
                expect((await looked(real, questions)).report).toEqual(cold.report);
            }),
            { numRuns: 40 },
        );
    });

    it("sends nothing to a host that neither the profile nor zowe.yaml names", async () => {
        await fc.assert(
            fc.asyncProperty(anyQuestions, worlds, async (questions, real) => {
                const { before, asked } = await looked(real, questions);
                const ofYaml = real.instances.map((_, index) => `lpar${index + 1}.example.com`);
                const hostsOf = (some: readonly { host: string | null }[]) =>
                    some.flatMap(({ host: one }) => one ?? []);
                expect(hostsOf(before).filter((one) => !named.hosts.has(one))).toEqual([]);
                expect(hostsOf(asked).filter((one) => !named.hosts.has(one) && !ofYaml.includes(one))).toEqual([]);
            }),
            { numRuns: 40 },
        );
    });

    it("needs one round trip if nothing has changed, and asks no additional question", async () => {
        const cold = await looked(healthy, []);
        const warm = await looked(healthy, cold.questions);
        // zowe.yaml, the list of jobs, where they run, and the version that no job told.
        expect(cold.tookMs).toBe(4 * roundTripMs);
        expect(warm.tookMs).toBe(roundTripMs);
        expect(warm.asked.map(({ what }) => what).sort()).toEqual(cold.asked.map(({ what }) => what).sort());
        expect(warm.questions).toEqual(expect.arrayContaining([...cold.questions]));
    });

    it("needs two if the profile does not name the host of an instance, because zowe.yaml has to name it first", async () => {
        const larger = { ...healthy, instances: [well, well, well] };
        const cold = await looked(larger, []);
        const warm = await looked(larger, cold.questions);
        expect(warm.tookMs).toBe(2 * roundTripMs);
        expect(warm.asked).toHaveLength(cold.asked.length);
    });
});
