// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { applyInput } from "../../../simulator/faults/applyInput";
import { ask, headerOf, jsonOf, newestJob, pass, pretendWorld, typed } from "./pretendWorld";

const console = "/restconsoles/consoles/defcn";
const command = (cmd: string, more: object = {}) => ({ method: "PUT", url: console, body: { cmd, ...more } });
const textOf = (answer: ReturnType<typeof ask>): string => jsonOf(answer)["cmd-response"];

describe("a logon at z/OSMF", () => {
    it("without credentials, or with wrong ones, is a 401 without a body", () => {
        const world = pretendWorld();
        for (const password of [null, "wrong"]) {
            const answer = ask(world, { url: "/restjobs/jobs", password });
            expect([answer.status, answer.body, headerOf(answer, "WWW-Authenticate")]).toEqual([
                401,
                "",
                ['Basic realm="defaultRealm"'],
            ]);
        }
    });

    it("revokes the user in the whole sysplex after three wrong passwords, wherever they were tried", () => {
        const world = pretendWorld();
        ask(world, { url: "/restjobs/jobs", password: "1" });
        ask(world, { url: "/restjobs/jobs", password: "2", system: "LPAR2" });
        expect(ask(world, { url: "/restjobs/jobs" }).status).toBe(200);
        for (const password of ["1", "2", "3"]) {
            ask(world, { url: "/restjobs/jobs", password });
        }
        expect(ask(world, { url: "/restjobs/jobs", system: "LPAR2" }).status).toBe(401);
    });

    it("returns cookies for a password alone, and they are valid for that server alone", () => {
        const world = pretendWorld();
        const cookie = headerOf(ask(world, { url: "/restjobs/jobs" }), "Set-Cookie")[1]?.split(";")[0] ?? "";
        expect(cookie).toMatch(/^LtpaToken2=/);
        const again = ask(world, { url: "/restjobs/jobs", password: null, headers: { cookie } });
        expect([again.status, headerOf(again, "Set-Cookie")]).toEqual([200, []]);
        expect(ask(world, { url: "/restjobs/jobs", password: null, headers: { cookie }, system: "LPAR2" }).status).toBe(
            401,
        );
        expect(
            ask(world, { url: "/services/authenticate", method: "DELETE", headers: { cookie }, password: null }).status,
        ).toBe(204);
        expect(ask(world, { url: "/restjobs/jobs", password: null, headers: { cookie } }).status).toBe(401);
    });

    it("answers 403 with IZUG846W when the header is missing that keeps other sites out", () => {
        const { "x-csrf-zosmf-header": header, ...headers } = { "x-csrf-zosmf-header": undefined };
        const answer = ask(pretendWorld(), {
            url: "/restjobs/jobs",
            headers: { ...headers, "x-csrf-zosmf-header": header as never },
        });
        expect([answer.status, jsonOf(answer).errorID]).toEqual([403, "IZUG846W"]);
    });

    it.each([
        [true, 401],
        [false, 200],
    ])("is asked for /info: %s", (infoNeedsAuthentication, status) => {
        expect(ask(pretendWorld({ infoNeedsAuthentication }), { url: "/info", password: null }).status).toBe(status);
    });
});

describe("a z/OSMF with a fault", () => {
    it.each([
        ["failing", 500, "Error 500: java.lang.NullPointerException\n"],
        ["starting", 404, ""],
    ] as const)("answers %s with %d", (state, status, body) => {
        const world = pretendWorld();
        applyInput(world, { kind: "zosmf", system: "LPAR1", state });
        const answer = ask(world, { url: "/restjobs/jobs" });
        expect([answer.status, answer.body]).toEqual([status, body]);
    });

    it("never answers a route that it does not know with success", () => {
        const answer = ask(pretendWorld(), { url: "/restjobs/jobz" });
        expect([answer.status, answer.isRefused]).toEqual([404, true]);
    });
});

