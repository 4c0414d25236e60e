// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseLauncherLog } from "../../../../../src/api/probe/parse/launcherLog";

const at = (seconds: number, text: string): string =>
    `${new Date(Date.UTC(2024, 8, 9) + seconds * 1_000).toISOString().replace("T", " ").replace("Z", "")} <ZWELNCH:1> ZWESVUSR INFO ${text}`;
const started = (seconds: number): string => at(seconds, "ZWEL0001I component izp started");
const ended = (seconds: number, status = 0): string =>
    at(seconds, `ZWEL0004I component izp(66042) terminated, status = ${status}`);
const component = (...records: readonly string[]): unknown => parseLauncherLog(records).components[0];

describe("replayComponents", () => {
    it("counts how often a component ended since it last ran for longer than 90 s, as the launcher does", () => {
        // In the form of the end of `__tests__/evidence/zosmf/zowe/zweslstc-sysprint-ready.txt`.
        expect(component(started(0), ended(400, 15), started(401))).toEqual({
            name: "izp",
            isRunning: true,
            isStopped: false,
            isGivenUp: false,
            restarts: 1,
            lastStatus: 15,
            runsSince: new Date(Date.UTC(2024, 8, 9, 0, 6, 41)),
            said: [{ record: 1, text: "ZWEL0004I component izp(66042) terminated, status = 15" }],
        });
        expect(component(started(0), ended(5), started(6), ended(11), started(12), ended(17))).toMatchObject({
            isRunning: false,
            restarts: 3,
        });
        expect(component(started(0), ended(5), started(6), ended(200), started(201))).toMatchObject({ restarts: 1 });
    });

    it("reports since when a component runs, and that one which has ended does not", () => {
        expect(component(started(0), ended(5), started(6))).toMatchObject({
            restarts: 1,
            runsSince: new Date(Date.UTC(2024, 8, 9, 0, 0, 6)),
        });
        expect(component(started(0), ended(5))).toMatchObject({ runsSince: null });
    });

    it("restarts the count if an operator starts the component by command, in uppercase as a console sends it", () => {
        const commanded = at(12, "ZWEL0013I command 'START(IZP)' received");
        expect(component(started(0), ended(5), started(6), ended(11), commanded, started(13))).toMatchObject({
            name: "izp",
            restarts: 0,
        });
        expect(component(commanded)).toBeUndefined();
    });

    it("recognizes a component that was given up, and that a start by command revives it", () => {
        const givenUp = at(20, "ZWEL0038E failed to restart component izp, max retries reached");
        expect(component(ended(10), givenUp)).toMatchObject({ isRunning: false, isGivenUp: true });
        expect(component(ended(10), givenUp, started(30))).toMatchObject({ isRunning: true, isGivenUp: false });
    });

    it("recognizes a component that was stopped by command", () => {
        expect(component(started(0), at(100, "ZWEL0002I component izp stopped"))).toMatchObject({
            isRunning: false,
            isStopped: true,
        });
    });

    it("recognizes a component that could not be started at all", () => {
        expect(
            component(
                at(0, "ZWEL0003I new component initialized izp, restart_cnt=10"),
                at(1, "ZWEL0040E failed to start component izp"),
            ),
        ).toMatchObject({
            isRunning: false,
            isGivenUp: false,
        });
    });
});
