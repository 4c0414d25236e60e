// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { applyInput } from "../../../simulator/faults/applyInput";
import { describeEvidence } from "../../support/wire/evidence";
import { ask, jsonOf, newestJob, pass, pretendWorld, typed } from "./pretendWorld";
import type { Call } from "./pretendWorld";
import type { World } from "../../../simulator/world/world";
import { recordsOf } from "../../../simulator/zos/jes/job";

/** Keys in their order, with the kind of each value: what a recording and a pretence must have in common. */
function shape(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.slice(0, 1).map(shape);
    }
    return typeof value === "object" && value !== null
        ? Object.entries(value).map(([key, each]) => [key, shape(each)])
        : value === null
          ? "null"
          : typeof value;
}

const sorted = (value: unknown): unknown =>
    Array.isArray(value)
        ? [...value].sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))
        : value;

describeEvidence("a job of z/OSMF beside recorded ones", (evidence) => {
    const list = (world: World) => ask(world, { url: "/restjobs/jobs?owner=*&prefix=ZWE1SV" });

    it("has the keys, the order, the types and the nulls of a running started task", () => {
        const [recorded] = evidence.recordedJson("zosmf/jobs/list-active-stc.json") as unknown[];
        const ours = jsonOf(list(pretendWorld())).find((job: { status: string }) => job.status === "ACTIVE");
        expect(shape(ours)).toEqual(shape(recorded));
        expect(ours).toMatchObject({
            phase: 14,
            "phase-name": "Job is actively executing",
            class: "STC",
            subsystem: "JES2",
        });
    });

    it("escapes every slash as the wire does", () => {
        expect(evidence.recordedText("zosmf/jobs/list-active-stc.json")).toContain(String.raw`"https:\/\/`);
        expect(list(pretendWorld()).body).not.toMatch(/[^\\]\//);
    });

    it("has a correlator of the recorded form, whose clock dates the job", () => {
        const form = /^S\d{7}[A-Z0-9.]{8}[0-9A-F]{8}\.{7}:$/;
        const [recorded] = evidence.recordedJson("zosmf/jobs/list-active-stc.json") as { "job-correlator": string }[];
        const world = pretendWorld();
        const { correlator } = newestJob(world, "ZWE1SV", "LPAR1");
        expect(recorded?.["job-correlator"]).toMatch(form);
        expect(correlator).toMatch(form);
        const submittedAt = parseInt(correlator.slice(16, 24), 16) * 1048.576 - 2_208_988_800_000;
        expect(Math.abs(submittedAt - newestJob(world, "ZWE1SV", "LPAR1").submittedAt)).toBeLessThan(1049);
    });

    it("that was cancelled has the recorded return code", () => {
        const world = pretendWorld();
        typed(world, "LPAR2", "C ZWE1SV");
        pass(world, 2);
        const { id } = newestJob(world, "ZWE1SV", "LPAR2");
        const ours = jsonOf(ask(world, { url: `/restjobs/jobs/ZWE1SV/${id}` }));
        const recorded = evidence.recordedJson("zosmf/jobs/get-stc-canceled.json") as Record<string, unknown>;
        expect(sorted(shape(ours))).toEqual(sorted(shape(recorded)));
        const { retcode, phase, status, type } = recorded;
        expect(ours).toMatchObject({ retcode, phase, status, type, "phase-name": recorded["phase-name"] });
    });

    it("lists its spool files with the recorded keys, numbers and gaps", () => {
        const recorded = evidence.recordedJson("zosmf/jobs/files-active-stc.json") as Record<string, unknown>[];
        const world = pretendWorld();
        const { id } = newestJob(world, "ZWE1SV", "LPAR1");
        const ours = jsonOf(ask(world, { url: `/restjobs/jobs/ZWE1SV/${id}/files` }));
        expect(shape(ours[0])).toEqual(shape(recorded[0]));
        for (const ddname of ["JESMSGLG", "JESJCL", "JESYSMSG"]) {
            const of = (rows: Record<string, unknown>[]) => rows.find((row) => row["ddname"] === ddname);
            const { id: fileId, recfm, lrecl, stepname, procstep } = of(recorded) ?? {};
            expect(of(ours)).toMatchObject({ id: fileId, recfm, lrecl, stepname, procstep });
        }
    });

    it("is submitted with an answer of the recorded keys", () => {
        const recorded = evidence.recordedJson("zosmf/jobs/submit-answer-input-phase128.json") as Record<
            string,
            unknown
        >;
        const ours = jsonOf(ask(pretendWorld(), { method: "PUT", url: "/restjobs/jobs", body: "//A JOB\n" }));
        expect(shape(ours)).toEqual(shape(recorded));
        expect(ours).toMatchObject({ owner: "", phase: 128, status: "INPUT" });
    });
});

interface RecordedError {
    readonly file: string;
    readonly status: number;
    readonly call: Call;
    readonly before?: (world: World) => void;
}

const spool = (world: World): string => `/restjobs/jobs/ZWE1SV/${newestJob(world, "ZWE1SV", "LPAR1").id}`;

/** Each puts the pretence into the situation of the recording; statuses are those of E-ZMF-08, E-ZMF-11 and E-ZMF-21. */
const errors: readonly RecordedError[] = [
    { file: "jobs/err-400-bad-owner-4-4.json", status: 400, call: { url: "/restjobs/jobs?owner=TOOLONGOWNER" } },
    { file: "jobs/err-400-bad-prefix-4-4.json", status: 400, call: { url: "/restjobs/jobs?owner=*&prefix=TOO.BAD" } },
    { file: "jobs/err-400-no-job-4-10.json", status: 400, call: { url: "/restjobs/jobs/ATLJ5000/JOB21489" } },
    { file: "jobs/err-ssi-bad-jobid-get-0-8.json", status: 500, call: { url: "/restjobs/jobs/ATLJ0000/JOBhjh4" } },
    {
        file: "jobs/err-ssi-bad-jobid-files-0-8.json",
        status: 500,
        call: { url: "/restjobs/jobs/ATLJ0000/z000000/files" },
    },
    {
        file: "jobs/err-submit-no-slash-4-17.json",
        status: 400,
        call: { method: "PUT", url: "/restjobs/jobs", body: "HELLO" },
    },
    {
        file: "jobs/err-submit-too-long-4-9.json",
        status: 400,
        call: { method: "PUT", url: "/restjobs/jobs", body: `//${"X".repeat(101)}\n` },
    },
    {
        file: "jobs/err-submit-not-a-job-4-13.json",
        status: 400,
        call: { method: "PUT", url: "/restjobs/jobs", body: "/* NO JOB\n" },
    },
    { file: "files/err-ds-get-notfound-6-8.json", status: 404, call: { url: "/restfiles/ds/USER001.TEST" } },
    { file: "files/err-ds-get-nomember-6-8.json", status: 404, call: { url: "/restfiles/ds/USER.PROCLIB(JUNK)" } },
    { file: "files/err-ds-lminit-4-8.json", status: 500, call: { url: "/restfiles/ds/USER001.JCLS/member" } },
    {
        file: "files/err-fs-get-denied-6-8.json",
        status: 500,
        call: { url: "/restfiles/fs/global/zowe/workspace/.env/.zowe.json" },
    },
    {
        file: "files/err-fs-get-notdir-6-8.json",
        status: 500,
        call: { url: "/restfiles/fs/global/zowe/zowe.yaml/below" },
    },
    {
        file: "files/err-fs-list-denied-16-16.json",
        status: 500,
        call: { url: "/restfiles/fs?path=/global/zowe/keystore" },
    },
];

describeEvidence("an error of z/OSMF beside recorded ones", (evidence) => {
    it.each(errors)("of $file", ({ file, status, call }) => {
        const recorded = evidence.recordedJson(`zosmf/${file}`) as Record<string, unknown>;
        const answer = ask(pretendWorld(), call);
        const ours = jsonOf(answer);
        expect(answer.status).toBe(status);
        expect(Object.keys(ours).sort()).toEqual(Object.keys(recorded).sort());
        expect(sorted(shape(ours))).toEqual(sorted(shape(recorded)));
        const words = (text: unknown): string => String(text).replace(/[A-Z0-9.]+\(\w+\)|'[^']*'|\d+/g, "#");
        expect([ours.category, ours.rc, ours.reason, words(ours.message)]).toEqual([
            recorded["category"],
            recorded["rc"],
            recorded["reason"],
            words(recorded["message"]),
        ]);
    });

    it("of a spool file that does not exist", () => {
        const recorded = evidence.recordedJson("zosmf/jobs/err-400-no-spool-file-4-12.json") as Record<string, unknown>;
        const world = pretendWorld();
        const answer = ask(world, { url: `${spool(world)}/files/1/records` });
        expect([answer.status, jsonOf(answer).rc, jsonOf(answer).reason]).toEqual([
            400,
            recorded["rc"],
            recorded["reason"],
        ]);
        expect(jsonOf(answer).message).toMatch(/^Job 'ZWE1SV\(STC\d{5}\)' does not contain spool file id 1$/);
    });
});

describeEvidence("a console answer of z/OSMF beside recorded ones", (evidence) => {
    const put = (world: World, cmd: string, more = {}) =>
        jsonOf(ask(world, { method: "PUT", url: "/restconsoles/consoles/defcn", body: { cmd, ...more } }));

    it("of a task that does not exist, with its echo, as z/OSMF 26 sends it", () => {
        const recorded = evidence.recordedJson("zosmf/console/put-d-a-not-found-echo.json") as Record<string, string>;
        const world = pretendWorld({ zosmfVersion: "26" });
        const ours = put(world, "D A,PEGASUS", { "sol-key": "PEGASUS" });
        expect(shape(ours)).toEqual(shape(recorded));
        const blanked = (text: string | undefined): string => (text ?? "").replace(/\d/g, "9");
        expect(blanked(ours["cmd-response"])).toBe(blanked(recorded["cmd-response"]));
        expect(ours["cmd-response-key"]).toMatch(/^C\d{7}$/);
    });

    it("of D IPLINFO, line by line", () => {
        const recorded = evidence.recordedJson("zosmf/console/put-d-iplinfo.json") as Record<string, string>;
        const form = (text: string | undefined): readonly string[] =>
            (text ?? "")
                .split("\r")
                .map((line) =>
                    line.replace(/[A-Z0-9/.:]*\d[A-Z0-9/.:]*|\([^)]*\)|LOAD\w+/g, "#").replace(/ON #$/, "ON #"),
                );
        const ours = put(pretendWorld({ zosmfVersion: "27" }), "D IPLINFO");
        expect(form(ours["cmd-response"]).map((line) => line.slice(0, 12))).toEqual(
            form(recorded["cmd-response"]).map((line) => line.slice(0, 12)),
        );
        expect(shape(ours)).toEqual(shape(recorded));
    });

    it("of D A,L, with the starts of its lines", () => {
        const recorded = evidence.recordedJson("zosmf/console/collected-d-a-l-lines.json") as string[];
        const ours: string[] = put(pretendWorld(), "D A,L")["cmd-response"].split("\r");
        expect(ours[0]).toMatch(/^ CNZ4105I \d\d\.\d\d\.\d\d DISPLAY ACTIVITY \d{3}$/);
        expect(ours[1]).toBe(recorded[1]);
        expect(ours[2]?.replace(/\d/g, "9")).toBe(recorded[2]?.replace(/\d/g, "9"));
        expect(ours[3]?.length).toBe(recorded[3]?.length);
    });

    it("of D A,name, column by column", () => {
        const recorded = evidence.recordedLines("zosmf/syslog/d-a-one-name.txt").slice(-10);
        const ours: string[] = put(pretendWorld(), "D A,ZWESISTC")["cmd-response"].split("\r");
        const columns = (lines: readonly string[]): readonly (readonly number[])[] =>
            lines
                .slice(3)
                .map((line) =>
                    [...line.matchAll(/(?:A|PER|SMC|PGN|DMN|AFF|CT|WUID|WKL|SCL|RGP|SRVR|QSC|ASTE)=/g)].map(
                        ({ index }) => index,
                    ),
                );
        expect(columns(ours)).toEqual(columns(recorded));
    });

    it("of D OMVS,F, column by column", () => {
        const recorded = evidence.recordedLines("zosmf/syslog/d-omvs-f.txt");
        const text: string = put(pretendWorld(), "D OMVS,F,NAME=ZWE.GLOBAL.ZFS")["cmd-response"];
        // The source of the recording has dropped the blank that every line of a console answer begins with.
        const ours = text.split("\r").map((line) => line.slice(1));
        const masked = (line: string): string =>
            line
                .replace(/\d/g, "9")
                .replace(/(?<=NAME=)\S+ */, (value) => "x".repeat(value.length))
                .replace(/(?<=DEVICE |ZFS) +9+(?= ACTIVE)/, (value) => "x".repeat(value.length))
                .replace(/(?<=OMVS=\().*|(?<=PATH=).*|(?<=OWNER=)\S+ +|(?<=L=)9+/, "");
        expect(ours.map(masked)).toEqual(recorded.map(masked));
    });

    it("of D T", () => {
        const [, , line = ""] = evidence.recordedLines("zosmf/syslog/opercmd-d-t-ulog.txt");
        const recorded = line.slice(line.indexOf("IEE136I"));
        expect(put(pretendWorld(), "D T")["cmd-response"].trim().replace(/\d/g, "9")).toBe(
            recorded.replace(/\d/g, "9"),
        );
    });
});

describeEvidence("the rest of z/OSMF beside recordings", (evidence) => {
    it("describes itself as z/OSMF 26 does, in its order, and its plug-ins as 28 does", () => {
        const info = (zosmfVersion: "26" | "28") => jsonOf(ask(pretendWorld({ zosmfVersion }), { url: "/info" }));
        expect(shape(info("26"))).toEqual(shape(evidence.recordedJson("zosmf/info/info-26-v2r3.json")));
        const recorded = evidence.recordedJson("zosmf/info/info-28-v2r5-plugins-object.json") as Record<
            string,
            unknown
        >;
        expect(shape(info("28"))).toEqual(shape(recorded));
        expect(info("28")).toMatchObject({ plugins: recorded["plugins"], zos_version: recorded["zos_version"] });
    });

    it("lists a directory with the recorded keys", () => {
        const recorded = evidence.recordedJson("zosmf/files/list-fs-dir.json") as { items: unknown[] };
        const ours = jsonOf(ask(pretendWorld(), { url: "/restfiles/fs?path=/global/zowe" }));
        expect(shape(ours)).toEqual(shape(recorded));
    });

    it("lists a mounted file system with the recorded keys", () => {
        const ours = jsonOf(ask(pretendWorld(), { url: "/restfiles/mfs?path=/global/zowe" }));
        expect(shape(ours)).toEqual(shape(evidence.recordedJson("zosmf/files/list-mfs-one.json")));
    });

    it("lists no data set with the recorded keys, and one with numbers that are strings", () => {
        const world = pretendWorld();
        const none = jsonOf(ask(world, { url: "/restfiles/ds?dslevel=NO.SUCH" }));
        expect(sorted(shape(none))).toEqual(sorted(shape(evidence.recordedJson("zosmf/files/list-ds-empty.json"))));
        const { items } = evidence.recordedJson("zosmf/files/list-ds-attributes.json") as {
            items: { dsname: string }[];
        };
        const recorded = items.find(
            ({ dsname }) => dsname === (evidence.isRecorded ? "USER001.DEMO.COBOL" : "USER.PROCLIB"),
        );
        const ours = jsonOf(
            ask(world, { url: "/restfiles/ds?dslevel=USER.PROCLIB", headers: { "x-ibm-attributes": "base" } }),
        );
        expect(sorted(shape(ours.items[0]))).toEqual(sorted(shape(recorded)));
    });

    it("keeps the layout of a job log that ended with RC=0000", () => {
        const recorded = evidence.recordedLines("zosmf/jobs/records-jesmsglg-rc0.txt");
        const world = pretendWorld();
        ask(world, { method: "PUT", url: "/restjobs/jobs", body: "//TEST1 JOB\n" });
        pass(world, 5);
        const ours = recordsOf(newestJob(world, "TEST1", "LPAR1"), "JESMSGLG");
        const form = (line: string): string =>
            line
                .replace(/\d/g, "9")
                .replace(/USERID \S+ +/, "USERID ")
                .replace(/S Y S T E M.*|SYS \S+|[A-Z]+DAY, +|(?<=99 )[A-Z]{3}(?= 9999)/g, "#");
        const kept = /JOB LOG|J O B  L O G|----|IRR010I|HASP373|IEF403I|IEF404I|HASP395/;
        const steps = (lines: readonly string[]): readonly string[] =>
            lines.map(form).filter((line) => kept.test(line) && !/TIMINGS|STATISTICS/.test(line));
        expect(steps(ours)).toEqual(steps(recorded));
    });

    it("keeps the layout of the end of a cancelled job", () => {
        const recorded = evidence.recordedLines("zosmf/jobs/records-all-canceled-s222.txt");
        const world = pretendWorld();
        applyInput(world, { kind: "orphaned", instance: "lpar1" });
        const ours = recordsOf(newestJob(world, "ZWE1SV", "LPAR1"), "JESMSGLG");
        const end = (lines: readonly string[]): readonly string[] => {
            const at = lines.findIndex((line) => line.includes("IEF450I"));
            return lines.slice(at, at + 2).map((line) =>
                line
                    .replace(/\d/g, "9")
                    .replace(/(?:STC|JOB)9+/, "#")
                    .replace(/IEF999I \S+ \S+/, "IEF999I"),
            );
        };
        expect(end(ours)).toEqual(end(recorded));
    });
});