describe("the job list", () => {
    const list = (world: ReturnType<typeof pretendWorld>, query: string) =>
        jsonOf(ask(world, { url: `/restjobs/jobs?${query}` }));

    it("shows the MAS, whichever system is asked, in no order, with ended jobs beside running ones", () => {
        const world = pretendWorld({ systems: 4 });
        const names = list(world, "owner=*&prefix=ZWE1*").map(({ jobid }: { jobid: string }) => jobid);
        expect(names).toHaveLength(5);
        expect(names).not.toEqual([...names].sort());
        expect(jsonOf(ask(world, { url: "/restjobs/jobs?owner=*&prefix=ZWE1*", system: "LPAR3" }))).toHaveLength(5);
    });

    it("has the caller as its owner unless another owner is requested", () => {
        expect(list(pretendWorld(), "prefix=ZWE1*")).toEqual([]);
    });

    it("shows where a job runs only for ended ones, unless the level requests more or less", () => {
        const places = (execData: "ended-only" | "all" | "none") =>
            list(pretendWorld({ execData }), "owner=*&prefix=ZWE1SV&exec-data=Y").map(
                (job: Record<string, string>) => `${job["status"] ?? ""} ${job["exec-system"] ?? "-"}`,
            );
        expect(places("ended-only").sort()).toEqual(["ACTIVE -", "ACTIVE -", "OUTPUT LPAR1"]);
        expect(places("all").sort()).toEqual(["ACTIVE LPAR1", "ACTIVE LPAR2", "OUTPUT LPAR1"]);
        expect(places("none").sort()).toEqual(["ACTIVE -", "ACTIVE -", "OUTPUT -"]);
    });

    it("is cut at 100 jobs by exec-data, without notice", () => {
        const world = pretendWorld({ systems: 1 });
        for (let count = 0; count < 120; count += 1) {
            ask(world, { method: "PUT", url: "/restjobs/jobs", body: "//J JOB\n//S EXEC PGM=IEFBR14\n" });
        }
        expect(list(world, "prefix=J")).toHaveLength(120);
        expect(list(world, "prefix=J&exec-data=Y")).toHaveLength(100);
        expect(list(world, "prefix=J&exec-data=Y&max-jobs=110")).toHaveLength(110);
    });

    it("does not show the jobs of another MAS", () => {
        const world = pretendWorld({ systems: 3, secondMas: ["LPAR3"] });
        const seenFrom = (system: string): readonly string[] =>
            jsonOf(ask(world, { url: "/restjobs/jobs?owner=*&prefix=ZWE1SV&status=active", system }));
        expect([seenFrom("LPAR1").length, seenFrom("LPAR3").length]).toEqual([2, 1]);
        const { id } = newestJob(world, "ZWE1SV", "LPAR3");
        expect(ask(world, { url: `/restjobs/jobs/ZWE1SV/${id}` }).status).toBe(400);
    });

    it("ignores every status but active", () => {
        const world = pretendWorld();
        expect(list(world, "owner=*&prefix=ZWE1SV&status=output")).toHaveLength(3);
        expect(list(world, "owner=*&prefix=ZWE1SV&status=active")).toHaveLength(2);
    });
});

describe("the spool of a job", () => {
    const files = (world: ReturnType<typeof pretendWorld>, id: string) =>
        jsonOf(ask(world, { url: `/restjobs/jobs/ZWE1SV/${id}/files` }));

    it("shows no bytes, and no records of SYSPRINT, while the job runs", () => {
        const world = pretendWorld();
        const rows = files(world, newestJob(world, "ZWE1SV", "LPAR1").id);
        const counts = Object.fromEntries(
            rows.map((row: Record<string, unknown>) => [row["ddname"], [row["byte-count"], row["record-count"]]]),
        );
        expect(counts["JESMSGLG"]).toEqual([0, expect.any(Number)]);
        expect(counts["SYSPRINT"]).toEqual([0, 0]);
        expect(counts["JESJCL"][0]).toBeGreaterThan(0);
    });

    it("returns records by range, counted from 0, and reports the range", () => {
        const world = pretendWorld();
        const { id } = newestJob(world, "ZWE1SV", "LPAR1");
        const read = (range: string) =>
            ask(world, {
                url: `/restjobs/jobs/ZWE1SV/${id}/files/2/records`,
                headers: { "x-ibm-record-range": range },
            });
        expect(read("3,1").body).toMatch(/^ \S+ STC\d{5}  IEF695I [^\n]*\n$/);
        expect(read("3-3").body).toBe(read("3,1").body);
        expect(headerOf(read("3,2"), "X-IBM-Record-Range")).toEqual(["3,2"]);
        expect([read("99999,10").body, headerOf(read("99999,10"), "X-IBM-Record-Range")]).toEqual(["", ["0,0"]]);
    });
});

describe("a submitted job", () => {
    it.each(["// COMMAND 'P ZWE1SV'", "/*$VS,'P ZWE1SV'"])(
        "issues the command of %s where its affinity says",
        (statement) => {
            const world = pretendWorld();
            const jcl = `//STOPIT JOB\n/*JOBPARM SYSAFF=LPAR2\n${statement}\n//S EXEC PGM=IEFBR14\n`;
            const answer = ask(world, { method: "PUT", url: "/restjobs/jobs", body: jcl });
            expect([answer.status, jsonOf(answer).status, answer.consoleCommand]).toEqual([201, "INPUT", "P ZWE1SV"]);
            pass(world, 60);
            expect(newestJob(world, "ZWE1SV", "LPAR2").retcode).toBe("CC 0000");
            expect(newestJob(world, "ZWE1SV", "LPAR1").retcode).toBeNull();
            expect(newestJob(world, "STOPIT", "LPAR2").retcode).toBe("CC 0000");
        },
    );
});

