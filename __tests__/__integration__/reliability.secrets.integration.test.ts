// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultAccounts } from "../../simulator/world/options";
import { changeProfiles } from "../support/zowe/changeProfiles";
import { describeWith } from "../support/zowe/describeWith";
import { writePkcs12 } from "../support/wire/openssl";
import { figure } from "../support/laws/reliability";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { privateHome, removeDirectory, zoweProcess } from "../support/zowe/zoweCli";

const password = "s1mpl3x-pw";
const passphrase = "p12-s3cret";
const commands = [
    "status --wide",
    "status --password wr0ng-secret --response-format-json",
    "check --set full",
    "check operations --format markdown",
    "check certificates --format junit --output-file check.xml",
    "registry list --response-format-json",
    "registry list --cert-file client.p12",
    "registry list --cert-file locked.p12",
    "cache set some-key --file value.txt",
    "cache list",
    "cache status --response-format-json",
    "cache verify --rounds 1",
    "config show",
    "config show --path zowe.certificate --response-format-json",
    "drain --lpars lpar2",
    "resume --lpars lpar2",
    "stop --lpars lpar2 --via job",
    "start --lpars lpar2 --via ssh",
    "operation list",
];

function filesUnder(directory: string): readonly string[] {
    return readdirSync(directory, { recursive: true })
        .map((name) => join(directory, String(name)))
        .filter((path) => statSync(path).isFile());
}

describeWith("openssl", "secrets", () => {
    it("are in nothing that is printed, logged or written, at any level of logging", async () => {
        const home = await privateHome();
        const before = new Set(filesUnder(home));
        try {
            await withPretendSysplex({ systems: 2, accounts: defaultAccounts }, async (plex) => {
                const env = { ZOWE_APP_LOG_LEVEL: "TRACE", ZOWE_IMPERATIVE_LOG_LEVEL: "TRACE" };
                const key = readFileSync(join(plex.directory, "client-key.pem"), "utf8").split("\n")[1] ?? "";
                // On the command line, or in the environment, it would stand in Zowe CLI's own log.
                writeFileSync(join(plex.directory, "value.txt"), "top-s3cret-value");
                await changeProfiles(plex, ({ base }) => (base["certFilePassphrase"] = passphrase));
                writePkcs12(plex.directory, "client.p12", passphrase);
                writePkcs12(plex.directory, "locked.p12", "another");
                const given = new Set(filesUnder(plex.directory));
                const printed: string[] = [];
                for (const command of commands) {
                    const { stdout, stderr } = await zoweProcess(["ha", ...command.split(" ")], {
                        cwd: plex.directory,
                        home,
                        env,
                    });
                    printed.push(stdout, stderr);
                }
                const written = [
                    ...filesUnder(home).filter((path) => !before.has(path)),
                    ...filesUnder(plex.directory).filter((path) => !given.has(path)),
                ];
                const secrets = [
                    password,
                    Buffer.from(`USER:${password}`).toString("base64"),
                    Buffer.from("USER:wr0ng-secret").toString("base64"),
                    "top-s3cret-value",
                    "keystore-s3cret",
                    passphrase,
                    key,
                ];
                const places = [
                    ...printed.map((text, index) => [`output of ${commands[index >> 1] ?? ""}`, text] as const),
                    ...written.map((path) => [path, readFileSync(path, "utf8")] as const),
                ];
                const found = places.flatMap(([place, text]) =>
                    secrets
                        .filter((secret) => secret !== "" && text.includes(secret))
                        .map((secret) => `${place}: ${secret}`),
                );
                expect(found).toEqual([]);
                expect(written.some((path) => path.includes("operations"))).toBe(true);
                figure("secrets", `${commands.length} commands, ${written.length} files, none found`);
            });
        } finally {
            await removeDirectory(home);
        }
    });
});
