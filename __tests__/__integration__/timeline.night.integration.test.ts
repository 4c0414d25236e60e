// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdirSync } from "node:fs";
import type { Simulator } from "../../simulator/startSimulator";
import type { TimelineReport } from "../../src/index";
import { drain, timeline } from "../../src/index";
import { passes } from "../support/virtual/virtualTime";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** The messages that a reader must find, by the pages that document them; the product has a list of its own. */
const events = /^(ZWEL00(?:01|02|04|05|21|22|38)[IE]|(?:\$HASP373|\$HASP395|IEF450I)(?= ZWE1SV )|IXC105I) /;

interface Told {
    readonly system: string;
    readonly id: string;
    readonly at: number;
}

/** What the simulator wrote: the launcher into SYSPRINT, everybody else onto the console. */
function written(plex: Simulator): readonly Told[] {
    const lines = plex.ownLog().flatMap(({ at, system, text }): readonly Told[] => {
        const [, time, said = text] = /^ (\S+ \S+) <ZWELNCH:\d+> \S+ +\w+ (.*)$/.exec(text) ?? [];
        const id = events.exec(said)?.[1];
        return id === undefined ? [] : [{ system, id, at: at ?? Date.parse(`${(time ?? "").replace(" ", "T")}Z`) }];
    });
    return [...lines].sort(inOrder);
}

function told({ events: rows }: TimelineReport): readonly Told[] {
    return rows
        .filter(({ source, message, what }) => source !== "journal" && events.test(`${message} ${what}`))
        .map(({ system, message, at }) => ({ system: system ?? "", id: message ?? "", at: Date.parse(at) }))
        .sort(inOrder);
}

function inOrder(one: Told, other: Told): number {
    return one.system.localeCompare(other.system) || one.id.localeCompare(other.id) || one.at - other.at;
}

const named = ({ system, id }: Told): string => `${system} ${id}`;

async function playNight(plex: Simulator): Promise<void> {
    await plex.input({ kind: "component-killed", instance: "lpar1", component: "zss" });
    await passes(minuteMs);
    await plex.input({ kind: "component-crash-loop", instance: "lpar3", component: "app-server", isOn: true });
    await passes(3 * minuteMs);
    await plex.input({ kind: "zosmf", system: "LPAR1", state: "down" });
    await plex.input({
        kind: "apiml",
        fault: { kind: "frozen", nodeId: "lpar1", component: "caching-service", isFrozen: true },
    });
    await passes(minuteMs);
    await plex.input({ kind: "zosmf", system: "LPAR1", state: "up" });
    await plex.input({ kind: "apiml", fault: { kind: "registries-split", groups: [["lpar1"], ["lpar2", "lpar3"]] } });
    await passes(2 * minuteMs);
    await plex.input({ kind: "apiml", fault: { kind: "registries-healed" } });
    await plex.input({ kind: "command", system: "LPAR1", command: "P ZWE1SV" });
    await passes(2 * minuteMs);
    await plex.input({ kind: "instance-killed", instance: "lpar3" });
    await passes(minuteMs);
    await plex.input({ kind: "system-lost", system: "LPAR2" });
    await passes(4 * minuteMs);
}

describe("the timeline of a night", () => {
    liveInVirtualWorld();

    it("loses no event and invents none, with local clocks two hours apart, one of them 90 s wrong", () =>
        withVirtualSysplex(7, { pace: 1, localClocks: { LPAR1: 60, LPAR2: -61.5 } }, async ({ plex, home }) => {
            mkdirSync(home("one"));
            const connection = connectTo(plex, { home: home("one") });
            const given = { isDryRun: false, via: "console", breaksLock: false, allowsOutage: false } as const;
            const drained = await drain(
                connection,
                { ...given, lpars: ["lpar2"], reason: "service", until: null },
                operationControl(hourMs),
            );
            expect(drained.outcome).toBe("DONE");
            await playNight(plex);
            const options = { lpars: null, since: { agoMs: 2 * hourMs }, until: null };
            const report = await timeline(connection, options, new AbortController().signal);

            const [own, found] = [written(plex), told(report)];
            expect(new Set(own.map(({ id }) => id)).size).toBeGreaterThan(6);
            expect(found.map(named)).toEqual(own.map(named));
            expect(found.filter(({ at }, index) => Math.abs(at - (own[index]?.at ?? 0)) > 1_000)).toEqual([]);
            const times = report.events.map(({ at }) => Date.parse(at));
            expect(times).toEqual([...times].sort((one, other) => one - other));

            const journal = report.events.filter(({ source }) => source === "journal").map(({ what }) => what);
            expect(journal[0]).toMatch(/^zowe ha drain of lpar2 began, by /);
            expect(journal).toContain("zowe ha drain drained lpar2: service");
            expect(journal[journal.length - 1]).toMatch(/^zowe ha drain ended DONE: /);
            expect(report.spans.map(({ what }) => what)).toEqual(
                expect.arrayContaining([expect.stringMatching(/^\d+ restarts of app-server on LPAR3 in \d+ s/)]),
            );
        }));
});
