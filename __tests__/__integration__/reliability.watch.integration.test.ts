// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { renderStatus } from "../../src/cli/render/status";
import { plainStyle } from "../../src/cli/render/layout/style";
import { status } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { figure, netMs, scaled } from "../support/laws/reliability";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";

const intervalSeconds = 10;
/** A day of looks. Each begins with nothing but the connection, as those of --watch do. */
const looks = scaled(86_400 / intervalSeconds, 60);

setFlagsFromString("--expose_gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
    collectGarbage();
    return process.memoryUsage().heapUsed / 1_048_576;
}

liveInVirtualWorld();

describe("zowe ha status --watch", () => {
    it(
        "keeps nothing of a look when the next begins",
        async () => {
            await inStillSysplex({ systems: 2, scenario: "zaas-dead" }, async (plex) => {
                const connection = connectTo(plex, { keepsConnections: true });
                const samples: number[] = [];
                for (let look = 0; look < looks; look += 1) {
                    const report = await status(connection, { lpars: null }, new AbortController().signal);
                    expect(renderStatus(report, plainStyle, false)).toContain("lpar2");
                    await plex.advance(intervalSeconds);
                    if (look % Math.ceil(looks / 24) === 0) {
                        samples.push(heapMegabytes());
                    }
                }
                // The simulator keeps a record of every request: that is its memory, about 1 kB each, and not the watch's.
                const ofSimulator = (plex.requests().length * 1_000) / 1_048_576;
                const [, warm = 0] = samples;
                const grown = heapMegabytes() - warm - ofSimulator;
                const hours = Math.round((looks * intervalSeconds) / 3_600);
                figure(
                    "watch",
                    `${hours} h, ${looks} looks, heap in MB: ${samples.map((one) => one.toFixed(0)).join(" ")}; ${plex.requests().length} requests recorded`,
                );
                expect(grown).toBeLessThan(10);
            });
        },
        netMs,
    );
});
