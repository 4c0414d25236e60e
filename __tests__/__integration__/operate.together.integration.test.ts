// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import { netMs } from "../support/laws/reliability";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import type { AtWorkstation } from "../support/zowe/workstations";
import { Workstations } from "../support/zowe/workstations";

const serving = (plex: Simulator): readonly string[] =>
    plex
        .state()
        .instances.filter(
            ({ components }) =>
                components["apiml"] === "up" || (components["gateway"] === "up" && components["zaas"] === "up"),
        )
        .map(({ id }) => id);

const said = (ended: readonly AtWorkstation[]): readonly string[] =>
    ended.map(({ rc, report }) => `${rc} ${report?.outcome ?? ""}: ${report?.reason ?? ""}`);

describe("several workstations at the same moment, with nothing shared but the registries", () => {
    it(
        "never stop the last that serves: of three stops of three at least one gives way and is READY again",
        async () => {
            await withPretendSysplex({}, async (plex) => {
                await Workstations.with(plex, 3, async (all) => {
                    const ended = await all.together(["lpar1", "lpar2", "lpar3"].map((id) => `stop --lpars ${id}`));
                    const what = said(ended);
                    expect({ what, serves: serving(plex).length > 0 }).toEqual({ what, serves: true });
                    // A drain that waits for gateways whose own services are drained by then may also end at its limit.
                    const outcomes = ended.map(({ rc, report }) => `${rc} ${report?.outcome ?? ""}`);
                    const hindered = ended.flatMap(({ rc }, index) => (rc === 0 ? [] : [outcomes[index]]));
                    expect(hindered.filter((one) => one !== "16 REFUSED" && one !== "12 TIMEOUT")).toEqual([]);
                    const { report: status } = await all.at(0, "status");
                    const refused = status?.instances.filter((_, index) => outcomes[index] === "16 REFUSED") ?? [];
                    expect(JSON.stringify(refused)).not.toContain("DRAINED");
                });
            });
        },
        netMs,
    );
});

describe("several workstations at the same moment, announced in the Caching Service", () => {
    it(
        "hold the deployment one at a time: every other is told who has it, and nothing is left",
        async () => {
            await withPretendSysplex({ layout: "single-service" }, async (plex) => {
                await Workstations.with(plex, 3, async (all) => {
                    const ended = await all.together(["lpar1", "lpar2", "lpar3"].map((id) => `stop --lpars ${id}`));
                    const what = said(ended);
                    expect({ what, serving: serving(plex).length }).toEqual({ what, serving: 2 });
                    const refused = ended.filter(({ rc }) => rc === 16);
                    expect({ what, refused: refused.length }).toEqual({ what, refused: 2 });
                    for (const { report } of refused) {
                        // One that comes late may meet the cache of the instance that stops, and then does not go on without an answer.
                        expect(report?.reason).toMatch(
                            /^stop by .+ at .+ has (held|claimed) this deployment since|whether another workstation runs an operation is not known/,
                        );
                    }
                    const list = await all.at(0, "cache list");
                    expect(list.output).not.toContain("stop-");
                });
            });
        },
        netMs,
    );
});
