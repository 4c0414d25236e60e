// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckReport, CheckResult } from "../../src/index";
import { check } from "../../src/index";
import type { Authority, Wish } from "../support/wire/certificates";
import { issue, listenWith, makeAuthority, serverOnly } from "../support/wire/certificates";
import { changeProfiles } from "../support/zowe/changeProfiles";
import { connectTo } from "../support/wire/connectTo";
import { addToInstance, editZoweYaml } from "../support/wire/editZoweYaml";
import { withStillSysplex } from "../support/zowe/withSysplex";
import { zowe } from "../support/zowe/zoweCli";
import { loadLibraryFirst } from "../support/zowe/loadLibrary";

loadLibraryFirst();

let root: Authority;
let intermediate: Authority;
let stranger: Authority;

beforeAll(async () => {
    root = await makeAuthority("Our CA");
    intermediate = await makeAuthority("Our issuing CA", root);
    stranger = await makeAuthority("Nobody's CA");
});

/** What the checks of certificates say when zss of lpar2 shows this certificate, which the real TLS of Node hands over. */
async function checkShowing(wish: Wish, by: Authority, isChainSent = true): Promise<CheckReport> {
    const identity = await issue(by, wish);
    const chain = wish.through && isChainSent ? [identity.certificate, wish.through.pem] : [identity.certificate];
    const listener = await listenWith({ ...identity, certificate: chain.join("\n") }, "127.0.0.12");
    try {
        return await withStillSysplex({ systems: 2 }, async (plex) => {
            const lines = ["components:", "  zss:", `    port: ${listener.port}`];
            await editZoweYaml(plex, addToInstance("lpar2", ...lines));
            const connection = connectTo(plex);
            const caFile = join(plex.directory, "both.pem");
            writeFileSync(caFile, `${readFileSync(connection.apiMediation.caFile ?? "", "utf8")}\n${root.pem}`);
            const trusting = { ...connection, apiMediation: { ...connection.apiMediation, caFile } };
            const options = { selectors: ["certificates"], set: null, lpars: null };
            return check(trusting, options, new AbortController().signal);
        });
    } finally {
        await listener.close();
    }
}

function bad(report: CheckReport): readonly string[] {
    const isBad = ({ outcome }: CheckResult): boolean => outcome === "FAIL" || outcome === "WARN";
    return report.results.filter(isBad).map(({ id, outcome, scope }) => `${id} ${outcome} ${scope.instance ?? "all"}`);
}

describe("zowe ha check certificates, over real TLS", () => {
    it("finds nothing in a good certificate but that it comes from another CA", async () => {
        const report = await checkShowing({}, root);
        expect(bad(report)).toEqual(["HA-CRT04 WARN all"]);
        expect(report.exitCode).toBe(4);
    });

    it("finds a host that is not in the SAN", async () => {
        const report = await checkShowing({ addresses: ["127.0.0.11"] }, root);
        expect(bad(report)).toContain("HA-CRT02 FAIL lpar2");
        expect(report.results.find(({ outcome }) => outcome === "FAIL")?.measured).toMatch(
            /does not name 127\.0\.0\.12/,
        );
    });

    it("finds an expired certificate, and lets the distrust follow from it", async () => {
        const report = await checkShowing({ daysLeft: -3 }, root);
        expect(bad(report)).toEqual(expect.arrayContaining(["HA-CRT01 FAIL lpar2", "HA-CRT03 FAIL lpar2"]));
        expect(report.results.find(({ id, outcome }) => id === "HA-CRT03" && outcome === "FAIL")?.causedBy).toEqual({
            id: "HA-CRT01",
            scope: { instance: "lpar2", system: "LPAR2" },
        });
    });

    it.each([
        [20, "WARN"],
        [5, "FAIL"],
    ])("finds one that expires in %i days: %s", async (daysLeft, says) => {
        expect(bad(await checkShowing({ daysLeft }, root))).toContain(`HA-CRT01 ${says} lpar2`);
    });

    it("finds one that no client may use", async () => {
        const report = await checkShowing({ usages: serverOnly }, root);
        expect(bad(report)).toContain("HA-CRT05 WARN lpar2");
    });

    it("finds a CA that nobody here knows", async () => {
        expect(bad(await checkShowing({}, stranger))).toContain("HA-CRT03 FAIL lpar2");
    });

    it("takes a whole chain, and finds one whose middle is missing", async () => {
        const whole = await checkShowing({ through: intermediate }, root);
        expect(bad(whole)).toEqual(["HA-CRT04 WARN all"]);
        const broken = await checkShowing({ through: intermediate }, root, false);
        expect(bad(broken)).toContain("HA-CRT03 FAIL lpar2");
    });
});

describe("a private CA that this workstation does not know", () => {
    it("is not judged where the profile says not to verify: it is said once", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            await changeProfiles(plex, ({ base, ha }) => {
                delete base["caFile"];
                delete ha["caFile"];
            });
            const trusting = ["--reject-unauthorized", "false"];
            const status = await zowe(["ha", "status", ...trusting], { cwd: plex.directory });
            expect(status).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("HEALTHY") });
            expect(status.stderr.match(/certificates are not verified/g)).toHaveLength(1);
            const { stdout } = await zowe(["ha", "check", "HA-CRT03", ...trusting], { cwd: plex.directory });
            expect(stdout).not.toContain("not trusted");
        });
    });

    it("is one finding, however many ports and instances show its certificates", async () => {
        await withStillSysplex({ systems: 3 }, async (plex) => {
            const connection = connectTo(plex);
            const { apiMediation } = connection;
            const report = await check(
                {
                    ...connection,
                    localConfig: join(plex.directory, "zowe.yaml"),
                    apiMediation: { ...apiMediation, caFile: null },
                },
                { selectors: ["HA-CRT03"], set: null, lpars: null },
                new AbortController().signal,
            );
            const roots = report.results.filter(({ outcome, causedBy }) => outcome === "FAIL" && causedBy === null);
            expect(roots.map(({ measured }) => measured)).toEqual([
                expect.stringMatching(/^The certificates of lpar1, lpar2, lpar3, issued by .* are not trusted here/),
            ]);
        });
    });
});
