// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { operateHere, zoweHere } from "../support/virtual/zoweHere";

describe("zowe ha drill", () => {
    liveInVirtualWorld();

    it("x", () =>
        withVirtualSysplex(1, {}, async ({ plex }) => {
            const t = Date.now();
            const dry = await zoweHere(["ha", "drill", "--lpars", "lpar2", "--dry-run"], { cwd: plex.directory });
            console.log(dry.stdout, dry.stderr);
            const run = await zoweHere(["ha", "drill", "--lpars", "lpar2", "--for", "1m"], { cwd: plex.directory });
            console.log(run.stdout, run.stderr, run.exitCode, Date.now() - t);
        }));
});
