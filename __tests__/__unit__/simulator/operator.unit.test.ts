// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { applyInput } from "../../../simulator/faults/applyInput";
import { issueCommand } from "../../../simulator/zos/operator/issueCommand";
import { instanceState, newestJob, pass, pretendWorld, systemOf, typed } from "./pretendWorld";

describe("D A", () => {
    it("shows a block for each address space of the name, with the launcher's own STC number", () => {
        const world = pretendWorld();
        const lines = typed(world, "LPAR1", "D A,ZWE1SV");
        const job = world.jobs.find(
            ({ name, systemName, phase }) => name === "ZWE1SV" && systemName === "LPAR1" && phase === 14,
        );
        expect(lines[0]).toMatch(/^ CNZ4106I \d\d\.\d\d\.\d\d DISPLAY ACTIVITY \d{3}$/);
        expect(lines[3]).toMatch(/^  ZWE1SV   ZWE1SV   ZWELNCH  NSW  SO  A=[0-9A-F]{4}   PER=NO   SMC=000$/);
        expect(lines[6]).toBe(`                                      WUID=${job?.id ?? ""} USERID=ZWESVUSR`);
        expect(lines[9]).toMatch(/^ {38}ADDR SPACE ASTE=[0-9A-F]{8}$/);
    });

    it("shows NOT FOUND after the same three rows, and nothing else", () => {
        expect(typed(pretendWorld(), "LPAR1", "D A,NOBODY")).toEqual([
            expect.stringMatching(/^ CNZ4106I /),
            "  JOBS     M/S    TS USERS    SYSAS    INITS   ACTIVE/MAX VTAM     OAS",
            expect.stringMatching(/^ \d{5}    \d{5}    \d{5}      \d{5}    \d{5}    \d{5}\/\d{5}       \d{5}$/),
            " NOBODY NOT FOUND",
        ]);
    });

    it("no longer shows a task that has stopped", () => {
        const world = pretendWorld();
        typed(world, "LPAR2", "P ZWE1SV");
        pass(world, 60);
        expect(typed(world, "LPAR2", "D A,ZWE1*").at(-1)).toBe(" ZWE1* NOT FOUND");
        expect(typed(world, "LPAR1", "D A,ZWE1SV")).toHaveLength(10);
    });

    it("puts two tasks in a line of D A,L", () => {
        const [id, , , first] = typed(pretendWorld(), "LPAR1", "D A,L");
        expect(id).toMatch(/^ CNZ4105I /);
        expect(first).toBe("  VLF      VLF      VLF      NSW  S  JES2     JES2     IEFPROC  NSW  S");
    });
});

describe("D XCF,S,ALL", () => {
    it("has a row for each system, with whatever status it has, and none for one that was removed", () => {
        const world = pretendWorld({ systems: 3 });
        applyInput(world, { kind: "xcf-status", system: "LPAR2", status: "MONITOR-DETECTED STOP" });
        applyInput(world, { kind: "system-lost", system: "LPAR3" });
        const rows = typed(world, "LPAR1", "D XCF,S,ALL").filter((line) => /^ LPAR\d/.test(line));
        expect(rows.map((row) => row.replace(/^ (\S+) .*:\d\d  /, "$1 "))).toEqual([
            "LPAR1 ACTIVE           TM=STP",
            "LPAR2 MONITOR-DETECTED STOP TM=STP",
        ]);
    });
});

describe("a system that was lost", () => {
    it("leaves its jobs ACTIVE for a while, and can be IPLed and started again", () => {
        const world = pretendWorld({ systems: 3 });
        const job = newestJob(world, "ZWE1SV", "LPAR2");
        applyInput(world, { kind: "system-lost", system: "LPAR2" });
        pass(world, 10);
        expect(job.retcode).toBeNull();
        pass(world, 60);
        expect([job.phase, job.retcode]).toEqual([20, "SYS FAIL"]);
        applyInput(world, { kind: "system-returned", system: "LPAR2" });
        expect(typed(world, "LPAR1", "RO LPAR2,D A,ZWESISTC")).toHaveLength(10);
        typed(world, "LPAR2", "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV");
        pass(world, 120);
        expect(instanceState(world, "lpar2").components).toMatchObject({ gateway: "up", discovery: "up", zss: "up" });
    });
});

describe("ROUTE", () => {
    it("refuses a name that is no system, or one that is gone", () => {
        const world = pretendWorld();
        applyInput(world, { kind: "system-lost", system: "LPAR2" });
        for (const system of ["LPAR2", "NOWHERE"]) {
            expect(typed(world, "LPAR1", `RO ${system},D T`)).toEqual([
                " IEE618I ROUTE COMMAND REJECTED, INVALID SYSTEM NAME.",
            ]);
        }
    });

    it("aggregates one-line answers in a table, folded at 71 characters", () => {
        const lines = typed(pretendWorld(), "LPAR1", "RO *ALL,D T");
        expect(lines[0]).toBe(" IEE421I RO *ALL,D T");
        expect(lines[1]).toMatch(/^SYSNAME  RESPONSES -+$/);
        expect(lines[2]).toMatch(/^LPAR1    IEE136I LOCAL: /);
        expect(lines.every((line) => line.length <= 71)).toBe(true);
    });

    it("aggregates longer answers in a block for each system, and names those that are not active", () => {
        const world = pretendWorld({ systems: 3 });
        applyInput(world, { kind: "system-lost", system: "LPAR3" });
        const lines = typed(world, "LPAR1", "RO *ALL,D A,ZWESISTC");
        expect(lines.filter((line) => / RESPONSES -+$/.test(line)).map((line) => line.slice(0, 5))).toEqual([
            "LPAR1",
            "LPAR2",
        ]);
        expect(lines.slice(1, 3)).toEqual(["THE FOLLOWING SYSTEMS WERE SPECIFIED BUT WERE NOT ACTIVE ---", " LPAR3"]);
    });

    it("aggregates no START: every system is listed as silent", () => {
        const world = pretendWorld({ running: [] });
        expect(typed(world, "LPAR1", "RO *ALL,S ZWESLSTC,JOBNAME=ZWE1SV")).toEqual([
            " IEE421I RO *ALL,S ZWESLSTC,JOBNAME=ZWE1SV",
            "NO RESPONSE RECEIVED FROM THE FOLLOWING SYSTEM(S):",
            " LPAR1",
            " LPAR2",
            expect.stringMatching(/^SYSNAME/),
        ]);
    });
});

