// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import { withPretendSysplex } from "../support/withSysplex";
import { Workstations } from "../support/workstations";

const serving = (plex: Simulator): readonly string[] =>
    plex
        .state()
        .instances.filter(({ components }) => components["gateway"] === "up" && components["zaas"] === "up")
        .map(({ id }) => id);

describe("several workstations at the same moment, with nothing shared but the registries", () => {
    it("never stop the last that serves: of three stops of three at least one gives way and is READY again", async () => {
        await withPretendSysplex({}, async (plex) => {
            await Workstations.with(plex, 3, async (all) => {
                const ended = await all.together(["lpar1", "lpar2", "lpar3"].map((id) => `stop --lpars ${id}`));
                const said = ended.map(({ rc, report }) => `${rc} ${report?.outcome ?? ""}: ${report?.reason ?? ""}`);
                expect({ said, serving: serving(plex).length > 0 }).toEqual({ said, serving: true });
                for (const { rc, report } of ended.filter((one) => one.rc !== 0)) {
                    expect({ rc, outcome: report?.outcome }).toEqual({ rc: 16, outcome: "REFUSED" });
                }
                const { report: status } = await all.at(0, "status");
                expect(JSON.stringify(status?.instances)).not.toContain("DRAINED");
            });
        });
    }, 600_000);
});
