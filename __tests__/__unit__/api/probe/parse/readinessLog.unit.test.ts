// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseLauncherLog } from "../../../../../src/api/probe/parse/launcherLog";

const line = (text: string): string => `2024-09-09 05:56:12.961 <ZWEAAC1:main:1> ZWESVUSR INFO  (o.z.S) ${text}`;

describe("readReadiness", () => {
    it.each([
        ["ZWEAM000I Gateway Service has been started in 1344.318 seconds", "Gateway Service", 1344.318],
        ["ZWEAM000I ZAAS started in 31.742 seconds", "ZAAS", 31.742],
        ["ZWEAM000I Gateway Service started in", "Gateway Service", null],
    ])("reads %p", (text, service, seconds) => {
        expect(parseLauncherLog([line(text)]).readiness.services).toMatchObject([{ service, seconds }]);
    });

    it("reads the status of the cross-memory server as zss last saw it", () => {
        const zis = (status: string, rc: number): string =>
            `ZWES1014I ZIS status - '${status}' (name='ZWESIS_STD      ', cmsRC='${rc}', description='x', clientVersion='2')`;
        expect(parseLauncherLog([zis("Ok", 0), zis("Failure", 39)]).readiness.crossMemoryServer).toEqual({
            name: "ZWESIS_STD",
            status: "Failure",
            cmsReturnCode: 39,
        });
    });

    it("reports nothing as ready for an id without its words", () => {
        const texts = [
            "ZWES1601I",
            "ZWED0031I, ZWES1013I",
            '      "ZWES1601I Server is ready to accept JWT",',
            "ZWEAM001I API Mediation Layer is not started",
        ];
        expect(parseLauncherLog(texts.flatMap((text) => [text, line(text)])).readiness).toMatchObject({
            isApimlComplete: false,
            isDesktopReady: false,
            isZssStarted: false,
            isSsoReady: false,
            services: [],
        });
    });
});