describe("the distributor", () => {
    const rowsOf = (lines: readonly string[]): readonly string[] =>
        lines.filter((line) => /DESTXCF|RDY|FLG/.test(line));

    it("has RDY: 000 if the gateway does not listen, and QUIESCED after a QUIESCE", () => {
        const world = pretendWorld();
        typed(world, "LPAR2", "P ZWE1SV");
        pass(world, 60);
        const rows = rowsOf(typed(world, "LPAR1", "D TCPIP,,N,VDPT")).slice(-6);
        expect(rows.map((row) => /RDY: (\d+)/.exec(row)?.[1]).filter(Boolean)).toEqual(["001", "000"]);
        expect(typed(world, "LPAR1", "V TCPIP,,SYSPLEX,QUIESCE,PORT=20001").at(-1)).toMatch(
            /^ EZZ0053I .*SUCCESSFULLY$/,
        );
        expect(rowsOf(typed(world, "LPAR1", "D TCPIP,,N,VDPT")).slice(-6)[2]).toMatch(/FLG: ACTIVE, QUIESCED/);
        typed(world, "LPAR1", "V TCPIP,,SYSPLEX,RESUME,PORT=20001");
        expect(rowsOf(typed(world, "LPAR1", "D TCPIP,,N,VDPT")).slice(-6)[2]).not.toMatch(/QUIESCED/);
    });

    it("is shown by the stack that owns the address, and by the next one when that is lost", () => {
        const world = pretendWorld();
        expect(rowsOf(typed(world, "LPAR2", "D TCPIP,,N,VDPT"))).toEqual([]);
        applyInput(world, { kind: "system-lost", system: "LPAR1" });
        expect(rowsOf(typed(world, "LPAR2", "D TCPIP,,N,VDPT"))).not.toEqual([]);
    });
});

describe("the file systems", () => {
    it("move to another owner if AUTOMOVE allows it, and go with the system otherwise", () => {
        const world = pretendWorld();
        applyInput(world, { kind: "system-lost", system: "LPAR1" });
        const shown = typed(world, "LPAR2", "D OMVS,F").join("\n");
        expect(shown).toMatch(/NAME=ZWE\.GLOBAL\.ZFS [^]*?OWNER=LPAR2    AUTOMOVE=Y CLIENT=N/);
        expect(shown).not.toMatch(/OMVS\.LPAR1\.SYSTEM/);
    });
});

describe("a console without authority", () => {
    it("is refused by MVS inside the answer", () => {
        const world = pretendWorld();
        applyInput(world, { kind: "console", mode: "display-only" });
        expect(typed(world, "LPAR1", "P ZWE1SV")).toEqual([
            " IEE345I P        AUTHORITY INVALID, FAILED BY SECURITY PRODUCT",
        ]);
        expect(typed(world, "LPAR1", "D T")[0]).toMatch(/^ IEE136I/);
    });
});

describe("an unknown command", () => {
    it("is invalid for MVS, and recorded as unknown to the simulator", () => {
        const world = pretendWorld();
        expect(issueCommand(world, systemOf(world, "LPAR1"), "$DA,X", { user: "OP", consoleName: "OPCN" })).toEqual({
            text: " IEE305I $DA      COMMAND INVALID",
            isUnknown: true,
        });
    });

    it.each(["S", "S ,X", "S ZWESLSTC,JOBNAME=TOOLONGNAME", "P", "P A,B"])("does nothing for %s", (command) => {
        const world = pretendWorld();
        const jobs = world.jobs.length;
        expect(typed(world, "LPAR1", command)[0]).toMatch(/^ IEE535I/);
        expect(world.jobs).toHaveLength(jobs);
    });
});

describe("ZIS", () => {
    it("answers MODIFY on the console, and is NOT ACTIVE if it does not run", () => {
        const world = pretendWorld();
        expect(typed(world, "LPAR1", "F ZWESISTC,D")[1]).toMatch(/^ ZWES0222I Server name - 'ZWESIS_STD      '/);
        typed(world, "LPAR1", "P ZWESISTC");
        pass(world, 10);
        expect(typed(world, "LPAR1", "F ZWESISTC,D")).toEqual([" IEE341I ZWESISTC           NOT ACTIVE"]);
        typed(world, "LPAR1", "S ZWESISTC,REUSASID=YES");
        expect(typed(world, "LPAR1", "S ZWESISTC,REUSASID=YES")).toEqual([" ZWES0202E A duplicate server is running"]);
    });
});
