// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { changeProfiles } from "../support/changeProfiles";
import { complaints } from "../support/validateSchema";
import { withPretendSysplex } from "../support/withSysplex";
import { zoweJson } from "../support/zoweCli";

const commands: readonly (readonly [string, string])[] = [
    ["status", "status-1.json"],
    ["wait --all-lpars", "operation-1.json"],
    ["wait --all-lpars --for stopped --local-config zowe.yaml --timeout 20", "operation-1.json"],
    ["start --all-lpars", "operation-1.json"],
    ["stop --lpars lpar1", "operation-1.json"],
    ["restart --all-lpars", "operation-1.json"],
    ["component list --all-lpars", "operation-1.json"],
    ["drain --lpars lpar1", "operation-1.json"],
    ["resume --lpars lpar1", "operation-1.json"],
    ["registry list", "registry-1.json"],
    ["registry evict --lpars lpar1", "operation-1.json"],
    ["cache status", "cache-1.json"],
    ["cache list", "cache-1.json"],
    ["cache verify", "cache-1.json"],
    ["config show", "config-1.json"],
    ["config validate", "config-1.json"],
    ["config diff", "config-1.json"],
];

describe("a password that z/OSMF rejects", () => {
    it.each(commands)("ends zowe ha %s with DENIED, after one try", async (command, schema) => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            const args = ["ha", ...command.split(" "), "--password", "not-it"];
            const { exitCode, envelope } = await zoweJson(args, { cwd: plex.directory });
            const report = envelope.data as { readonly verdict?: string; readonly outcome?: string };
            expect({ exitCode, said: report.verdict ?? report.outcome }).toEqual({ exitCode: 16, said: "DENIED" });
            expect(complaints(schema, report)).toEqual([]);
            expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
            expect(plex.state().revokedUsers).toEqual([]);
        });
    });

    it.each(["status", "wait --all-lpars"])(
        "is tried once by %s, though gateways could be asked at once",
        async (command) => {
            await withPretendSysplex({ systems: 2 }, async (plex) => {
                await changeProfiles(plex, ({ base }) => {
                    delete base["certFile"];
                    delete base["certKeyFile"];
                });
                const args = [
                    "ha",
                    ...command.split(" "),
                    "--local-config",
                    "zowe.yaml",
                    "--password",
                    "not-it",
                    "--timeout",
                    "8",
                ];
                await zoweJson(args, { cwd: plex.directory });
                expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
            });
        },
    );
});
