// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepContext } from "../../../../../src/api/execute/operationContext";
import { beginsDrain, endsDrain } from "../../../../../src/api/execute/drainMarks";
import { lookAtEntry } from "../../../../../src/api/execute/exclusion/lookAtEntry";
import { drainAtDistributor } from "../../../../../src/api/execute/registry/drainAtDistributor";
import type { StepResult } from "../../../../../src/api/model/operation/event";
import type { Step } from "../../../../../src/api/model/operation/plan";
import { buildCommand } from "../../../../../src/api/plan/steps/buildCommand";
import type { CommandFate } from "../../../../../src/api/ports/commandRoute";
import { destinationPorts as table, displaying } from "../../../../support/wire/destinationPorts";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import { singleInstance } from "../../../../support/worlds/singleWorld";

const sent = (text: string): CommandFate => ({ kind: "sent", text, by: "z1" });
const success = sent(" EZZ0053I COMMAND SYSPLEX QUIESCE COMPLETED SUCCESSFULLY");
const failure = sent(" EZZ0054I COMMAND SYSPLEX QUIESCE FAILED");
const lost = { kind: "lost", why: "the connection broke" } as const;
const open = table("ACTIVE");
const quiesced = table("ACTIVE, QUIESCED");

interface Circumstances {
    readonly kind?: string;
    readonly blindSpot?: string | null;
    readonly allowsOutage?: boolean;
}

function contextOf(
    fate: CommandFate,
    shown: readonly string[],
    { kind = "DRAIN", blindSpot = null, allowsOutage = false }: Circumstances,
): StepContext {
    const built = buildCommand({ verb: "quiesce", port: 7554 }, "LPAR2");
    const tables = [...shown];
    const circle = displaying((command) => {
        const isTable = command.includes("VDPT");
        return (isTable && tables.length > 1 ? tables.shift() : tables[0]) ?? null;
    });
    return {
        step: {
            action: "QUIESCE-ENTRY",
            instance: "lpar2",
            component: null,
            layout: "single-service",
            system: "LPAR2",
            operatorCommand: built.ok ? built.command : null,
        },
        instance: singleInstance(2),
        plan: {
            kind,
            allowsOutage,
            targets: [{ instance: singleInstance(2), mayServe: true }],
            steps: [{ action: "QUIESCE-ENTRY", instance: "lpar2", component: null, together: [] }],
        },
        route: { kind: "console", blindSpot, send: () => Promise.resolve(fate) },
        ports: { clock: new FakeClock() },
        signal: new AbortController().signal,
        asked: new AbortController().signal,
        circle,
        sent: () => Promise.resolve(),
    } as unknown as StepContext;
}

function drain(fate: CommandFate, shown: readonly string[], circumstances: Circumstances = {}): Promise<StepResult> {
    return drainAtDistributor(contextOf(fate, shown, circumstances));
}

function look(shown: readonly string[], circumstances: Circumstances = {}): Promise<StepResult | null> {
    return lookAtEntry(contextOf(success, shown, circumstances));
}

describe("drainAtDistributor", () => {
    it("is done when the distributor itself shows one more quiesced target", async () => {
        expect(await drain(success, [open, quiesced])).toMatchObject({ status: "DONE", unproven: [] });
        expect(await drain(success, [open, open, quiesced])).toMatchObject({ status: "DONE" });
        expect(await drain(lost, [open, quiesced])).toMatchObject({ status: "DONE" });
    });

    it("does not rely on the answer of the command alone", async () => {
        const result = await drain(success, [open]);
        expect(result).toMatchObject({ status: "DEGRADED", detail: expect.stringContaining("does not show") });
        expect(result.remedy).toContain("VDPT");
    });

    it("reports what is unproven if the table cannot be seen", async () => {
        const result = await drain(success, []);
        expect(result).toMatchObject({
            status: "DONE",
            unproven: [expect.stringContaining("its table could not be seen")],
        });
    });

    it("calls nothing drained that TCP/IP did not accept, because nothing else drains it", async () => {
        const result = await drain(failure, [open]);
        expect(result).toMatchObject({ status: "FAILED", detail: expect.stringContaining("it is not drained") });
        expect(result.remedy).toContain("V TCPIP,,SYSPLEX,QUIESCE,PORT=7554");
    });

    it("lets a restart continue without it, because the port closes next", async () => {
        expect(await drain(failure, [open], { kind: "RESTART" })).toMatchObject({ status: "DEGRADED" });
    });

    it("is proven by the table alone through a batch job, which shows no answer", async () => {
        const blindSpot = "the answer of the console is not visible to a batch job";
        expect(await drain(sent(""), [open, quiesced], { blindSpot })).toMatchObject({ status: "DONE" });
        expect(await drain(sent(""), [open], { blindSpot })).toMatchObject({ status: "DEGRADED" });
    });
});

describe("drainAtDistributor, if another workstation has quiesced the other target", () => {
    const other = table("ACTIVE", "ACTIVE, QUIESCED");
    const both = table("ACTIVE, QUIESCED", "ACTIVE, QUIESCED");
    const nobody = table("ACTIVE", "ACTIVE");

    it("sends nothing, and names the remedy", async () => {
        const result = await look([other]);
        expect(result).toMatchObject({ status: "REFUSED", remedy: expect.stringContaining("zowe ha resume") });
        expect(result?.detail).toMatch(/no target other than LPAR2 that takes new connections/);
    });

    it("waits for a target that has just been resumed", async () => {
        expect(await look([other, other, nobody])).toBeNull();
    });

    it("does not hold up a drain that may see no table, nor one that allows an outage", async () => {
        expect(await look([])).toBeNull();
        expect(await look([other], { allowsOutage: true })).toBeNull();
    });

    it("refuses after the command if both were quiesced at the same moment, so that it is undone", async () => {
        expect(await drain(success, [nobody, both])).toMatchObject({ status: "REFUSED" });
    });

    it("continues if an outage is allowed", async () => {
        expect(await drain(success, [other, both], { allowsOutage: true })).toMatchObject({ status: "DONE" });
    });
});

describe("the record of a drain", () => {
    const step = (action: Step["action"], layout: Step["layout"]): Step =>
        ({ number: 1, instance: "lpar2", action, layout }) as Step;
    const of = (...steps: readonly Step[]) => ({ steps });

    it("begins with the entry of a single-service instance, and with the override of any other", () => {
        expect(beginsDrain(step("QUIESCE-ENTRY", "single-service"))).toBe(true);
        expect(beginsDrain(step("QUIESCE-ENTRY", "services"))).toBe(false);
        expect(beginsDrain(step("DRAIN", "services"))).toBe(true);
    });

    it("ends when the entry is resumed, not when overrides are repaired; and also if nothing was quiesced", () => {
        const entry = step("RESUME-ENTRY", "single-service");
        const registry = step("RESUME", "single-service");
        expect(endsDrain(registry, "DONE", of(registry, entry))).toBe(false);
        expect(endsDrain(entry, "DONE", of(registry, entry))).toBe(true);
        expect(endsDrain(registry, "DONE", of(registry))).toBe(true);
        const quiesce = step("QUIESCE-ENTRY", "single-service");
        expect(endsDrain(quiesce, "FAILED", of(quiesce))).toBe(true);
        expect(endsDrain(quiesce, "DEGRADED", of(quiesce))).toBe(false);
        expect(endsDrain(step("PROVE-STOPPED", "services"), "DONE", of())).toBe(true);
    });
});
