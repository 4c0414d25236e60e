// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { TimelineReport } from "../../src/index";
import { complaints } from "../support/zowe/validateSchema";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { zowe, zoweJson } from "../support/zowe/zoweCli";

describe("zowe ha timeline", () => {
    it("tells what was done on two systems with clocks of their own, in its order, live and from a bundle", async () => {
        await withPretendSysplex({ pace: 0, systems: 2, localClocks: { LPAR1: 60, LPAR2: -61.5 } }, async (plex) => {
            await plex.input({ kind: "command", system: "LPAR2", command: "P ZWE1SV" });
            await plex.advance(60);
            await plex.input({ kind: "command", system: "LPAR1", command: "P ZWE1SV" });
            await plex.advance(60);
            const options = { cwd: plex.directory };
            const { envelope, exitCode } = await zoweJson(["ha", "timeline", "--since", "125s"], options);
            const report = envelope.data as TimelineReport;
            expect(complaints("timeline-1.json", report)).toEqual([]);
            expect(exitCode).toBe(0);
            const ends = report.events.filter(({ message }) => message === "$HASP395");
            expect(ends.map(({ system }) => system)).toEqual(["LPAR2", "LPAR1"]);
            const file = join(plex.directory, "night.zip");
            await zowe(["ha", "diagnostics", "collect", "--since", "125s", "--output-file", file], options);
            const again = await zoweJson(["ha", "timeline", "--from", file], options);
            expect((again.envelope.data as TimelineReport).events).toEqual(report.events);
            const markdown = await zowe(["ha", "timeline", "--from", file, "--format", "markdown"], options);
            expect(markdown.stdout).toMatch(/\| \$HASP395 ZWE1SV +ENDED - RC=0000 \|/);
        });
    });
});
