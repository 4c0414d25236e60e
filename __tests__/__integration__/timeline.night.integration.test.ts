// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Simulator } from "../../simulator/startSimulator";
import { readZip } from "../../src/api/adapters/workstation/zipFile";
import type { TimelineReport } from "../../src/index";
import { diagnosticsCollect, drain, timeline, timelineFrom } from "../../src/index";
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

/** The same operation, done on another sysplex from this workstation. */
function operateElsewhere(home: string): void {
    const folder = join(home, "operations");
    const [own = ""] = readdirSync(folder);
    const text = readFileSync(join(folder, own), "utf8");
    const elsewhere = text.replace(/"deployment":"[^"]*"/, '"deployment":"far@FAR/far.example.com:7554"');
    writeFileSync(join(folder, own.replace("drain", "drain-elsewhere")), elsewhere);
}

const isNoGap = ({ kind }: TimelineReport["events"][number]): boolean => kind !== "gap";

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

            operateElsewhere(home("one"));
            const file = join(plex.directory, "night.zip");
            const wanted = { lpars: null, sinceMs: 2 * hourMs, mostLogCharacters: 50_000_000, versions: {} };
            const never = new AbortController().signal;
            await diagnosticsCollect(connection, { ...wanted, file, isAnonymized: false }, never);
            const again = await timelineFrom(file, { lpars: null, since: null, until: new Date(report.until) });
            expect(again.events.filter(isNoGap)).toEqual(report.events.filter(isNoGap));
            const journal = (await readZip(file)).get("journal.jsonl") ?? "";
            expect([journal.split("\n").length, journal.includes("far.example.com")]).toEqual([2, false]);

            const [own, found] = [written(plex), told(report)];
            expect(new Set(own.map(({ id }) => id)).size).toBeGreaterThan(6);
            expect(found.map(named)).toEqual(own.map(named));
            expect(found.filter(({ at }, index) => Math.abs(at - (own[index]?.at ?? 0)) > 1_000)).toEqual([]);
            const times = report.events.map(({ at }) => Date.parse(at));
            expect(times).toEqual([...times].sort((one, other) => one - other));

            const done = report.events.filter(({ source }) => source === "journal").map(({ what }) => what);
            expect(done[0]).toMatch(/^zowe ha drain of lpar2 began, by /);
            expect(done).toContain("zowe ha drain drained lpar2: service");
            expect(done[done.length - 1]).toMatch(/^zowe ha drain ended DONE: /);
            expect(report.spans.map(({ what }) => what)).toEqual(
                expect.arrayContaining([expect.stringMatching(/^\d+ restarts of app-server on LPAR3 in \d+ s/)]),
            );
        }));
});
