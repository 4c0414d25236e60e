// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { decideState } from "../../../../../src/api/health/state/decideState";
import type { Signs } from "../../../../../src/api/health/state/signs";
import type { InstanceState } from "../../../../../src/api/model/status";

const ready: Signs = {
    system: "active",
    job: "active",
    gateway: "ready",
    registered: "everywhere",
    components: [
        { id: "gateway", state: "UP" },
        { id: "zaas", state: "UP" },
    ],
    isWithinStartBudget: false,
    isStopping: false,
    hasAddressSpaces: null,
    endedAbnormally: null,
    isOutOfService: false,
    isQuiesced: false,
    hasRegisteredSinceStart: false,
    hasLostComponent: false,
    isGatewayDistrusted: false,
    hasLoneCache: false,
    isLackedByYoungOnly: false,
    otherPortAnswers: null,
};

const absent: Signs = { ...ready, job: "absent", gateway: "refused", registered: "nowhere" };
const zaasDown: Signs["components"] = [
    { id: "gateway", state: "UP" },
    { id: "zaas", state: "DOWN" },
];

/** Every row of the table of states, and what each missing evidence does to it. */
const table: readonly (readonly [obligation: string, signs: Partial<Signs>, state: InstanceState])[] = [
    ["everything well", {}, "READY"],
    ["ready, and its cache is alone", { hasLoneCache: true }, "DEGRADED"],
    ["young, ready, and its cache is alone", { hasLoneCache: true, isWithinStartBudget: true }, "DEGRADED"],
    ["ready, the job not seen", { job: "unknown" }, "READY"],
    ["ready, the system not seen", { system: "unknown", job: "unknown" }, "READY"],
    ["gone from the sysplex", { system: "gone" }, "SYSTEM-DOWN"],
    [
        "gone, though every registry lists it and its gateway seems to answer",
        { system: "gone", job: "active" },
        "SYSTEM-DOWN",
    ],
    ["no job, its address spaces present", { ...absent, hasAddressSpaces: true }, "ORPHANED"],
    ["no job, address spaces present, still answering", { job: "absent", hasAddressSpaces: true }, "ORPHANED"],
    ["no job, refused", absent, "STOPPED"],
    [
        "no job, refused, still registered: a registration makes nobody alive",
        { ...absent, registered: "everywhere" },
        "STOPPED",
    ],
    ["no job, silent", { ...absent, gateway: "no-answer" }, "UNKNOWN"],
    ["no job, silent, and no address space", { ...absent, gateway: "no-answer", hasAddressSpaces: false }, "STOPPED"],
    ["no job, and no gateway of its own", { ...absent, gateway: "not-configured" }, "STOPPED"],
    ["no job, the newest ended abnormally", { ...absent, endedAbnormally: "ABEND S806" }, "FAILED"],
    ["no job, but its gateway is ready", { job: "absent" }, "DEGRADED"],
    ["ready, registered by some", { registered: "somewhere" }, "DEGRADED"],
    ["ready, registered by nobody", { registered: "nowhere" }, "DEGRADED"],
    ["ready, no registry seen", { registered: "unknown" }, "UNKNOWN"],
    ["ready, a component down", { components: zaasDown }, "DEGRADED"],
    ["ready, out of service", { isOutOfService: true }, "DRAINED"],
    ["ready, quiesced at the distributor", { isQuiesced: true }, "DRAINED"],
    ["out of service by its own health, no registry seen", { isOutOfService: true, registered: "unknown" }, "DRAINED"],
    ["young, refused", { gateway: "refused", registered: "nowhere", isWithinStartBudget: true }, "STARTING"],
    ["young, silent", { gateway: "no-answer", registered: "unknown", isWithinStartBudget: true }, "STARTING"],
    [
        "young, its gateway not asked",
        { gateway: "unknown", registered: "unknown", isWithinStartBudget: true },
        "UNKNOWN",
    ],
    ["young, not every component up", { components: zaasDown, isWithinStartBudget: true }, "STARTING"],
    [
        "young, silent, but registered since its start",
        { gateway: "no-answer", isWithinStartBudget: true, hasRegisteredSinceStart: true },
        "UNREACHABLE",
    ],
    [
        "young, but a component that was up has fallen",
        { components: zaasDown, isWithinStartBudget: true, hasLostComponent: true },
        "DEGRADED",
    ],
    ["young and ready", { isWithinStartBudget: true }, "READY"],
    ["the gateway says it is not well", { gateway: "bad" }, "DEGRADED"],
    ["alive, its login broken", { gateway: "login-broken" }, "DEGRADED"],
    ["alive, its health protected", { gateway: "protected" }, "UNKNOWN"],
    ["silent from here, others see it", { gateway: "no-answer" }, "UNREACHABLE"],
    ["silent from here, some see it", { gateway: "no-answer", registered: "somewhere" }, "UNREACHABLE"],
    ["runs and serves nothing", { gateway: "refused", registered: "nowhere" }, "FAILED"],
    [
        "its gateway does not listen, others do",
        { gateway: "refused", registered: "nowhere", otherPortAnswers: true },
        "DEGRADED",
    ],
    ["a stop in progress", { isStopping: true }, "STOPPING"],
    ["a stop in progress, refused", { isStopping: true, gateway: "refused", registered: "nowhere" }, "STOPPING"],
    ["nothing seen", { system: "unknown", job: "unknown", gateway: "no-answer", registered: "unknown" }, "UNKNOWN"],
    ["job unknown, refused, registered", { system: "unknown", job: "unknown", gateway: "refused" }, "UNKNOWN"],
    ["only zss, its job stopping", { gateway: "not-configured", isStopping: true, components: [] }, "STOPPING"],
    ["only zss, its job not seen", { gateway: "not-configured", job: "unknown", components: [] }, "UNKNOWN"],
    [
        "no job, the newest ended abnormally, but its gateway answers",
        { job: "absent", endedAbnormally: "ABEND S806" },
        "DEGRADED",
    ],
    [
        "runs, the newest of its ended jobs ended abnormally",
        { gateway: "refused", registered: "nowhere", endedAbnormally: "ABEND S806", otherPortAnswers: true },
        "DEGRADED",
    ],
    [
        "listens on another port, though its job was not seen",
        { job: "unknown", gateway: "refused", registered: "nowhere", otherPortAnswers: true },
        "UNKNOWN",
    ],
    [
        "its gateway is silent, another port answers, nobody lists it",
        { gateway: "no-answer", registered: "nowhere", otherPortAnswers: true },
        "UNREACHABLE",
    ],
    [
        "refused, in no registry, its job not seen",
        { job: "unknown", gateway: "refused", registered: "nowhere" },
        "UNKNOWN",
    ],
    [
        "young, ready, and listed by some: it has come up",
        { registered: "somewhere", isWithinStartBudget: true },
        "DEGRADED",
    ],
    [
        "young by its signs, its job not seen",
        { job: "unknown", gateway: "bad", registered: "nowhere", isWithinStartBudget: true },
        "DEGRADED",
    ],
    ["only zss: judged by its job", { gateway: "not-configured", registered: "nowhere", components: [] }, "READY"],
];

