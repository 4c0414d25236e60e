// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseJob, parseJobList } from "../../../../../src/api/probe/parse/jobList";

// In the form of `__tests__/evidence/zosmf/jobs/list-active-stc.json`.
const active = {
    jobname: "ZWE1SV",
    jobid: "STC45558",
    owner: "ZWESVUSR",
    status: "ACTIVE",
    retcode: null,
    "job-correlator": "S0045558NODECA11D3F78472.......:",
};

describe("parseJobList", () => {
    it("reads parsed JSON and text alike", () => {
        const parsed = parseJobList([active]);
        expect(parsed).toEqual(parseJobList(JSON.stringify([active])));
        expect(parsed).toMatchObject({
            ok: true,
            value: [{ name: "ZWE1SV", id: "STC45558", status: "ACTIVE", returnCode: null }],
        });
    });

    it("accepts an empty list as an answer", () => {
        expect(parseJobList("[]")).toEqual({ ok: true, value: [] });
    });

    it.each(["", "{}", "null", "<html>", '{"items":[]}'])("does not understand %p", (text) => {
        expect(parseJobList(text)).toMatchObject({ ok: false });
    });

    it("refuses a list in which one job has no name: it could be the one that is sought", () => {
        expect(parseJobList([active, { jobid: "STC00001" }])).toMatchObject({ ok: false });
    });
});

describe("parseJob", () => {
    it("dates the job by its correlator", () => {
        const parsed = parseJob(active);
        expect(parsed.ok && parsed.value.submittedAt?.toISOString()).toBe("2018-03-02T06:21:59.143Z");
    });

    it.each([null, "", "S0045558NODECA11XXXXXXXX.......:", "J1"])(
        "does not date it by the correlator %p",
        (correlator) => {
            expect(parseJob({ ...active, "job-correlator": correlator })).toMatchObject({
                ok: true,
                value: { submittedAt: null },
            });
        },
    );

    it("uses the system if z/OSMF names one", () => {
        expect(parseJob({ ...active, "exec-system": "SYSA    " })).toMatchObject({
            ok: true,
            value: { executionSystem: "SYSA" },
        });
        expect(parseJob({ ...active, "exec-system": "" })).toMatchObject({
            ok: true,
            value: { executionSystem: null },
        });
    });

    it("reports a status that it does not know as unknown, not as active", () => {
        expect(parseJob({ ...active, status: "active-ish" })).toMatchObject({ ok: true, value: { status: "UNKNOWN" } });
    });
});