describe("a console", () => {
    it("has a name of its own in the whole sysplex, until it has been idle", () => {
        const world = pretendWorld();
        expect(ask(world, command("D T")).status).toBe(200);
        const clash = ask(world, { ...command("D T"), system: "LPAR2" });
        expect([clash.status, jsonOf(clash)]).toEqual([
            500,
            { "return-code": 5, "reason-code": 7, reason: expect.stringContaining("IKJ55303I") },
        ]);
        expect(
            ask(world, { method: "PUT", url: "/restconsoles/consoles/HACN2", body: { cmd: "D T" }, system: "LPAR2" })
                .status,
        ).toBe(200);
        pass(world, 601);
        expect(ask(world, { ...command("D T"), system: "LPAR2" }).status).toBe(200);
    });

    it("routes by system, and a wrong name is no HTTP error", () => {
        const world = pretendWorld();
        expect(textOf(ask(world, command("D SYMBOLS", { system: "LPAR2" })))).toContain('&SYSNAME.          = "LPAR2"');
        const wrong = ask(world, command("D T", { system: "NOWHERE" }));
        expect([wrong.status, textOf(wrong)]).toEqual([200, " IEE618I ROUTE COMMAND REJECTED, INVALID SYSTEM NAME."]);
    });

    it("waits three seconds for nothing after S, and answers nothing", () => {
        const world = pretendWorld({ running: ["lpar1"] });
        const answer = ask(world, command("S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV", { system: "LPAR2" }));
        expect([textOf(answer), answer.afterMs]).toEqual(["", 3000]);
    });

    it("returns a late answer once, by its key", () => {
        const world = pretendWorld();
        applyInput(world, { kind: "console", mode: "late" });
        const issued = jsonOf(ask(world, command("D T")));
        const collect = () =>
            jsonOf(ask(world, { url: issued["cmd-response-uri"].replace("/zosmf", "") }))["cmd-response"];
        expect([issued["cmd-response"], collect()]).toEqual(["", ""]);
        pass(world, 6);
        expect(collect()).toMatch(/^ IEE136I/);
        expect(collect()).toBe("");
    });

    it("reports whether a keyword came, in uppercase or lowercase, and keeps the answer of an asynchronous command", () => {
        const world = pretendWorld();
        expect(jsonOf(ask(world, command("D T", { "sol-key": "iee136i" })))["sol-key-detected"]).toBe(true);
        expect(jsonOf(ask(world, command("D T", { async: "Y" })))).not.toHaveProperty("cmd-response");
    });

    it.each([
        ["denied", 500, 5, 7],
        ["timing-out", 500, 2, 7],
    ] as const)("that is %s answers %d %d/%d", (mode, status, returnCode, reasonCode) => {
        const world = pretendWorld();
        applyInput(world, { kind: "console", mode });
        const answer = ask(world, command("D T"));
        expect([answer.status, jsonOf(answer)]).toEqual([
            status,
            { "return-code": returnCode, "reason-code": reasonCode, reason: expect.any(String) },
        ]);
    });

    it("answers nothing for a system that has stopped and is still a member", () => {
        const world = pretendWorld();
        applyInput(world, { kind: "xcf-status", system: "LPAR2", status: "MONITOR-DETECTED STOP" });
        expect(textOf(ask(world, command("D T", { system: "LPAR2" })))).toBe("");
    });

    it.each([
        ["not json", 12],
        [{}, 13],
        [{ cmd: "D".repeat(127) }, 17],
    ])("refuses the body %j with 1/%d", (body, reasonCode) => {
        const answer = ask(pretendWorld(), { method: "PUT", url: console, body });
        expect([answer.status, jsonOf(answer)["reason-code"]]).toEqual([400, reasonCode]);
    });

    it("records a command that the simulator does not know", () => {
        const answer = ask(pretendWorld(), command("D NONSENSE"));
        expect([answer.status, answer.isRefused, textOf(answer)]).toEqual([
            200,
            true,
            " IEE305I D        COMMAND INVALID",
        ]);
    });
});