const young = { isWithinStartBudget: true } as const;
const blind = { job: "unknown", gateway: "no-answer", registered: "unknown" } as const;

/** What a user reads beside the state: the fact that decided. */
const reasons: readonly (readonly [state: InstanceState, reason: string, signs: Partial<Signs>])[] = [
    ["READY", "ready", {}],
    ["READY", "ready; its launcher job could not be seen", { job: "unknown" }],
    ["READY", "its job is active; it has no gateway of its own", { gateway: "not-configured", components: [] }],
    ["STOPPED", "its launcher job is not active", absent],
    [
        "STOPPED",
        "its launcher job is not active; whether the system is up was not seen",
        { ...absent, system: "unknown" },
    ],
    ["FAILED", "its last job ended with ABEND S806", { ...absent, endedAbnormally: "ABEND S806" }],
    ["DRAINED", "ready, but out of service in the registry: it gets no work", { isOutOfService: true }],
    ["DRAINED", "out of service in the registry: it gets no work", { isOutOfService: true, registered: "unknown" }],
    ["DRAINED", "quiesced at the distributor: it gets no new connection", { isQuiesced: true }],
    ["STARTING", "started, its gateway is not ready yet", { ...young, gateway: "bad", registered: "nowhere" }],
    ["STARTING", "started, not up yet: zaas", { ...young, components: zaasDown }],
    ["STARTING", "started, not registered yet", { ...young, registered: "nowhere" }],
    ["DEGRADED", "not up: zaas", { components: zaasDown }],
    [
        "DEGRADED",
        "serves, but a Discovery Service that has just started does not list it yet",
        { registered: "somewhere", isLackedByYoungOnly: true },
    ],
    ["DEGRADED", "serves, but no Discovery Service lists it", { registered: "nowhere" }],
    ["DEGRADED", "serves, but not every Discovery Service lists it", { registered: "somewhere" }],
    ["DEGRADED", "its gateway reports a problem", { gateway: "bad" }],
    ["DEGRADED", "its gateway is alive, but its login fails", { gateway: "login-broken" }],
    [
        "DEGRADED",
        "its gateway is up, but repeats the last status in the registry: not UP",
        { gateway: "bad", isBadByRegistryAlone: true },
    ],
    [
        "DEGRADED",
        "its gateway does not listen, but other components do",
        { gateway: "refused", otherPortAnswers: true },
    ],
    ["DEGRADED", "its job runs, but its gateway does not listen", { gateway: "refused", registered: "unknown" }],
    ["FAILED", "its job runs, but serves nothing", { gateway: "refused", registered: "nowhere" }],
    ["UNREACHABLE", "its job runs and it is registered; it does not answer from here", { gateway: "no-answer" }],
    [
        "UNREACHABLE",
        "its job runs and it is registered; its certificate is not accepted here",
        { gateway: "no-answer", isGatewayDistrusted: true },
    ],
    ["UNREACHABLE", "its job runs; it does not answer from here", { gateway: "no-answer", registered: "nowhere" }],
    ["UNKNOWN", "its gateway is ready; no registry could be seen", { registered: "unknown" }],
    [
        "UNKNOWN",
        "its gateway is ready; its registry shows the entries of both layouts, which is unexpected",
        { registered: "unknown", isLayoutUnclear: true },
    ],
    ["UNKNOWN", "its gateway is alive, but does not report its health", { gateway: "protected" }],
    [
        "UNKNOWN",
        "its gateway is alive, but its health has an unknown format (HA-GW02)",
        { gateway: "protected", isHealthStrange: true },
    ],
    ["UNKNOWN", "not seen: its launcher job, its gateway, its registration", blind],
    ["UNKNOWN", "not seen: its launcher job, its gateway", { ...blind, registered: "nowhere" }],
    ["UNKNOWN", "not seen: its gateway", { gateway: "unknown", registered: "nowhere" }],
    ["UNKNOWN", "its launcher job is not active; not seen: its gateway", { ...absent, gateway: "no-answer" }],
];

