// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { withPretendSysplex } from "../support/withSysplex";
import { zowe } from "../support/zoweCli";

const requestTimeoutSeconds = 12;

describe("a system that accepts connections and never answers", () => {
    it.each([
        "status",
        "stop --lpars lpar1 --dry-run",
        "restart --all-lpars --dry-run",
        "registry list",
        "cache status",
    ])("costs one request time-out together: %s", async (command) => {
        await withPretendSysplex({ systems: 3, scenario: "system-hung" }, async (plex) => {
            const started = Date.now();
            const args = ["ha", ...command.split(" "), "--request-timeout", `${requestTimeoutSeconds}`];
            await zowe(args, { cwd: plex.directory });
            const timeouts = (Date.now() - started) / 1_000 / requestTimeoutSeconds;
            expect({ command, timeouts: Math.floor(timeouts) }).toEqual({ command, timeouts: 1 });
        });
    });
});
