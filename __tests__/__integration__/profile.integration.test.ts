// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProfileProperties } from "../support/zowe/changeProfiles";
import { changeProfiles } from "../support/zowe/changeProfiles";
import { describeWith } from "../support/zowe/describeWith";
import { writePkcs12 } from "../support/wire/openssl";
import { commandsSent, withStillSysplex } from "../support/zowe/withSysplex";
import { zowe, zoweJson } from "../support/zowe/zoweCli";

const badProfiles: readonly (readonly [string, (properties: ProfileProperties) => void, RegExp])[] = [
    ["port 0", ({ lpar1 }) => (lpar1["port"] = 0), /"port" of profile plex1\.lpar1 is 0: .* from 1 to 65535/],
    ["port 99999", ({ lpar1 }) => (lpar1["port"] = 99_999), /"port" of profile plex1\.lpar1 is 99999/],
    ["a port in words", ({ lpar1 }) => (lpar1["port"] = "https"), /"port" of profile plex1\.lpar1 is "https"/],
    [
        "a console name that is too long",
        ({ lpar1 }) => (lpar1["consoleName"] = "HACONSOLE"),
        /"consoleName" of profile plex1\.lpar1 is "HACONSOLE": a console name has 2 to 8/,
    ],
    [
        "a timeout below a second",
        ({ ha }) => (ha["requestTimeout"] = 0),
        /"requestTimeout" of the ha profile is 0: .* from 1/,
    ],
    [
        "a gateway port that is none",
        ({ ha }) => (ha["systems"] = { lpar1: { gatewayPort: 70_000 } }),
        /"gatewayPort" of systems\.lpar1 is 70000/,
    ],
    [
        "the address of an instance that does not exist",
        ({ ha }) => (ha["systems"] = { lpar9: { gatewayPort: 7554 } }),
        /"systems": "lpar9" is neither an instance nor a system of the Zowe configuration\. Instances: lpar1, lpar2\./,
    ],
    [
        "a certificate without its key",
        ({ base }) => delete base["certKeyFile"],
        /has a "certFile" and no "certKeyFile": a client certificate requires both/,
    ],
    ["a key without its certificate", ({ base }) => delete base["certFile"], /has a "certKeyFile" and no "certFile"/],
    [
        "the key of another certificate",
        ({ base, directory }) => (base["certKeyFile"] = join(directory, "expired-key.pem")),
        /The key of "certKeyFile" \(.*expired-key\.pem\) does not belong to the certificate of "certFile"/,
    ],
    [
        "a certificate where a key should be",
        ({ base, directory }) => (base["certKeyFile"] = join(directory, "client.pem")),
        /The file of "certKeyFile" contains no readable private key: .*client\.pem/,
    ],
    [
        "a key where a certificate should be",
        ({ base, directory }) => (base["certFile"] = join(directory, "client-key.pem")),
        /The file of "certFile" contains no readable certificate: .*client-key\.pem/,
    ],
    [
        "a CA file that is not there",
        ({ ha }) => (ha["caFile"] = "nowhere.pem"),
        /The file of "caFile" cannot be read: nowhere\.pem \(ENOENT\)/,
    ],
];

describe("a profile that is wrong", () => {
    it.each(badProfiles)("is refused in words, and nothing is changed: %s", async (_what, change, words) => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            await changeProfiles(plex, change);
            const run = await zowe(["ha", "status"], { cwd: plex.directory });
            expect(run.exitCode).toBe(1);
            expect(run.stderr.replace(/\s+/g, " ")).toMatch(words);
            expect(run.stderr).not.toMatch(/\.js:\d+|ERR_|error:[0-9A-F]+:/);
        });
    });
});

describe("the option --ha-profile", () => {
    it("takes no profile of another type, whose default would be another deployment", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            for (const command of [["status"], ["stop", "--all-lpars", "--allow-outage"]]) {
                const run = await zowe(["ha", ...command, "--ha-profile", "ssh"], { cwd: plex.directory });
                expect(run.exitCode).toBe(1);
                expect(run.stderr.replace(/\s+/g, " ")).toContain(
                    'The profile "ssh" (--ha-profile) is of type ssh, not ha. Of type ha: plex1.',
                );
            }
            expect(commandsSent(plex)).toEqual([]);
        });
    });
});

describe("several ha profiles", () => {
    it("are named where none of them is the default, and an IPv6 address may have its brackets", async () => {
        await withStillSysplex({ systems: 2 }, async ({ directory, configFile }) => {
            const config = JSON.parse(await readFile(configFile, "utf8")) as {
                profiles: Record<string, unknown>;
                defaults: Record<string, string>;
            };
            config.profiles["plex2"] = config.profiles["plex1"];
            delete config.defaults["ha"];
            await writeFile(configFile, JSON.stringify(config));
            const run = await zowe(["ha", "status"], { cwd: directory });
            expect(run.exitCode).toBe(1);
            expect(run.stderr.replace(/\s+/g, " ")).toContain(
                "There is no default ha profile. Specify --ha-profile with one of plex1, plex2, or make it the default: zowe config set defaults.ha plex1.",
            );
            const args = ["ha", "status", "--ha-profile", "plex1", "--host", "[::1]", "--port", "9"];
            const { stdout } = await zowe([...args, "--timeout", "20"], { cwd: directory });
            expect(stdout).toMatch(/UNKNOWN {2}the instances are not known/);
            expect(stdout.replace(/\s+/g, " ")).toContain("the profile names 1 z/OSMF (--host)");
            expect(stdout).not.toMatch(/not resolve|ENOTFOUND|DNS/i);
        });
    });
});

describeWith("openssl", "a client certificate in a PKCS#12 file", () => {
    it("is shown to the API ML, with a passphrase from the environment, and z/OSMF is asked with the user ID", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            writePkcs12(plex.directory, "client.p12", "p12-s3cret");
            await changeProfiles(plex, ({ base }) => {
                base["certFile"] = "client.p12";
                delete base["certKeyFile"];
            });
            const list = ["ha", "registry", "list"];
            const env = { ZOWE_OPT_CERT_FILE_PASSPHRASE: "p12-s3cret" };
            const opened = await zowe(list, { cwd: plex.directory, env });
            expect(opened.stdout).not.toMatch(/certificate/);
            expect(opened.exitCode).toBe(0);
            const locked = await zowe(list, { cwd: plex.directory });
            expect(locked.exitCode).toBe(1);
            expect(locked.stderr.replace(/\s+/g, " ")).toMatch(
                /is PKCS#12, and there is no "certFilePassphrase": set it/,
            );
        });
    });
});

describe("a profile that does not verify TLS certificates", () => {
    it("is obeyed, and the output says so", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            await changeProfiles(plex, ({ ha, base, lpar1 }) => {
                delete ha["caFile"];
                [ha, base, lpar1].forEach((properties) => (properties["rejectUnauthorized"] = false));
            });
            const words = "TLS certificates are not verified (rejectUnauthorized is false for plex1.lpar1, the API ML)";
            const run = await zowe(["ha", "status"], { cwd: plex.directory });
            expect(run.stderr).toContain(words);
            const { envelope } = await zoweJson(["ha", "wait", "--all-lpars", "--timeout", "5"], {
                cwd: plex.directory,
            });
            expect(envelope.stderr).toContain(words);
        });
    });

    it("says nothing where they are verified", async () => {
        await withStillSysplex({ systems: 2 }, async ({ directory }) => {
            expect((await zowe(["ha", "status"], { cwd: directory })).stderr).toBe("");
        });
    });
});