describe("decideState", () => {
    it.each(table)("%s", (_obligation, signs, state) => {
        expect(decideState({ ...ready, ...signs }).state).toBe(state);
    });

    it.each(reasons)("gives the reason of %s: %s", (state, reason, signs) => {
        expect(decideState({ ...ready, ...signs })).toEqual({ state, reason });
    });

    it("gives a reason of its own to each row", () => {
        expect(new Set(reasons.map(([, reason]) => reason)).size).toBe(reasons.length);
    });

    it("never calls an instance ready whose gateway did not report it", () => {
        fc.assert(
            fc.property(anySigns, (signs) => {
                const { state } = decideState(signs);
                const isWell = state === "READY" || state === "DRAINED";
                return !isWell || signs.gateway === "ready" || signs.gateway === "not-configured";
            }),
        );
    });

    it("never calls an instance ready that a registry lacks, or that lacks a component", () => {
        fc.assert(
            fc.property(anySigns, (signs) => {
                const { state } = decideState(signs);
                const isShort =
                    signs.registered !== "everywhere" || signs.components.some((one) => one.state === "DOWN");
                return state !== "READY" || signs.gateway === "not-configured" || !isShort;
            }),
        );
    });

    it("never calls an instance stopped whose job was not proven absent", () => {
        fc.assert(fc.property(anySigns, (signs) => decideState(signs).state !== "STOPPED" || signs.job === "absent"));
    });

    it("gives every situation a state and a reason, and is UNKNOWN only where it names what was not seen", () => {
        fc.assert(fc.property(anySigns, (signs) => decideState(signs).reason.length > 0));
        fc.assert(fc.property(anySigns, (signs) => !/not seen: $/.test(decideState(signs).reason)));
    });
});

const anySigns: fc.Arbitrary<Signs> = fc.record({
    system: fc.constantFrom("active", "gone", "unknown"),
    job: fc.constantFrom("active", "absent", "unknown"),
    gateway: fc.constantFrom(
        "ready",
        "bad",
        "login-broken",
        "protected",
        "refused",
        "no-answer",
        "unknown",
        "not-configured",
    ),
    registered: fc.constantFrom("everywhere", "somewhere", "nowhere", "unknown"),
    components: fc.array(
        fc.record({ id: fc.constant("zaas"), state: fc.constantFrom("UP", "DOWN", "OUT-OF-SERVICE", "UNKNOWN") }),
    ),
    isWithinStartBudget: fc.boolean(),
    isStopping: fc.boolean(),
    hasAddressSpaces: fc.constantFrom(true, false, null),
    endedAbnormally: fc.constantFrom(null, "ABEND S222"),
    isOutOfService: fc.boolean(),
    isQuiesced: fc.boolean(),
    hasRegisteredSinceStart: fc.boolean(),
    hasLostComponent: fc.boolean(),
    hasLoneCache: fc.boolean(),
    isLackedByYoungOnly: fc.boolean(),
    isGatewayDistrusted: fc.boolean(),
    otherPortAnswers: fc.constantFrom(true, false, null),
});
