// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { applyInput } from "../../../simulator/faults/applyInput";
import { recordsOf } from "../../../simulator/zos/jes/job";
import { describeEvidence } from "../../support/wire/evidence";
import { instanceState, launcherIds, newestJob, pass, pretendWorld, sysprint, typed } from "./pretendWorld";

const stopped = () => {
    const world = pretendWorld();
    typed(world, "LPAR2", "P ZWE1SV");
    pass(world, 60);
    return world;
};
const startLpar2 = "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV";

describe("a started task of Zowe", () => {
    it("answers nothing on the console, and begins in JESMSGLG with its system, letter-spaced", () => {
        const world = stopped();
        expect(typed(world, "LPAR2", startLpar2)).toEqual([]);
        pass(world, 2);
        const log = recordsOf(newestJob(world, "ZWE1SV", "LPAR2"), "JESMSGLG");
        expect(log[0]).toBe(
            "1                       J E S 2  J O B  L O G  --  S Y S T E M  L P A R 2  --  N O D E  S I M N O D E",
        );
        expect(log[2]).toMatch(/^ \d\d\.\d\d\.\d\d STC\d{5} ---- SUNDAY,    22 NOV 2026 ----$/);
        expect(log[3]).toMatch(
            /IEF695I START ZWESLSTC WITH JOBNAME ZWE1SV   IS ASSIGNED TO USER ZWESVUSR, GROUP ZWEADMIN$/,
        );
        expect(log[4]).toMatch(/  \$HASP373 ZWE1SV   STARTED$/);
        expect(log[5]).toMatch(/  IEF403I ZWE1SV - STARTED - TIME=/);
    });

    it("prints the launcher's messages in the recorded order", () => {
        const world = stopped();
        typed(world, "LPAR2", startLpar2);
        pass(world, 40);
        const ids = launcherIds(newestJob(world, "ZWE1SV", "LPAR2"));
        const components = world.instances[1]?.components.length ?? 0;
        const each = (id: string): string[] => Array.from({ length: components }, () => id);
        expect(ids).toEqual([
            "ZWEL0021I",
            "ZWEL0023I",
            "ZWEL0024I",
            "ZWEL0017I",
            "ZWEL0069I",
            "ZWEL0058I",
            "ZWEL0018I",
            "ZWEL0016I",
            ...each("ZWEL0003I").flatMap((id) => [id, "ZWEL0025I"]),
            "ZWEL0006I",
            ...each("ZWEL0001I"),
            "ZWEL0007I",
            "ZWEL0012I",
        ]);
    });

    it("writes in UTC to SYSPRINT what it writes in local time to JESMSGLG", () => {
        const world = pretendWorld({ utcOffsetMinutes: -300 });
        const job = newestJob(world, "ZWE1SV", "LPAR1");
        const utcHour = /(\d\d):\d\d:\d\d\.\d{3} .*ZWEL0018I/.exec(sysprint(job).join("\n"))?.[1];
        const localHour = /(\d\d)\.\d\d\.\d\d STC\d+  \+ZWEL0018I/.exec(recordsOf(job, "JESMSGLG").join("\n"))?.[1];
        expect((Number(localHour) + 5) % 24).toBe(Number(utcHour));
    });

    it("writes the ids of its printed configuration to the operator while it starts", () => {
        const log = recordsOf(newestJob(pretendWorld(), "ZWE1SV", "LPAR1"), "JESMSGLG");
        expect(log.filter((line) => line.endsWith('+      "ZWEL0022I",'))).toHaveLength(2);
        expect(log.some((line) => /\+ZWEL0022I/.test(line))).toBe(false);
    });

    it("breaks a record inside a message id, and writes no colored line to the operator", () => {
        const job = newestJob(pretendWorld(), "ZWE1SV", "LPAR1");
        const records = sysprint(job);
        const broken = records.findIndex((line) => line.endsWith("ZWED0"));
        expect(records[broken + 1]).toMatch(/^ 068I - /);
        expect(records.some((line) => line.includes("\u001b[35m") && line.includes("ZWEAM000I"))).toBe(true);
        expect(recordsOf(job, "JESMSGLG").some((line) => line.includes("Caching Service"))).toBe(false);
    });

    it("accepts neither P nor F before ZWEL0012I", () => {
        const world = stopped();
        typed(world, "LPAR2", startLpar2);
        pass(world, 5);
        expect(typed(world, "LPAR2", "P ZWE1SV")).toEqual([" IEE342I STOP     REJECTED-TASK BUSY"]);
        expect(typed(world, "LPAR2", "F ZWE1SV,APPL=DISP")).toEqual([" IEE342I MODIFY   REJECTED-TASK BUSY"]);
        pass(world, 40);
        expect(instanceState(world, "lpar2").launcher).toBe("running");
    });

    it("takes as long as requested", () => {
        const world = stopped();
        applyInput(world, { kind: "slow-start", instance: "lpar2", factor: 10 });
        typed(world, "LPAR2", startLpar2);
        pass(world, 290);
        expect(instanceState(world, "lpar2").launcher).toBe("preparing");
        pass(world, 20);
        expect(instanceState(world, "lpar2").launcher).toBe("running");
    });

    it("has no component listening until long after ZWEL0001I", () => {
        const world = stopped();
        typed(world, "LPAR2", startLpar2);
        pass(world, 33);
        expect(Object.values(instanceState(world, "lpar2").components)).toEqual(Array(7).fill("starting"));
        pass(world, 60);
        expect(Object.values(instanceState(world, "lpar2").components)).toEqual(Array(7).fill("up"));
    });

    it("stops in the order 0014I to 0022I, ends with RC=0000, and its job stays beside the next one", () => {
        const world = stopped();
        const job = newestJob(world, "ZWE1SV", "LPAR2");
        const ids = launcherIds(job);
        expect(ids.slice(ids.indexOf("ZWEL0014I")).filter((id) => !/ZWEL000[24]I/.test(id))).toEqual([
            "ZWEL0014I",
            "ZWEL0015I",
            "ZWEL0008I",
            "ZWEL0009I",
            "ZWEL0022I",
        ]);
        expect(recordsOf(job, "JESMSGLG").join("\n")).toMatch(
            /IEF404I ZWE1SV - ENDED.*\n.*\$HASP395 ZWE1SV   ENDED - RC=0000/,
        );
        expect([job.phase, job.retcode]).toEqual([20, "CC 0000"]);
        typed(world, "LPAR2", startLpar2);
        pass(world, 2);
        expect(world.jobs.filter((each) => each.name === "ZWE1SV" && each.systemName === "LPAR2")).toHaveLength(2);
    });

    it("kills after 20 seconds what does not react to SIGTERM", () => {
        const world = pretendWorld();
        applyInput(world, { kind: "component-deaf", instance: "lpar2", component: "gateway", isOn: true });
        typed(world, "LPAR2", "P ZWE1SV");
        pass(world, 19);
        expect(instanceState(world, "lpar2").launcher).toBe("stopping");
        pass(world, 3);
        expect(launcherIds(newestJob(world, "ZWE1SV", "LPAR2"))).toEqual(
            expect.arrayContaining(["ZWEL0063W", "ZWEL0053W"]),
        );
        expect(instanceState(world, "lpar2").launcher).toBeNull();
    });

    it("leaves its components running if it is canceled, so that the next start fails for a port", () => {
        const world = pretendWorld();
        expect(typed(world, "LPAR2", "C ZWE1SV")).toEqual([" IEE301I ZWE1SV           CANCEL COMMAND ACCEPTED"]);
        pass(world, 5);
        const log = recordsOf(newestJob(world, "ZWE1SV", "LPAR2"), "JESMSGLG").join("\n");
        expect(log).toMatch(/IEF450I ZWE1SV ZWELNCH - ABEND=S222 U0000 REASON=00000000  \d{3}\n    \d{3} {21}TIME=/);
        expect(log).toMatch(/\$HASP395 ZWE1SV   ENDED - ABEND=S222/);
        expect(log).not.toMatch(/IEF404I/);
        expect(instanceState(world, "lpar2").orphans).toHaveLength(7);
        typed(world, "LPAR2", startLpar2);
        pass(world, 60);
        expect(sysprint(newestJob(world, "ZWE1SV", "LPAR2")).join("\n")).toMatch(
            /Port \d+ is already in use by process[^]*ended with nonzero rc=1[^]*ZWEL0066W[^]*ZWEL0030E/,
        );
    });

    it("damages the files of another instance that prepares at the same time", () => {
        const world = pretendWorld({ running: [] });
        typed(world, "LPAR1", "S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV");
        pass(world, 10);
        typed(world, "LPAR2", startLpar2);
        pass(world, 60);
        for (const system of ["LPAR1", "LPAR2"]) {
            expect(launcherIds(newestJob(world, "ZWE1SV", system))).toContain("ZWEL0030E");
        }
    });

    it("uses the system's name as its id if none is given, and registers under the domain if none matches", () => {
        const world = stopped();
        typed(world, "LPAR2", "S ZWESLSTC,JOBNAME=ZWE1SV");
        pass(world, 40);
        const job = newestJob(world, "ZWE1SV", "LPAR2");
        expect(sysprint(job).join("\n")).toMatch(
            /ZWEL0024I HA_INSTANCE_ID is '__ha_instance_id__'[^]*starting Zowe instance lpar2 with/,
        );
        typed(world, "LPAR2", "P ZWE1SV");
        pass(world, 30);
        typed(world, "LPAR2", "S ZWESLSTC,HAINST=nobody,JOBNAME=ZWE1SV");
        pass(world, 100);
        expect(sysprint(newestJob(world, "ZWE1SV", "LPAR2")).join("\n")).toMatch(
            /starting Zowe instance nobody with[^]*ZWEL0012I/,
        );
        expect(world.files.find("/global/zowe/workspace/.env/.instance-nobody.env")?.content.toString()).toContain(
            "ZWE_haInstance_hostname=127.0.0.10",
        );
    });
});

