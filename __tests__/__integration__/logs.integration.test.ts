// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SimulatorOptions } from "../../simulator/world/options";
import type { Simulator } from "../../simulator/startSimulator";
import type { LogLine, LogsOptions, LogsReport } from "../../src/index";
import { logs } from "../../src/index";
import { patientConnection } from "../support/zowe/lookAtScenario";
import { complaints } from "../support/zowe/validateSchema";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { zowe, zoweJson } from "../support/zowe/zoweCli";

const everything: LogsOptions = {
    lpars: null,
    sources: null,
    components: null,
    since: { agoMs: 3_600_000 },
    until: null,
    text: null,
};

const read = (plex: Simulator, options: Partial<LogsOptions> = {}): Promise<LogsReport> =>
    logs(patientConnection(plex), { ...everything, ...options }, {}, new AbortController().signal);

/** A sysplex whose clock stands still: what its logs say does not depend on the machine. */
const stillPlex = <T>(options: SimulatorOptions, work: (plex: Simulator) => Promise<T>): Promise<T> =>
    withPretendSysplex({ pace: 0, systems: 2, ...options }, work);

const timesOf = (lines: readonly LogLine[]): readonly number[] =>
    lines.flatMap(({ at }) => (at ? [Date.parse(at)] : []));
const withText = ({ lines }: LogsReport, pattern: RegExp): readonly LogLine[] =>
    lines.filter(({ text }) => pattern.test(text));

describe("zowe ha logs", () => {
    it("prints the lines of all systems, and as JSON what its schema promises", async () => {
        await stillPlex({ scenario: "component-crash-loop" }, async (plex) => {
            const text = await zowe(["ha", "logs", "--since", "20m", "--grep", "zwel0005i"], { cwd: plex.directory });
            expect(text.stderr).toBe("");
            expect(text.exitCode).toBe(0);
            expect(text.stdout.trim().split("\n")[0]).toMatch(
                /^ ?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z lpar2 launcher +<ZWELNCH:\d+> \S+ INFO ZWEL0005I next attempt/,
            );
            const json = await zoweJson(["ha", "logs", "--since", "20m", "--component", "launcher"], {
                cwd: plex.directory,
            });
            const report = json.envelope.data as LogsReport;
            expect(complaints("logs-1.json", report)).toEqual([]);
            expect(new Set(report.lines.map(({ component }) => component))).toEqual(new Set(["launcher"]));
            const lines = await zowe(["ha", "logs", "--since", "20m", "--component", "launcher", "--format", "jsonl"], {
                cwd: plex.directory,
            });
            expect(
                lines.stdout
                    .trim()
                    .split("\n")
                    .map((line) => JSON.parse(line) as LogLine),
            ).toEqual(report.lines);
            const none = await zowe(["ha", "logs", "--since", "20m", "--grep", "no line has this"], {
                cwd: plex.directory,
            });
            expect({ ...none, stderr: none.stderr.replace(/\d\d:\d\d:\d\dZ/, "TIME") }).toMatchObject({
                exitCode: 0,
                stdout: "",
                stderr: expect.stringMatching(/^8 logs read; no such line since \d{4}-\d\d-\d\d TIME\.\s*$/),
            });
        });
    });

    it.each([
        [["--since", "02:14 CET"], "is not a time"],
        [["--since", "1h", "--until", "2h"], "It is before --since."],
        [["--component", "gatway"], 'There is no component "gatway". Valid names: api-catalog, discovery'],
        [["--source", "syslog"], "The sources are launcher, job, console."],
        [["--follow", "--response-format-json"], "would not end"],
    ])("refuses %j in words", async (options, words) => {
        await stillPlex({}, async (plex) => {
            const run = await zowe(["ha", "logs", ...options], { cwd: plex.directory });
            expect([run.exitCode, `${run.stdout}${run.stderr}`.replace(/\s+/g, " ")]).toEqual([
                1,
                expect.stringContaining(words),
            ]);
        });
    });
});

