// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import type { ZoweProcess } from "../support/zowe/zoweCli";
import { startZowe } from "../support/zowe/zoweCli";

const restart = "restart --lpars lpar2 --no-drain --soak 1";

function started(plex: Simulator, command: string): ZoweProcess {
    return startZowe(["ha", ...command.split(" ")], { cwd: plex.directory });
}

const allRun = (plex: Simulator): boolean => plex.state().instances.every(({ launcher }) => launcher === "running");

describe("a command whose output nobody reads any more", () => {
    it.each(["status --watch", restart])("ends, and does not write its complaint without end: %s", async (command) => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            const running = started(plex, command);
            await running.shows(/./);
            running.stopReading();
            expect((await running.ended).exitCode).not.toBeNull();
            expect(allRun(plex)).toBe(true);
        });
    });

    it("because its terminal has ended brings back what is down first", async () => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            plex.standStillAfter(/^P /);
            const running = started(plex, restart);
            await running.shows(/STOP {2}DONE: P was accepted/);
            running.interrupt("SIGHUP");
            running.stopReading();
            plex.goOn();
            expect((await running.ended).exitCode).not.toBeNull();
            expect(allRun(plex)).toBe(true);
        });
    });
});
