// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TimelineParts } from "../../../../../src/api/health/timeline/timelineReport";
import { timelineReport } from "../../../../../src/api/health/timeline/timelineReport";
import type { LogSourceLine } from "../../../../../src/api/model/logs/logsReport";
import type { TimelineEvent } from "../../../../../src/api/model/logs/timelineEvent";
import type { OperationEvent } from "../../../../../src/api/model/operation/event";
import type { Snapshot } from "../../../../../src/api/model/seen/snapshot";
import {
    buildEntry,
    buildRegistry,
    buildSighting,
    buildSnapshot,
    seen,
} from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

const since = "2026-11-22T01:00:00.000Z";
const until = "2026-11-22T03:00:00.000Z";
const at = (time: string): number => Date.parse(`2026-11-22T${time}Z`);

const source = (changes: Partial<LogSourceLine> = {}): LogSourceLine => ({
    instance: "lpar1",
    system: "LPAR1",
    source: "launcher",
    job: "ZWE1SV(STC00001)",
    clock: { kind: "utc", offsetSeconds: 0, by: null },
    lines: 1,
    gaps: [],
    unread: [],
    begins: null,
    missing: null,
    ...changes,
});

const told = (time: string, message: string, what: string, changes: Partial<TimelineEvent> = {}): TimelineEvent => ({
    kind: "event",
    at: `2026-11-22T${time}.000Z`,
    until: null,
    isApproximate: false,
    instance: "lpar1",
    system: "LPAR1",
    message,
    what,
    source: "job",
    job: "ZWE1SV(STC00001)",
    record: 1,
    ...changes,
});

const past = (changes: Partial<Snapshot> = {}, clockMs = 0): TimelineParts["past"] => ({
    snapshot: buildSnapshot(buildSysplex(), { registries: [], leases: [], ...changes }),
    deployment: "the sysplex",
    clockMs,
});

const report = (changes: Partial<TimelineParts> = {}) =>
    timelineReport({
        generatedAt: until,
        profile: "simplex",
        since,
        until,
        outcome: "DONE",
        exitCode: 0,
        sources: [
            source(),
            source({ system: "LPAR2", instance: "lpar2" }),
            source({ system: "LPAR3", instance: "lpar3" }),
        ],
        told: [],
        operations: [],
        past: past(),
        ...changes,
    });

const rows = ({ events }: ReturnType<typeof report>): readonly string[] =>
    events.map(
        (one) => `${one.isApproximate ? "~" : ""}${one.at.slice(11, 19)} ${one.system} ${one.source} ${one.what}`,
    );

