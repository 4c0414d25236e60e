// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { jobRoute } from "../../../../../src/api/execute/command/jobRoute";
import type { Zosmf } from "../../../../../src/api/ports/zosmf";
import type { ZosmfCircle } from "../../../../../src/api/probe/ZosmfCircle";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import { seen, unseen } from "../../../../support/worlds/buildSnapshot";
import { instance } from "../../../../support/worlds/planWorld";

describe("jobRoute", () => {
    it("follows its job for no longer than the command may last", async () => {
        const clock = new FakeClock();
        const ending = new AbortController();
        const began = clock.now().getTime();
        const spool = { submit: () => Promise.resolve(seen({ name: "ZWEHACMD", id: "JOB00001" })) };
        const zosmf = { spool } as unknown as Zosmf;
        const circle = {
            members: [zosmf],
            memberFor: () => zosmf,
            ask: () => Promise.resolve(unseen()),
        } as unknown as ZosmfCircle;
        void clock.sleep(2_500).then(() => ending.abort());
        const fate = await jobRoute(circle, clock, ending.signal).prove(instance(1));
        expect(fate).toMatchObject({ kind: "lost", why: expect.stringContaining("JOB00001") });
        expect(clock.now().getTime() - began).toBeLessThanOrEqual(2_500);
    });
});
