// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../../simulator/faults/input";
import type { Simulator } from "../../simulator/startSimulator";
import type { CheckReport, Loss, LossOutlook, StatusReport, WhatIfReport } from "../../src/index";
import { check, status, whatIf } from "../../src/index";
import { netMs, scaled } from "../support/laws/reliability";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { connectTo } from "../support/wire/connectTo";
import { complaints } from "../support/zowe/validateSchema";

const { signal } = new AbortController();

const foreseen = (plex: Simulator): Promise<WhatIfReport> =>
    whatIf(connectTo(plex), { lose: null, pairs: false }, signal);

/** The components of the instances, by the names under which they are registered. */
const components: Readonly<Record<string, string>> = { appserver: "app-server", zlux: "app-server", zss: "zss" };

/** What the simulator does to a part; null: it cannot play that loss. */
function inputFor({ kind, name }: Loss): Input | null {
    const [service = "", instance = ""] = name.split("@");
    switch (kind) {
        case "SYSTEM":
            return { kind: "system-lost", system: name };
        case "INSTANCE":
            return { kind: "instance-killed", instance: name };
        case "CACHE":
            return { kind: "component-killed", instance: name, component: "caching-service" };
        case "ZOSMF":
            return { kind: "zosmf", system: (name.split(".").at(-1) ?? name).toUpperCase(), state: "down" };
        case "SERVICE":
            return { kind: "component-killed", instance, component: components[service] ?? service };
        case "DISTRIBUTOR":
        case "REDIS":
            return null;
    }
}

/** Where the prediction and the status after the loss contradict each other, in words. Without a console nobody proves that a system is gone. */
function contradictions(
    { functions, losses }: LossOutlook,
    { instances }: StatusReport,
    provesGone: boolean,
): readonly string[] {
    // An instance that was started just now, and lacks a component, is STARTING: nobody knows whether it serves.
    const isService = losses.every(({ kind }) => kind === "SERVICE");
    const calls = functions.find(({ name }) => name === "CALLS");
    return instances.flatMap(({ id, serves, state, reason }) => {
        const isProven = calls?.proven.includes(id) === true;
        const isOpen = calls?.open.includes(id) === true;
        const isGone = !isProven && !isOpen;
        const isWrong =
            (isProven && (isService ? serves === false : serves !== true)) ||
            (isGone && (serves === true || (provesGone && serves === null)));
        return isWrong ? [`${id} is ${state} (serves: ${String(serves)}): ${reason}`] : [];
    });
}

/** A service that is foreseen at an instance runs there, and none that is foreseen to be lost. */
function serviceContradictions({ functions }: LossOutlook, { instances }: StatusReport): readonly string[] {
    return functions
        .filter(({ name }) => name === "SERVICE")
        .flatMap(({ of, proven, open }) =>
            instances.flatMap(({ id, components: seen }) => {
                const state = seen.find((one) => one.id === components[of ?? ""])?.state;
                const isWrong = proven.includes(id) ? state !== "UP" : !open.includes(id) && state === "UP";
                return isWrong ? [`${of ?? ""} at ${id} is ${state ?? "not told"}`] : [];
            }),
        );
}

/** The entry address answers, and the file systems are there, where that is foreseen, and not where it is foreseen to be lost. */
function checkContradictions({ functions }: LossOutlook, { results }: CheckReport): readonly string[] {
    return (["ENTRY", "FILES"] as const).flatMap((name) => {
        const outlook = functions.find((one) => one.name === name)?.outlook;
        const seen = results.filter(
            ({ id, outcome }) => id === (name === "ENTRY" ? "HA-NET02" : "HA-FS02") && outcome !== "SKIP",
        );
        const isWell = seen.some(({ outcome }) => outcome === "PASS");
        const isWrong = outlook === "SURVIVES" ? !isWell : outlook === "LOST" && isWell;
        return isWrong
            ? [`${name} ${outlook ?? ""}: ${seen.map(({ outcome, measured }) => `${outcome} ${measured}`).join("; ")}`]
            : [];
    });
}

const families = ["healthy", "single-healthy", "lpar-lost", "drained-forgotten"];
/** Those that are played with RELIABILITY=full too. */
const more = ["instance-stopped", "zaas-dead", "console-denied", "v2", "workspace-not-shared"];

describe("a prediction", () => {
    liveInVirtualWorld();

    it.each([...families, ...more.slice(0, scaled(more.length, 0))])(
        "is what status and check show after each loss: %s",
        async (scenario) => {
            const options = { scenario, systems: 2 };
            const first = await inStillSysplex(options, foreseen);
            expect(complaints("whatif-1.json", first)).toEqual([]);
            expect(first.losses.length).toBeGreaterThan(2);
            for (const outlook of first.losses) {
                const inputs = outlook.losses.map(inputFor);
                if (inputs.includes(null)) {
                    continue;
                }
                await inStillSysplex(options, async (plex) => {
                    for (const input of inputs) {
                        await plex.input(input as Input);
                    }
                    await plex.advance(1);
                    const after = await status(connectTo(plex), { lpars: null }, signal);
                    const isSystem = outlook.losses.some(({ kind }) => kind === "SYSTEM");
                    const selectors = ["HA-NET02", "HA-FS02"];
                    const checked = isSystem
                        ? await check(connectTo(plex), { selectors, set: null, lpars: null }, signal)
                        : null;
                    expect({
                        losses: outlook.losses,
                        wrong: [
                            ...contradictions(outlook, after, scenario !== "console-denied"),
                            ...serviceContradictions(outlook, after),
                            ...(checked === null ? [] : checkContradictions(outlook, checked)),
                        ],
                    }).toEqual({ losses: outlook.losses, wrong: [] });
                });
            }
        },
        netMs,
    );
});