describe("the operations of zowe ha", () => {
    const step = { number: 1, instance: "lpar2", system: "LPAR2", action: "STOP", command: "P ZWE1SV" } as const;
    const events = [
        {
            kind: "operation-began",
            at: "2026-11-22T02:00:00.000Z",
            operationId: "stop-1",
            operation: "STOP",
            by: { user: "ADA", host: "ws7", pid: 1 },
            deployment: "the sysplex",
            profile: "other name",
            targets: [{ id: "lpar2", system: "LPAR2", before: "READY", jobId: null }],
            plan: [step],
        },
        { kind: "drained", at: "2026-11-22T02:00:01.000Z", instance: "lpar2", reason: "service", until: null },
        { kind: "step-began", at: "2026-11-22T02:00:02.000Z", number: 1 },
        {
            kind: "command-sent",
            at: "2026-11-22T02:00:02.000Z",
            number: 1,
            sent: { command: "P ZWE1SV", system: "LPAR2", via: "console", by: null, answer: null, wasSent: true },
        },
        { kind: "waiting", at: "2026-11-22T02:00:03.000Z", number: 1, waitsFor: "the end", seconds: 1 },
        {
            kind: "step-ended",
            at: "2026-11-22T02:05:00.000Z",
            number: 1,
            result: { status: "UNPROVEN", detail: "no answer" },
            seconds: 298,
        },
        { kind: "operation-ended", at: "2026-11-22T02:05:01.000Z", outcome: "TIMEOUT", reason: "not proven" },
    ] as unknown as readonly OperationEvent[];
    const operations = [{ operationId: "stop-1", events }];
    const ended = told("02:00:14", "$HASP395", "ZWE1SV   ENDED - RC=0000", { system: "LPAR2", instance: "lpar2" });

    it("are rows with their commands, drains, failures and end, among the rows of the logs", () => {
        const made = report({ operations, told: [ended] });
        expect(rows(made)).toEqual([
            "02:00:00 LPAR2 journal zowe ha stop of lpar2 began, by ADA@ws7",
            "02:00:01 LPAR2 journal zowe ha stop drained lpar2: service",
            "02:00:02 LPAR2 journal P ZWE1SV was sent (console)",
            "02:00:14 LPAR2 job ZWE1SV   ENDED - RC=0000",
            "02:05:00 LPAR2 journal STOP UNPROVEN: no answer",
            "02:05:01 LPAR2 journal zowe ha stop ended TIMEOUT: not proven",
        ]);
        expect(made.spans.map(({ what }) => what)).toEqual([
            "12 s from P ZWE1SV of zowe ha to the end of ZWE1SV on LPAR2",
        ]);
    });

    it("get the time of z/OS, marked as approximate, if the clock of the workstation differs", () => {
        const made = report({ operations, past: past({}, 90_000) });
        expect(rows(made)[0]).toBe("~02:01:30 LPAR2 journal zowe ha stop of lpar2 began, by ADA@ws7");
    });

    it.each([
        ["another sysplex under the same profile name", { deployment: "elsewhere", profile: "simplex" }, past(), 0],
        ["this sysplex with an instance more", { deployment: "sysplex another", profile: "other name" }, past(), 5],
        ["a profile of this name, where nothing was seen", { deployment: "elsewhere", profile: "simplex" }, "why", 5],
        ["a profile of another name, where nothing was seen", { deployment: "the sysplex" }, "why", 0],
    ] as const)("of %s: %#", (_, changes, seen, count) => {
        const [began, ...rest] = events;
        const made = [{ ...began, ...changes }, ...rest] as readonly OperationEvent[];
        const { events: shown } = report({
            operations: [{ operationId: "stop-1", events: made }],
            past: seen,
        });
        expect(shown.filter(({ source: from }) => from === "journal")).toHaveLength(count);
    });

    it("are left out if they concern another sysplex, another system or another time", () => {
        const other = events.map((one) => ({ ...one, deployment: "elsewhere" })) as readonly OperationEvent[];
        expect(report({ operations: [{ operationId: "stop-1", events: other }] }).events).toEqual([]);
        expect(report({ operations, sources: [source()] }).events).toEqual([]);
        expect(report({ operations, until: "2026-11-22T01:59:59.000Z" }).events).toEqual([]);
    });
});

describe("what was seen of the past", () => {
    const lease = (time: string) => ({
        renewalIntervalSeconds: 30,
        durationSeconds: 90,
        registrationTimestamp: at(time),
        lastRenewalTimestamp: null,
    });
    const gateway = (time: string, changes = {}) =>
        buildEntry("GATEWAY", "lpar2.example.com", 7554, { lease: lease(time), ...changes });

    it("reports a registration and its copies once, and a later copy in a registry that started later", () => {
        const registries = [
            buildRegistry("lpar1", [gateway("02:00:01")]),
            buildRegistry("lpar2", [gateway("02:00:00")]),
            buildRegistry("lpar3", [gateway("02:20:00")]),
        ];
        expect(rows(report({ past: past({ registries }) }))).toEqual([
            "02:00:00 LPAR2 registry GATEWAY of lpar2 registered last, by the registry of lpar2, lpar1",
            "02:20:00 LPAR2 registry GATEWAY of lpar2 registered last, by the registry of lpar3",
        ]);
    });

    it("reports an override, and the end of a lease after the loss of its system", () => {
        const entry = gateway("00:10:00", { overriddenStatus: "OUT_OF_SERVICE", updatedAt: at("01:30:00") });
        const registeredAt = new Date("2026-11-22T00:10:00.000Z");
        const ranOut = seen({ verdict: "run-out", remainingSeconds: -10, ageSeconds: 6_720, registeredAt } as const);
        const leases = [{ entryId: entry.instanceId, askedAt: "lpar1", lease: ranOut }];
        const lost = told("02:00:13", "IXC105I", "SYSPLEX PARTITIONING HAS COMPLETED FOR LPAR2", { source: "console" });
        const made = report({ told: [lost], past: past({ registries: [buildRegistry("lpar1", [entry])], leases }) });
        expect(rows(made)).toEqual([
            "~01:30:00 LPAR2 registry GATEWAY of lpar2 has the status override OUT_OF_SERVICE, by the registry of lpar1; the entry was last changed at this time",
            "02:00:13 LPAR1 console SYSPLEX PARTITIONING HAS COMPLETED FOR LPAR2",
            "02:01:50 LPAR2 registry the lease of GATEWAY of lpar2 ran out: no heartbeat arrived",
        ]);
        expect(made.spans.map(({ what }) => what)).toEqual([
            "97 s from the loss of LPAR2 (IXC105I) to the end of its last lease",
        ]);
    });

    it("places the end of a lease of an entry without a registration by the time of the answer", () => {
        const entry = gateway("00:10:00");
        const ranOut = seen({
            verdict: "run-out",
            remainingSeconds: -10,
            ageSeconds: null,
            registeredAt: null,
        } as const);
        const lease = { ...ranOut, at: new Date("2026-11-22T02:02:00.000Z") };
        const leases = [{ entryId: entry.instanceId, askedAt: "lpar1", lease }];
        const made = report({ past: past({ registries: [buildRegistry("lpar1", [entry])], leases }) });
        expect(rows(made)).toContain(
            "~02:01:50 LPAR2 registry the lease of GATEWAY of lpar2 ran out: no heartbeat arrived",
        );
    });

    it("reports an expired certificate once for each system, and no valid one", () => {
        const [instance] = buildSysplex().instances;
        const certificate = (fingerprint: string, validTo: string) => ({
            subject: "CN=lpar1",
            fingerprint,
            validTo: new Date(validTo),
        });
        const chain = [certificate("A", "2026-11-22T02:10:00Z"), certificate("B", "2027-01-01T00:00:00Z")];
        const port = (component: string) => ({ instanceId: "lpar1", component, port: 1, handshake: seen({ chain }) });
        const ports = [port("gateway"), port("zaas")] as never;
        const made = report({ past: past({ instances: [buildSighting(instance as never, { ports })] }) });
        expect(rows(made)).toEqual(["02:10:00 LPAR1 certificate the certificate CN=lpar1 of gateway, zaas expired"]);
    });

    it("reports what could not be read", () => {
        expect(report({ past: "zowe.yaml could not be read" }).missing).toEqual([
            { system: "every system", what: "registries and certificates", why: "zowe.yaml could not be read" },
        ]);
    });
});

