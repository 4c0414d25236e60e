// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { CheckReport, StatusReport } from "../../src/index";
import type { Simulator } from "../../simulator/startSimulator";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

interface Looked {
    readonly status: StatusReport;
    readonly check: CheckReport;
    readonly failed: readonly string[];
}

async function lookAt(plex: Simulator, ...more: readonly string[]): Promise<Looked> {
    const status = await zoweJsonHere(["ha", "status", ...more], { cwd: plex.directory });
    const { envelope } = await zoweJsonHere(["ha", "check", ...more], { cwd: plex.directory });
    const check = envelope.data as CheckReport;
    return {
        status: status.envelope.data as StatusReport,
        check,
        failed: check.results
            .filter(({ outcome }) => outcome === "FAIL")
            .map(({ id, measured }) => `${id} ${measured}`),
    };
}

const found = ({ results }: CheckReport, id: string): CheckReport["results"] =>
    results.filter((one) => one.id === id && ["WARN", "FAIL", "UNKNOWN"].includes(one.outcome));

describe("a z/OSMF of which one service fails", () => {
    it.each([
        ["restconsoles", "console", "java.lang.NullPointerException"],
        ["restfiles", "files", "CeaTso request failed"],
        ["restjobs", "jobs", "Connection to CIM failed"],
    ] as const)("is not down: %s", async (service, name, words) => {
        await inStillSysplex({ systems: 2 }, async (plex) => {
            await plex.input({ kind: "service-fails", service, isFailing: true });
            const { status, check, failed } = await lookAt(plex, "--local-config", join(plex.directory, "zowe.yaml"));
            expect(failed).toEqual([]);
            expect(status.verdict).not.toBe("CRITICAL");
            expect(check.verdict).not.toBe("CRITICAL");
            expect(status.ready).toBe(2);
            expect(found(check, "HA-ZMF01")).toEqual([]);
            const own = found(check, "HA-ZMF07");
            expect(own.map(({ outcome }) => outcome)).toContain("WARN");
            expect(own[0]?.measured).toContain(`The ${name} service of plex1.lpar1 fails`);
            expect(own[0]?.measured).toContain(words);
        });
    });

    it.each(["restconsoles", "restfiles", "restjobs"] as const)(
        "or is forbidden as a whole, names the access: %s",
        async (service) => {
            await inStillSysplex({ systems: 2 }, async (plex) => {
                await plex.input({ kind: "service-denied", service, isDenied: true });
                const { status, check, failed } = await lookAt(
                    plex,
                    "--local-config",
                    join(plex.directory, "zowe.yaml"),
                );
                expect(failed).toEqual([]);
                expect(status.verdict).not.toBe("CRITICAL");
                expect(found(check, "HA-ZMF01")).toEqual([]);
                expect(found(check, "HA-ZMF07")[0]?.remedy).toMatch(
                    /EJBROLE .*IzuManagementFacilityRest(Consoles|Files|Jobs)/,
                );
            });
        },
    );
});

describe("a z/OSMF that refuses one request", () => {
    it("because the console name is in use is up", async () => {
        await inStillSysplex({ systems: 2, scenario: "instance-stopped" }, async (plex) => {
            await plex.input({ kind: "console-name-taken", name: "USERCN", isTaken: true });
            const { status, check } = await lookAt(plex);
            expect(status.findings.map(({ id }) => id)).not.toContain("HA-ZMF01");
            expect(found(check, "HA-ZMF01")).toEqual([]);
            expect(found(check, "HA-ZMF07")).toEqual([]);
            expect(status.verdict).toBe(check.verdict);
        });
    });
});

describe("z/OSMF that answers nothing without an error", () => {
    it("runs, and is not the same as no z/OSMF", async () => {
        await inStillSysplex({ systems: 2 }, async (plex) => {
            for (const system of ["LPAR1", "LPAR2"]) {
                await plex.input({ kind: "zosmf", system, state: "failing" });
            }
            const { status, check, failed } = await lookAt(plex, "--local-config", join(plex.directory, "zowe.yaml"));
            expect(failed).toEqual([]);
            expect(status.ready).toBe(2);
            expect(found(check, "HA-ZMF01")[0]?.measured).toMatch(/^It runs, but every request to it failed/);
        });
    });
});

describe("a mounts service that answers for mount points alone", () => {
    it.each([2, 3])("unmounts nothing of %s well systems", async (systems) => {
        await inStillSysplex({ systems }, async (plex) => {
            await plex.input({ kind: "mounts-by-path", answers: "mount-point" });
            const { envelope } = await zoweJsonHere(["ha", "check", "zfs"], { cwd: plex.directory });
            const check = envelope.data as CheckReport;
            expect(check.results.filter(({ outcome }) => outcome === "FAIL")).toEqual([]);
            expect(check.results.filter(({ id }) => id === "HA-FS02").map(({ outcome }) => outcome)).toEqual(
                Array.from({ length: systems }, () => "PASS"),
            );
        });
    });

    it("hides no file system that is mounted on one system only", async () => {
        await inStillSysplex({ systems: 2, scenario: "workspace-not-shared" }, async (plex) => {
            await plex.input({ kind: "mounts-by-path", answers: "mount-point" });
            const { envelope } = await zoweJsonHere(["ha", "check", "HA-FS02"], { cwd: plex.directory });
            const failed = (envelope.data as CheckReport).results.filter(({ outcome }) => outcome === "FAIL");
            expect(failed.map(({ scope }) => scope.instance)).toEqual(["lpar2"]);
        });
    });
});
