// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdirSync } from "node:fs";
import type { Simulator } from "../../simulator/startSimulator";
import type { HaConnection, OperationEvent, OperationReport, StatusReport } from "../../src/index";
import { sharedSetup, status, stop } from "../../src/index";
import { questionsAsked } from "../support/laws/questionsAsked";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";
import { sharedDirectory, unixFile } from "../support/zowe/sharedDirectory";
import { complaints } from "../support/zowe/validateSchema";
import { commandsSent } from "../support/zowe/withSysplex";
import { passes } from "../support/virtual/virtualTime";
import { inVirtualSysplex, liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";

liveInVirtualWorld();

const single = { layout: "single-service", version: "3.5.0" } as const;

/** A workstation of its own: no file of another is seen there. */
function from(plex: Simulator, home: string): HaConnection {
    mkdirSync(home);
    return { ...connectTo(plex), home };
}

function stopFrom(connection: HaConnection, lpar: string): Promise<OperationReport> {
    const options = { lpars: [lpar], isDryRun: false, via: "console", breaksLock: false, allowsOutage: false } as const;
    return stop(connection, options, operationControl(240_000));
}

function look(connection: HaConnection): Promise<StatusReport> {
    return status(connection, { lpars: null }, new AbortController().signal);
}

/** What a third workstation sees of the operations until they have ended. */
async function watched(connection: HaConnection, work: Promise<unknown>): Promise<readonly StatusReport[]> {
    const reports: StatusReport[] = [];
    let isOver = false;
    void work.finally(() => (isOver = true));
    while (!isOver) {
        reports.push(await look(connection));
        await passes(100);
    }
    return reports;
}

describe("operations of several workstations", () => {
    it.each([
        [2, "3.4.0"],
        [2, "3.5.0"],
        [8, "3.5.0"],
    ])("cost a healthy status of %i instances on %s no more than 2 + 4 N requests", async (systems, version) => {
        await inVirtualSysplex({ ...single, version, systems }, async (plex) => {
            const report = await look(connectTo(plex, { requestTimeoutSeconds: 30 }));
            expect(report).toMatchObject({ verdict: "HEALTHY", operations: [] });
            expect(questionsAsked(plex.requests())).toBeLessThanOrEqual(2 + 4 * systems);
            expect(commandsSent(plex)).toEqual([]);
        });
    });

    it("never take both of two that serve: one acts, the other is told who, and a third sees it", async () => {
        await withVirtualSysplex(1, { ...single, systems: 2, pace: 2 }, async ({ plex, home }) => {
            const [one, two, three] = [from(plex, home("1")), from(plex, home("2")), from(plex, home("3"))];
            const both = Promise.all([stopFrom(one, "lpar1"), stopFrom(two, "lpar2")]);
            const seen = await watched(three, both);
            const outcomes = (await both).map(({ outcome }) => outcome).sort();
            expect(outcomes).toEqual(["DONE", "REFUSED"]);
            const refused = (await both).find(({ outcome }) => outcome === "REFUSED");
            expect(refused?.reason).toMatch(/^stop by \S+ at \S+ has (held|claimed) this deployment since/);
            (await both).forEach((report) => {
                expect(complaints("operation-1.json", report)).toEqual([]);
                expect(report.operation).toMatchObject({
                    profile: "plex1",
                    by: { user: expect.any(String) as string },
                });
            });
            seen.forEach((report) => expect(complaints("status-1.json", report)).toEqual([]));
            const shown = seen.flatMap(({ operations }) => operations);
            expect(shown).toContainEqual(expect.objectContaining({ kind: "STOP", expired: false }));
            expect(shown.some(({ doing }) => /^stopping lpar[12]$/.test(doing ?? ""))).toBe(true);
            expect(await look(three)).toMatchObject({ operations: [] });
        });
    });

    it("end before the next step of the one whose announcement in the shared directory was deleted by hand", async () => {
        await withVirtualSysplex(1, { systems: 2 }, async ({ plex, home }) => {
            const connection = { ...from(plex, home("1")), sharedDirectory };
            expect(await sharedSetup(connection, { isDryRun: false }, new AbortController().signal)).toMatchObject({
                outcome: "DONE",
            });
            let id = "";
            const remove = (event: OperationEvent): void => {
                id = event.kind === "operation-began" ? event.operationId : id;
                if (event.kind === "drained") {
                    const path = `${sharedDirectory}/announcements/${id}.json`;
                    void plex.input(unixFile(path, null));
                }
            };
            const control = { ...operationControl(240_000), onEvent: remove };
            const options = { lpars: ["lpar2"], isDryRun: false, via: "console", breaksLock: false } as const;
            const report = await stop(connection, { ...options, allowsOutage: false }, control);
            expect(report.outcome).not.toBe("DONE");
            expect(JSON.stringify(report)).toContain("its announcement in the shared directory");
            expect(JSON.stringify(report)).toContain("was removed");
            expect(commandsSent(plex).filter((command) => command.startsWith("P "))).toEqual([]);
            expect((await look(connection)).operations).toEqual([]);
        });
    });

    it("are not seen where the shared directory cannot be read, and that is told; the look goes on", async () => {
        await inVirtualSysplex({ systems: 2 }, async (plex) => {
            const report = await look(connectTo(plex, { sharedDirectory: "/global/zowe/none" }));
            expect(report).toMatchObject({ verdict: "HEALTHY", operations: [] });
            expect(report.missing.map(({ what }) => what)).toContain("operations of other workstations");
        });
    });
});