describe("a component", () => {
    it("is restarted after the launcher's intervals, until ZWEL0038E, while the started task goes on", () => {
        const world = pretendWorld();
        applyInput(world, { kind: "component-crash-loop", instance: "lpar2", component: "api-catalog", isOn: true });
        pass(world, 700);
        const job = newestJob(world, "ZWE1SV", "LPAR2");
        const delays = sysprint(job).flatMap(
            (line) => /restart component api-catalog in (\d+) seconds/.exec(line)?.[1] ?? [],
        );
        expect(delays.map(Number)).toEqual([1, 1, 1, 5, 5, 10, 20, 60, 120, 240]);
        expect(launcherIds(job).at(-1)).toBe("ZWEL0038E");
        expect(instanceState(world, "lpar2")).toMatchObject({
            launcher: "running",
            components: { "api-catalog": "given-up", gateway: "up" },
        });
    });

    it("is stopped, shown and started by MODIFY, with every answer in SYSPRINT alone", () => {
        const world = pretendWorld();
        const job = newestJob(world, "ZWE1SV", "LPAR1");
        const before = sysprint(job).length;
        expect(typed(world, "LPAR1", "F ZWE1SV,APPL=STOP(caching-service)")).toEqual([]);
        pass(world, 10);
        typed(world, "LPAR1", "F ZWE1SV,APPL=DISP");
        pass(world, 1);
        typed(world, "LPAR1", "F ZWE1SV,APPL=START(caching-service)");
        pass(world, 1);
        const said = sysprint(job).slice(before).join("\n");
        expect(said).toMatch(
            /ZWEL0013I command 'STOP\(CACHING-SERVICE\)' received[^]*ZWEL0002I component caching-service stopped[^]*ZWEL0010I[^]*ZWEL0011I      name =  caching-service, PID = -1/,
        );
        expect(said).toMatch(/ZWEL0011I      name =          gateway, PID = \d+/);
        expect(said).toMatch(/ZWEL0001I component caching-service started/);
    });

    it.each([
        ["F ZWE1SV,APPL=START(gateway)", "ZWEL0039E"],
        ["F ZWE1SV,APPL=START(nothing)", "ZWEL0054W"],
        ["F ZWE1SV,APPL=START", "ZWEL0041E"],
        ["F ZWE1SV,APPL=REFRESH", "ZWEL0042E"],
    ])("answers %s with %s", (command, id) => {
        const world = pretendWorld();
        typed(world, "LPAR1", command);
        pass(world, 1);
        expect(launcherIds(newestJob(world, "ZWE1SV", "LPAR1")).at(-1)).toBe(id);
    });
});

