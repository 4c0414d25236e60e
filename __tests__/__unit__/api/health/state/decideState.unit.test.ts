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
    ["only zss: judged by its job", { gateway: "not-configured", registered: "nowhere", components: [] }, "READY"],
];

describe("decideState", () => {
    it.each(table)("%s", (_obligation, signs, state) => {
        expect(decideState({ ...ready, ...signs }).state).toBe(state);
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

    it("gives every situation a state and a reason", () => {
        fc.assert(fc.property(anySigns, (signs) => decideState(signs).reason.length > 0));
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
