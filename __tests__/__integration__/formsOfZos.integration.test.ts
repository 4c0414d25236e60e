// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import type { StatusReport } from "../../src/index";
import { changes, outcomes } from "../support/zowe/operate";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { operateHere, zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

async function verdictOf(plex: Simulator): Promise<unknown> {
    const { envelope, exitCode } = await zoweJsonHere(["ha", "status"], { cwd: plex.directory });
    const { verdict, instances, findings } = envelope.data as StatusReport;
    const states = instances.map(({ id, state, reason }) => `${id} ${state} ${reason}`);
    return { exitCode, verdict, states, findings: findings.map(({ id, seen }) => `${id} ${seen}`) };
}

describe("answers of a console with other blanks than those recorded", () => {
    it.each(["instance-stopped", "orphan", "lpar-lost"])("say the same: %s", async (scenario) => {
        await inVirtualSysplex({ scenario, pace: 0 }, async (plex) => {
            const before = await verdictOf(plex);
            await plex.input({ kind: "blanks-doubled", areDoubled: true });
            expect(await verdictOf(plex)).toEqual(before);
        });
    });

    it("let a start see that nothing of the instance is there", async () => {
        await inVirtualSysplex({ systems: 2, running: ["lpar1"] }, async (plex) => {
            await plex.input({ kind: "blanks-doubled", areDoubled: true });
            const started = await operateHere(plex, ["start", "--lpars", "lpar2"]);
            expect(started).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(outcomes(started)).toEqual(["lpar2 DONE READY"]);
        });
    });
});

describe("a system whose name begins with a digit", () => {
    it("is stopped and started as any other", async () => {
        await inVirtualSysplex({ systems: 2, systemNames: ["309C"] }, async (plex) => {
            const planned = await operateHere(plex, ["stop", "--lpars", "309c", "--dry-run"]);
            expect(planned).toMatchObject({ outcome: "PLANNED", rc: 0 });
            expect(changes(plex)).toEqual([]);
            const stopped = await operateHere(plex, ["stop", "--lpars", "309c", "--no-drain"]);
            expect(outcomes(stopped)).toEqual(["309c DONE STOPPED"]);
            const again = await operateHere(plex, ["start", "--lpars", "309c", "--dry-run"]);
            expect(again).toMatchObject({ outcome: "PLANNED", rc: 0 });
            const started = await operateHere(plex, ["start", "--lpars", "309c"]);
            expect(outcomes(started)).toEqual(["309c DONE READY"]);
        });
    });
});