describe("gaps", () => {
    it("are rows: what was not read, and the time before the oldest job that is listed", () => {
        const unread = [{ from: "2026-11-22T02:10:00.000Z", to: "2026-11-22T02:31:00.000Z", why: "HTTP 500" }];
        const made = report({
            sources: [
                source({ begins: "2026-11-22T02:00:00.000Z" }),
                source({ begins: "2026-11-22T01:20:00.000Z", job: "ZWE1SV(STC00000)" }),
                source({ system: "LPAR3", instance: "lpar3", source: "console", job: null, unread }),
                source({ system: "LPAR2", instance: "lpar2", missing: "it is not allowed" }),
            ],
        });
        expect(made.events.map(({ kind, what, until: end }) => `${kind} ${what} ${end?.slice(11, 16)}`)).toEqual([
            "gap no SYSPRINT of LPAR2 from 01:00:00 to 03:00:00: it is not allowed 03:00",
            "gap no SYSPRINT of LPAR1 from 01:00:00 to 01:20:00: no job that began earlier is listed 01:20",
            "gap no hardcopy log of LPAR3 from 02:10:00 to 02:31:00: HTTP 500 02:31",
        ]);
    });
});

describe("spans", () => {
    it("measure an absence and a loop, and nothing that is not complete", () => {
        const loop = ["02:00:00", "02:00:05", "02:00:15"].map((time) =>
            told(time, "ZWEL0005I", "next attempt to restart component zss in 5 seconds"),
        );
        const { spans } = report({
            told: [
                ...loop,
                told("02:01:00", "ZWEL0038E", "failed to restart component zss, max retries reached"),
                told("02:10:00", "$HASP395", "ZWE1SV   ENDED - ABEND=S222"),
                told("02:11:35", "$HASP373", "ZWE1SV   STARTED"),
                told("02:30:00", "$HASP395", "ZWE1SV   ENDED - RC=0000"),
                told("02:31:00", "$HASP373", "ZWE1SV   STARTED", { system: "LPAR2" }),
                told("02:40:00", "ZWEL0005I", "next attempt to restart component gateway in 1 seconds"),
            ],
        });
        expect(spans.map(({ what, seconds }) => [what, seconds])).toEqual([
            ["95 s without ZWE1SV on LPAR1, from its end to its next start", 95],
            ["3 restarts of zss on LPAR1 in 60 s, then given up", 60],
        ]);
    });
});