describe("the files", () => {
    const read = (world: ReturnType<typeof pretendWorld>, path: string, headers = {}) =>
        ask(world, { url: `/restfiles/fs${path}`, headers });
    const config = "/global/zowe/zowe.yaml";

    it("are EBCDIC, which text mode converts; a tagged ASCII file is readable in binary or with its encoding", () => {
        expect(read(pretendWorld(), config).body).toContain("haInstances:\n  lpar1:");
        const ascii = pretendWorld({ fileEncoding: "ISO8859-1 tagged" });
        expect(read(ascii, config).body).not.toContain("haInstances");
        expect(read(ascii, config, { "x-ibm-data-type": "binary" }).body.toString()).toContain("haInstances:");
        expect(read(ascii, config, { "x-ibm-data-type": "text;fileEncoding=ISO8859-1" }).body).toContain(
            "haInstances:",
        );
        const tag = ask(ascii, {
            method: "PUT",
            url: `/restfiles/fs${config}`,
            body: { request: "chtag", action: "list" },
        });
        expect(jsonOf(tag).stdout[0]).toMatch(/^t ISO8859-1 +T=on +\/global\/zowe\/zowe\.yaml$/);
    });

    it("of the started task alone are denied to others", () => {
        const world = pretendWorld();
        const secret = "/global/zowe/workspace/.env/.instance-lpar1.env";
        expect(read(world, secret).status).toBe(500);
        expect(ask(world, { url: "/restfiles/fs?path=/global/zowe/workspace/.env" }).status).toBe(500);
        applyInput(world, { kind: "private-files", areReadable: true });
        expect(read(world, secret, { "x-ibm-data-type": "binary" }).body.toString()).toContain(
            "ZWE_haInstance_id=lpar1",
        );
    });

    it("do not exist on a system that does not see their file system", () => {
        const world = pretendWorld();
        applyInput(world, { kind: "mount", fileSystem: "ZWE.GLOBAL.ZFS", change: { onlyOn: ["LPAR1"] } });
        expect(read(world, config).status).toBe(200);
        expect(ask(world, { url: `/restfiles/fs${config}`, system: "LPAR2" }).status).toBe(404);
    });

    it("name the version of the instance that started last", () => {
        const world = pretendWorld({ versionByInstance: { lpar2: "3.2.0" } });
        const manifest = "/global/zowe/workspace/manifest.json";
        expect(JSON.parse(read(world, manifest, { "x-ibm-data-type": "binary" }).body.toString()).version).toBe(
            "3.2.0",
        );
    });

    it("are on file systems that mfs names, by path and by name; 404 with no items if there is none", () => {
        const world = pretendWorld();
        const byPath = jsonOf(ask(world, { url: "/restfiles/mfs?path=/global/zowe/workspace" }));
        expect(byPath.items).toMatchObject([{ name: "ZWE.GLOBAL.ZFS", mountpoint: "/global/zowe", sysname: "LPAR1" }]);
        const none = ask(world, { url: "/restfiles/mfs?fsname=NO.SUCH.ZFS" });
        expect([none.status, jsonOf(none).items]).toEqual([404, []]);
    });

    it("may be a PARMLIB member beside a file", () => {
        const world = pretendWorld({ configForm: "parmlib" });
        expect(ask(world, { url: "/restfiles/ds/ZWE.CUST.PARMLIB(ZWEYAML)" }).body).toContain("haInstances:");
        expect(read(world, "/global/zowe/overrides.yaml").body).toContain("externalPort:");
        expect(ask(world, { url: "/restfiles/ds/USER.PROCLIB(ZWESLSTC)" }).body).toContain(
            "CONFIG=FILE(/global/zowe/overrides.yaml)\\\n:PARMLIB(ZWE.CUST.PARMLIB(ZWEYAML))",
        );
    });
});

describe("what z/OSMF knows of the systems", () => {
    it("is a table kept by hand, with its count as a string", () => {
        expect(jsonOf(ask(pretendWorld(), { url: "/resttopology/systems" }))).toMatchObject({
            items: [{ systemName: "LPAR1" }],
            numRows: "1",
        });
    });

    it("is, for local symbols, the system that answered", () => {
        const url = "/variables/rest/1.0/systems/local?source=symbol&var-name=SYSNAME";
        expect(jsonOf(ask(pretendWorld(), { url, system: "LPAR2" }))["system-symbol-list"]).toEqual([
            { name: "&SYSNAME", value: "LPAR2", description: "" },
        ]);
    });

    it("is, in the hardcopy log, what all systems wrote", () => {
        const world = pretendWorld();
        typed(world, "LPAR2", "D T");
        const log = jsonOf(ask(world, { url: "/restconsoles/v1/log?timeRange=1m" }));
        expect(log.source).toBe("OPERLOG");
        expect(log.items[0]).toMatchObject({ system: "LPAR2   ", message: " D T" });
        expect(jsonOf(ask(world, { url: "/restconsoles/v1/log?timeRange=1m&hardcopy=syslog" })).items).toEqual([]);
    });
});
