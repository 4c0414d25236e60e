// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseDirectoryList } from "../../../src/api/probe/parse/directoryList";
import { parseJob, parseJobList } from "../../../src/api/probe/parse/jobList";
import { parseMountList } from "../../../src/api/probe/parse/mountList";
import { parseSpoolFiles } from "../../../src/api/probe/parse/spoolFiles";
import { parseZosmfError } from "../../../src/api/probe/parse/zosmfError";
import { parseZosmfInformation } from "../../../src/api/probe/parse/zosmfInformation";
import { describeEvidence } from "../../support/wire/evidence";

type Raw = Record<string, unknown>;

describeEvidence("recorded jobs", (evidence) => {
    it.each(evidence.recordingsIn("zosmf/jobs", "list-"))("are read one for one: %s", (path) => {
        const parsed = parseJobList(evidence.recordedText(path));
        const raw = evidence.recordedJson(path) as Raw[];
        expect(parsed).toMatchObject({
            ok: true,
            value: raw.map(({ jobname, jobid, owner, status, retcode }) => ({
                name: jobname,
                id: jobid,
                owner,
                status,
                returnCode: retcode,
            })),
        });
    });

    it.each([...evidence.recordingsIn("zosmf/jobs", "submit-"), ...evidence.recordingsIn("zosmf/jobs", "get-")])(
        "are read alone: %s",
        (path) => {
            expect(parseJob(evidence.recordedText(path))).toMatchObject({ ok: true });
        },
    );

    it.each([...evidence.recordingsIn("zosmf/jobs", "list-"), ...evidence.recordingsIn("zosmf/jobs", "submit-")])(
        "are dated: %s",
        (path) => {
            const raw = evidence.recordedJson(path) as Raw | Raw[];
            for (const job of Array.isArray(raw) ? raw : [raw]) {
                const parsed = parseJob(job);
                const year = parsed.ok ? parsed.value.submittedAt?.getUTCFullYear() : undefined;
                expect(year).toBeGreaterThanOrEqual(2014);
                expect(year).toBeLessThanOrEqual(2026);
            }
        },
    );

    it("contain the day on which one was submitted, which its own log names", () => {
        // The log of the recorded job says 06 APR 2022; our stand-in began on 22 NOV 2026.
        const [name, day] = evidence.isRecorded
            ? ["files-output-job.json", "2022-04-06"]
            : ["files-active-stc.json", "2026-11-22"];
        const [file] = evidence.recordedJson(`zosmf/jobs/${name}`) as Raw[];
        const parsed = parseJob({ jobname: "X", jobid: "JOB09502", "job-correlator": file?.["job-correlator"] });
        expect(parsed.ok && parsed.value.submittedAt?.toISOString().slice(0, 10)).toBe(day);
    });

    it.each(evidence.recordingsIn("zosmf/jobs", "files-"))("have their spool files read one for one: %s", (path) => {
        const raw = evidence.recordedJson(path) as Raw[];
        expect(parseSpoolFiles(evidence.recordedText(path))).toMatchObject({
            ok: true,
            value: raw.map((file) => ({ id: file["id"], ddName: file["ddname"], recordCount: file["record-count"] })),
        });
    });
});

describeEvidence("recorded errors of z/OSMF", (evidence) => {
    it.each(evidence.recordingsIn("zosmf/jobs", "err-"))("are those of the jobs service: %s", (path) => {
        const raw = evidence.recordedJson(path) as Raw;
        expect(parseZosmfError(evidence.recordedText(path))).toMatchObject({
            ok: true,
            value: { family: "jobs", returnCode: raw["rc"], reasonCode: raw["reason"], category: raw["category"] },
        });
    });

    it.each(evidence.recordingsIn("zosmf/files", "err-"))("are those of the files service: %s", (path) => {
        const raw = evidence.recordedJson(path) as Raw;
        const parsed = parseZosmfError(evidence.recordedText(path));
        expect(parsed).toMatchObject({
            ok: true,
            value: { family: "files", returnCode: raw["rc"], reasonCode: raw["reason"] },
        });
        expect(parsed.ok && parsed.value.message).toContain(String(raw["message"]).trim().split("\n")[0]);
    });
});

describeEvidence("recorded files, mounts and information", (evidence) => {
    it.each(evidence.recordingsIn("zosmf/files", "list-fs-"))("list directories: %s", (path) => {
        const items = (evidence.recordedJson(path) as { items: Raw[] }).items;
        expect(parseDirectoryList(evidence.recordedText(path))).toMatchObject({
            ok: true,
            value: items.map(({ name, mode, size, user, group }) => ({ name, mode, size, user, group })),
        });
    });

    it("list mounts", () => {
        expect(parseMountList(evidence.recordedText("zosmf/files/list-mfs-one.json"))).toEqual({
            ok: true,
            value: [
                {
                    ...(evidence.isRecorded
                        ? {
                              fileSystemName: "OMVSGRP.USER.GRPFW.SYS1",
                              mountPoint: "/SYS1/u/users/userhome",
                              modes: ["noautomove", "unmount", "acl", "synchonly"],
                              ownerSystem: "SYS1",
                          }
                        : {
                              fileSystemName: "ZWE.GLOBAL.ZFS",
                              mountPoint: "/global/zowe",
                              modes: ["automove", "acl", "synchonly"],
                              ownerSystem: "LPAR1",
                          }),
                    type: "ZFS",
                    status: "active",
                    blocks: 1382400,
                    blocksAvailable: 269231,
                },
            ],
        });
    });

    it.each(evidence.recordingsIn("zosmf/info"))("name z/OSMF, whatever `plugins` is: %s", (path) => {
        const raw = evidence.recordedJson(path) as Raw;
        expect(parseZosmfInformation(evidence.recordedText(path))).toMatchObject({
            ok: true,
            value: {
                zosVersion: raw["zos_version"],
                zosmfVersion: raw["zosmf_version"],
                hostname: raw["zosmf_hostname"],
            },
        });
    });
});