describe("a start that fails", () => {
    const failing = (
        failure: Parameters<typeof applyInput>[1] extends infer I
            ? I extends { failure: infer F }
                ? F
                : never
            : never,
    ) => {
        const world = stopped();
        applyInput(world, { kind: "next-start-fails", instance: "lpar2", failure });
        return world;
    };

    it("because of its JCL is reported on the console, and leaves a job that never ran", () => {
        const world = failing("jcl-error");
        expect(typed(world, "LPAR2", startLpar2)).toEqual([" IEE122I START COMMAND JCL ERROR"]);
        const job = newestJob(world, "ZWE1SV", "LPAR2");
        expect(recordsOf(job, "JESMSGLG").at(-1)).toMatch(/  IEFC452I ZWE1SV - JOB NOT RUN - JCL ERROR  \d{3}$/);
        expect(job.retcode).toBe("JCL ERROR");
    });

    it("because of missing authority is purged: ICH408I, $HASP310 and $HASP250 are in the hardcopy alone", () => {
        const world = failing("not-authorized");
        const before = world.jobs.length;
        typed(world, "LPAR2", startLpar2);
        pass(world, 10);
        expect(world.jobs).toHaveLength(before);
        const texts = world.hardcopy.map(({ text }) => text).join("\n");
        expect(texts).toMatch(/ICH408I USER\(ZWESVUSR [^]*\$HASP310 ZWE1SV   TERMINATED AT END OF MEMORY\n\$HASP250/);
    });

    it.each([
        ["prepare-failed", "ZWEL0030E", "CC 0008"],
        ["invalid-configuration", "ZWEL0070E", "CC 0008"],
        ["port-in-use", "ZWEL0030E", "CC 0008"],
    ] as const)("because of %s prints %s and ends with %s", (failure, id, retcode) => {
        const world = failing(failure);
        typed(world, "LPAR2", startLpar2);
        pass(world, 60);
        const job = newestJob(world, "ZWE1SV", "LPAR2");
        expect(launcherIds(job).at(-1)).toBe(id);
        expect(job.retcode).toBe(retcode);
    });

    it("because of a missing module abends with S806, with IEF404I and $HASP395", () => {
        const world = failing("abend-s806");
        typed(world, "LPAR2", startLpar2);
        pass(world, 10);
        const log = recordsOf(newestJob(world, "ZWE1SV", "LPAR2"), "JESMSGLG").join("\n");
        expect(log).toMatch(
            /CSV003I[^]*IEF450I ZWE1SV ZWELNCH - ABEND=S806[^]*IEF404I[^]*\$HASP395 ZWE1SV   ENDED - ABEND=S806/,
        );
    });

    it("fails once, unless it is set to fail repeatedly", () => {
        const world = failing("prepare-failed");
        typed(world, "LPAR2", startLpar2);
        pass(world, 60);
        typed(world, "LPAR2", startLpar2);
        pass(world, 60);
        expect(instanceState(world, "lpar2").launcher).toBe("running");
    });
});

describeEvidence("the launcher beside a recorded one (2.17 on z/OS 3.1)", (evidence) => {
    const ids = (lines: readonly string[]): readonly string[] =>
        lines.flatMap((line) => /<ZWELNCH:\d+> \S+ \S+ (ZWEL\d{4}[IWE])/.exec(line)?.[1] ?? []);
    const once = (all: readonly string[]): readonly string[] =>
        all.filter((id, index) => id !== all[index - 1] && id !== all[index - 2]);

    it("prints the same messages in the same order", () => {
        const world = pretendWorld({ layout: "v2" });
        const recorded = ids(evidence.recordedLines("zosmf/zowe/zweslstc-sysprint-start.txt"));
        expect(once(launcherIds(newestJob(world, "ZWE1SV", "LPAR1")))).toEqual(once(recorded));
    });

    it("writes the same messages to the operator, cut and folded alike", () => {
        const world = pretendWorld({ layout: "v2" });
        const shape = (lines: readonly string[]): readonly string[] =>
            lines.flatMap(
                (line) =>
                    /STC\d+  \+(?:<(ZWE[A-Z]+1):.*?(ZWEAM000I)|(ZWEL\d{4}I|ZWES\d{4}I|      "ZWE\w+",?))/
                        .exec(line)
                        ?.slice(1)
                        .filter(Boolean)
                        .join(" ") ?? [],
            );
        const recorded = new Set(shape(evidence.recordedLines("zosmf/zowe/zweslstc-jesmsglg.txt")));
        // Ours also shows ZWEL0038E on the console.
        recorded.add('      "ZWEL0038E",');
        const ours = new Set(shape(recordsOf(newestJob(world, "ZWE1SV", "LPAR1"), "JESMSGLG")));
        expect([...ours].sort()).toEqual([...recorded].sort());
    });
});
