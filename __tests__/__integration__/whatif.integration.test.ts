// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../../simulator/faults/input";
import type { Simulator } from "../../simulator/startSimulator";
import type { SimulatorOptions } from "../../simulator/world/options";
import type { Loss, LossOutlook, StatusReport, WhatIfReport } from "../../src/index";
import { status, whatIf } from "../../src/index";
import { netMs, scaled } from "../support/laws/reliability";
import { patientConnection } from "../support/zowe/lookAtScenario";
import { complaints } from "../support/zowe/validateSchema";
import { loadLibraryFirst } from "../support/zowe/loadLibrary";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

loadLibraryFirst();

const never = (): AbortSignal => new AbortController().signal;

const foreseen = (plex: Simulator): Promise<WhatIfReport> =>
    whatIf(patientConnection(plex), { lose: null, pairs: false }, never());

/** What the simulator does to a part. */
function inputFor({ kind, name }: Loss): Input {
    switch (kind) {
        case "SYSTEM":
            return { kind: "system-lost", system: name };
        case "INSTANCE":
            return { kind: "instance-killed", instance: name };
        case "CACHE":
            return { kind: "component-killed", instance: name, component: "caching-service" };
        case "ZOSMF":
            return { kind: "zosmf", system: (name.split(".").at(-1) ?? name).toUpperCase(), state: "down" };
    }
}

/** Where the prediction and the status after the loss contradict each other, in words. Without a console nobody proves that a system is gone. */
function contradictions(
    { functions }: LossOutlook,
    { instances }: StatusReport,
    provesGone: boolean,
): readonly string[] {
    const calls = functions.find(({ name }) => name === "CALLS");
    return instances.flatMap(({ id, serves, state, reason }) => {
        const isProven = calls?.proven.includes(id) === true;
        const isOpen = calls?.open.includes(id) === true;
        const isGone = !isProven && !isOpen;
        const isWrong =
            (isProven && serves !== true) || (isGone && (serves === true || (provesGone && serves === null)));
        return isWrong ? [`${id} is ${state} (serves: ${String(serves)}): ${reason}`] : [];
    });
}

const families = ["healthy", "single-healthy", "lpar-lost", "drained-forgotten"];
/** Those that are played with RELIABILITY=full too. */
const more = ["instance-stopped", "zaas-dead", "console-denied", "v2"];

describe("a prediction", () => {
    it.each([...families, ...more.slice(0, scaled(more.length, 0))])(
        "is what status shows after each loss: %s",
        async (scenario) => {
            const options: SimulatorOptions = { scenario, systems: 2 };
            const first = await inStillSysplex(options, (plex) => foreseen(plex));
            expect(complaints("whatif-1.json", first)).toEqual([]);
            expect(first.losses.length).toBeGreaterThan(2);
            for (const outlook of first.losses) {
                await inStillSysplex(options, async (plex) => {
                    for (const loss of outlook.losses) {
                        await plex.input(inputFor(loss));
                    }
                    await plex.advance(1);
                    const after = await status(patientConnection(plex), { lpars: null }, never());
                    const { losses } = outlook;
                    expect({ losses, wrong: contradictions(outlook, after, scenario !== "console-denied") }).toEqual({
                        losses,
                        wrong: [],
                    });
                });
            }
        },
        netMs,
    );
});

describe("zowe ha whatif", () => {
    it("prints what is lost on 80 columns, the single points of failure first, and as JSON what its schema promises", async () => {
        await inStillSysplex({ scenario: "lpar-lost", systems: 2 }, async ({ directory }) => {
            const run = await zoweHere(["ha", "whatif", "--pairs"], { cwd: directory });
            expect([run.exitCode, run.stderr]).toEqual([4, ""]);
            const lines = run.stdout.trimEnd().split("\n");
            expect(lines.filter((line) => line.length > 80)).toEqual([]);
            const rows = lines.filter((line) => /^ {2}(system|instance|cache|zosmf):\S+ {2,}/.test(line));
            const ranks = rows.map((line) => (line.includes("LOST") ? 0 : /not (known|served)/.test(line) ? 1 : 2));
            expect(ranks).toEqual([...ranks].sort());
            expect(ranks[0]).toBe(0);
            const { envelope } = await zoweJsonHere(["ha", "whatif"], { cwd: directory });
            expect([envelope.success, complaints("whatif-1.json", envelope.data)]).toEqual([true, []]);
        });
    });

    it.each([
        [["nobody"], 'There is no "nobody" that can be lost. Valid names: system:LPAR1'],
        [["cache:lpar9"], 'There is no "cache:lpar9" that can be lost.'],
    ])("refuses %j in words", async (names, words) => {
        await inStillSysplex({ systems: 2 }, async ({ directory }) => {
            const run = await zoweHere(["ha", "whatif", "--lose", ...names], { cwd: directory });
            expect([run.exitCode, run.stderr.replace(/\s+/g, " ")]).toEqual([1, expect.stringContaining(words)]);
        });
    });
});
