// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AuditReport, StatusReport, WhatIfReport } from "../../src/index";
import { check, diagnosticsCollect, drain, report, reportFrom, status, whatIf } from "../../src/index";
import { inStillSysplex, liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";
import { complaints } from "../support/zowe/validateSchema";

const { signal } = new AbortController();
const options = { operation: null, versions: { "plug-in": "0.0.0" } };

/** Of the object itself, and of each report in it. */
function schemaComplaints(made: AuditReport): readonly string[] {
    const { status: seen, check: checked, whatif, operations } = made.data;
    return [
        ...complaints("report-1.json", made),
        ...complaints("status-1.json", seen),
        ...complaints("check-1.json", checked),
        ...complaints("whatif-1.json", whatif),
        ...operations.flatMap((one) => complaints("operation-1.json", one.report)),
    ];
}

const outcomesOf = ({ data }: AuditReport): readonly string[] => data.requirements.map(({ outcome }) => outcome);

describe("zowe ha report", () => {
    liveInVirtualWorld();

    it.each([
        ["healthy", 0, ["MET", "MET", "MET", "MET", "MET"]],
        ["single-healthy", 0, ["MET", "MET", "MET", "MET", "MET"]],
        ["lpar-lost", 8, ["UNKNOWN", "UNKNOWN", "MET", "NOT-MET", "NOT-MET"]],
        ["workspace-not-shared", 8, ["NOT-MET", "MET", "NOT-MET", "MET", "MET"]],
    ])("says of %s what is proven of the requirements, and of which instances", (scenario, exitCode, outcomes) =>
        inStillSysplex({ scenario, systems: 2 }, async (plex) => {
            const connection = connectTo(plex);
            const made = await report(connection, options, signal);
            expect(schemaComplaints(made)).toEqual([]);
            expect([made.exitCode, outcomesOf(made)]).toEqual([exitCode, outcomes]);
            const { status: seen, certificates, caches } = made.data;
            const living = seen.instances.filter(({ state }) => state === "READY").map(({ id }) => id);
            expect([...new Set(certificates.map(({ instance }) => instance))].sort()).toEqual(living);
            expect(caches.filter(({ state }) => state === "UP").map(({ instance }) => instance)).toEqual(living);
        }),
    );

    it("is made of one look, and says what status, check and whatif say", () =>
        inStillSysplex({ scenario: "lpar-lost", systems: 2 }, async (plex) => {
            const connection = connectTo(plex);
            const { data } = await report(connection, options, signal);
            const seen = await status(connection, { lpars: null }, signal);
            const checked = await check(connection, { selectors: [], set: null, lpars: null }, signal);
            const foreseen = await whatIf(connection, { lose: null, pairs: false }, signal);
            const stateOf = ({ id, state }: StatusReport["instances"][number]) => [id, state];
            expect([data.status.verdict, data.status.instances.map(stateOf)]).toEqual([
                seen.verdict,
                seen.instances.map(stateOf),
            ]);
            expect(data.check.results).toEqual(checked.results);
            // The questions of checks show more of z/OSMF and caches than the look of whatif: a word may only become more certain.
            const lost = ({ losses }: WhatIfReport) =>
                losses.filter(({ outlook }) => outlook === "LOST").map((one) => one.losses);
            expect(lost(data.whatif)).toEqual(lost(foreseen));
            expect(data.whatif.losses).toHaveLength(foreseen.losses.length);
        }));

    it("claims nothing where zowe.yaml could not be read", () =>
        inStillSysplex({ scenario: "credentials-wrong" }, async (plex) => {
            const made = await report(connectTo(plex), options, signal);
            expect(schemaComplaints(made)).toEqual([]);
            expect([made.verdict, made.exitCode, new Set(outcomesOf(made))]).toEqual([
                "DENIED",
                16,
                new Set(["UNKNOWN"]),
            ]);
            expect([made.data.whatif.losses, made.data.certificates, made.data.status.instances]).toEqual([[], [], []]);
        }));

    it("says the same from a bundle, with the operation that it is asked for, and asks no system", () =>
        withVirtualSysplex(3, { systems: 2 }, async ({ plex, home }) => {
            mkdirSync(home("one"));
            const connection = connectTo(plex, { home: home("one") });
            const given = { isDryRun: false, via: "console", breaksLock: false, allowsOutage: false } as const;
            const drained = { ...given, lpars: ["lpar2"], reason: "service", until: null };
            const { operation } = await drain(connection, drained, operationControl(3_600_000));
            const live = await report(connection, { ...options, operation: operation.id }, signal);
            expect(live.data.operations.map((one) => one.report.operation.id)).toEqual([operation.id]);
            const file = join(home("one"), "night.zip");
            const collected = {
                file,
                lpars: null,
                sinceMs: 60_000,
                isAnonymized: false,
                mostLogCharacters: 1_000,
                versions: { Node: "v1" },
            };
            await diagnosticsCollect(connection, collected, signal);
            const before = plex.requests().length;
            const replayed = await reportFrom(file, { ...options, operation: operation.id });
            expect(plex.requests()).toHaveLength(before);
            expect(schemaComplaints(replayed)).toEqual([]);
            expect([replayed.verdict, outcomesOf(replayed), replayed.data.operations]).toEqual([
                live.verdict,
                outcomesOf(live),
                live.data.operations,
            ]);
            expect(replayed.data.check.results).toEqual(live.data.check.results);
            expect([replayed.source.kind, replayed.source.file, replayed.versions["Node of the bundle"]]).toEqual([
                "BUNDLE",
                file,
                "v1",
            ]);
            const args = ["ha", "report", "--from", file, "--operation", operation.id, "--format", "json"];
            const run = await zoweHere(args, { cwd: home("one") });
            const shown = JSON.parse(run.stdout) as AuditReport;
            expect([run.exitCode, run.stderr, shown.digest]).toEqual([replayed.exitCode, "", replayed.digest]);
            expect(plex.requests()).toHaveLength(before);
            await expect(reportFrom(file, { ...options, operation: "drain-1" })).rejects.toThrow(
                'There is no operation "drain-1"',
            );
        }));

    it("writes a page or JSON in one step, by the name of the file, with a digest of its data, and no secret", () =>
        inStillSysplex({ systems: 2 }, async (plex) => {
            const cwd = plex.directory;
            await writeFile(join(cwd, "plex.json"), "older");
            const page = join(cwd, "plex.html");
            const { envelope, exitCode } = await zoweJsonHere(["ha", "report", "--output-file", page], { cwd });
            expect([exitCode, envelope.success, schemaComplaints(envelope.data)]).toEqual([0, true, []]);
            expect(await readFile(page, "utf8")).toMatch(/^<!doctype html>/);
            const file = join(cwd, "plex.json");
            const run = await zoweHere(["ha", "report", "--output-file", file], { cwd });
            expect([run.exitCode, run.stderr, run.stdout]).toEqual([0, "", `The report is in ${file}.\n`]);
            for (const written of [page, file]) {
                expect(await readFile(written, "utf8")).not.toMatch(/s1mpl3x-pw|AuthenticationToken=|PRIVATE KEY/i);
            }
            const { digest, data } = JSON.parse(await readFile(join(cwd, "plex.json"), "utf8")) as AuditReport;
            const hash = createHash("sha256").update(JSON.stringify(data)).digest("hex");
            expect(digest).toEqual({ algorithm: "SHA-256", value: hash });
            expect((await readdir(cwd)).filter((name) => name.includes(".tmp"))).toEqual([]);
        }));

    it.each([
        [["--operation", "restart-1"], 'There is no operation "restart-1"'],
        [["--output-file", "/nowhere/plex.html"], "The report cannot be written"],
        [["--from", "/nowhere/night.zip"], "It cannot be read as a zip file"],
    ])("refuses %j in words", (args, words) =>
        inStillSysplex({ systems: 2 }, async ({ directory }) => {
            const run = await zoweHere(["ha", "report", ...args], { cwd: directory });
            expect([run.exitCode, run.stderr.replace(/\s+/g, " ")]).toEqual([1, expect.stringContaining(words)]);
        }),
    );
});