describe("logs", () => {
    it("puts local clocks two hours apart, one of them 90 s wrong, in the right order", async () => {
        const localClocks = { LPAR1: 60, LPAR2: -61.5 };
        await stillPlex({ localClocks }, async (plex) => {
            await plex.input({ kind: "command", system: "LPAR2", command: "P ZWE1SV" });
            await plex.advance(40);
            await plex.input({ kind: "command", system: "LPAR1", command: "P ZWE1SV" });
            await plex.advance(40);
            const report = await read(plex, { sources: ["job", "console"], since: { agoMs: 90_000 } });
            expect(report.outcome).toBe("DONE");
            expect(timesOf(report.lines)).toEqual([...timesOf(report.lines)].sort((a, b) => a - b));
            const ends = withText(report, /HASP395/);
            expect(ends.map(({ system, source }) => `${system} ${source}`)).toEqual([
                "LPAR2 job",
                "LPAR2 console",
                "LPAR1 job",
                "LPAR1 console",
            ]);
            // The log in local time tells the second that the hardcopy log tells in UTC.
            const [job, console] = ends;
            expect(Date.parse(console?.at ?? "") - Date.parse(job?.at ?? "")).toBeLessThan(1_000);
            const clocks = report.sources.filter(({ source }) => source === "job").map(({ clock }) => clock);
            expect(new Set(clocks.map(({ offsetSeconds, by }) => `${offsetSeconds} ${by}`))).toEqual(
                new Set(["3600 D T", "-3690 D T"]),
            );
        });
    });

    it("reckons local time from the submission where no console tells it, and says so", async () => {
        await stillPlex({ scenario: "console-denied" }, async (plex) => {
            await plex.input({ kind: "command", system: "LPAR2", command: "P ZWE1SV" });
            await plex.advance(40);
            const report = await read(plex, { sources: ["job"], since: { agoMs: 60_000 } });
            expect(withText(report, /HASP395/).map(({ isApproximate, at }) => [isApproximate, at !== null])).toEqual([
                [true, true],
            ]);
            expect(new Set(report.sources.map(({ clock }) => clock.by))).toEqual(new Set(["submission"]));
        });
    });

    it("reads the end of a long log, and not the whole", async () => {
        await stillPlex({}, async (plex) => {
            await plex.advance(600);
            const before = plex.requests().length;
            const report = await read(plex, { sources: ["launcher"], since: { agoMs: 60_000 } });
            expect(report.outcome).toBe("DONE");
            expect(report.lines.length).toBeLessThan(100);
            const ranges = plex.requests().slice(before);
            expect(ranges.filter(({ path }) => path.endsWith("/records")).length).toBeLessThan(40);
        });
    });

    it("tells of a system whose z/OSMF is down, and shows the rest", async () => {
        await stillPlex({ scenario: "zosmf-down-on-one", systems: 3 }, async (plex) => {
            const report = await read(plex, { sources: ["launcher"] });
            expect(report.lines.length).toBeGreaterThan(100);
            expect([report.outcome, report.exitCode]).toEqual(["DONE", 0]);
        });
    });

    it("is UNKNOWN where no job is shown: an empty list proves nothing", async () => {
        await stillPlex({ scenario: "jobs-hidden" }, async (plex) => {
            const report = await read(plex, { sources: ["launcher", "job"] });
            expect([report.outcome, report.exitCode, report.lines.length]).toEqual(["UNKNOWN", 12, 0]);
            expect(
                report.sources.every(({ missing }) => /^no job ZWE1SV of LPAR\d is listed/.test(missing ?? "")),
            ).toBe(true);
        });
    });

    it("follows what grows, and the new job after a restart", async () => {
        await stillPlex({}, async (plex) => {
            const ending = new AbortController();
            const told: LogLine[] = [];
            let rounds = 0;
            const pauses = [
                () =>
                    plex.input({ kind: "command", system: "LPAR2", command: "P ZWE1SV" }).then(() => plex.advance(60)),
                () =>
                    plex
                        .input({ kind: "command", system: "LPAR2", command: "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV" })
                        .then(() => plex.advance(120)),
                () => plex.advance(1),
            ];
            const following = logs(
                patientConnection(plex),
                { ...everything, sources: ["launcher"], since: { agoMs: 1_000 }, components: ["launcher"] },
                {
                    tell: (line) => void told.push(line),
                    follow: async () => {
                        await pauses[rounds]?.();
                        rounds += 1;
                        if (rounds > pauses.length) {
                            ending.abort();
                        }
                    },
                },
                ending.signal,
            );
            await following;
            const said = told.map(({ text, job }) => `${/ZWEL\d{4}[A-Z]/.exec(text)?.[0] ?? ""} ${job ?? ""}`);
            const jobs = [...new Set(told.map(({ job }) => job))];
            expect(jobs).toHaveLength(2);
            expect(said).toContain(`ZWEL0022I ${jobs[0] ?? ""}`);
            expect(said).toContain(`ZWEL0018I ${jobs[1] ?? ""}`);
            // Nothing twice.
            const places = told.map(({ job, record }) => `${job ?? ""} ${record ?? ""}`);
            expect(places).toEqual([...new Set(places)]);
        });
    });
});
