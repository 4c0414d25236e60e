// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { parseLauncherLog } from "../../../../../src/api/probe/parse/launcherLog";

const launcher = (text: string, time = "05:51:28.344"): string =>
    `2024-09-09 ${time} <ZWELNCH:50397628> ZWESVUSR INFO ${text}`;
const prepare = (text: string): string =>
    `2024-09-09 05:49:00 <ZWELS:65982> ZWESVUSR INFO (zwe-internal-start-prepare) ${text}`;

// In the form of `__tests__/evidence/zosmf/zowe/zweslstc-sysprint-start.txt`.
const start = [
    launcher("ZWEL0021I Zowe Launcher starting"),
    launcher("ZWEL0023I Zowe YAML config file is 'FILE(/global/zowe.yaml)'"),
    launcher("ZWEL0024I HA_INSTANCE_ID is '__ha_instance_id__'"),
    launcher("ZWEL0017I ROOT_DIR is '/usr/lpp/zowe'"),
    launcher("ZWEL0069I Configuration is valid"),
    launcher("ZWEL0058I WORKSPACE_DIR is '/global/zowe/workspace'"),
    prepare("Zowe version: v2.17.0"),
    prepare("starting Zowe instance lpar1 with /global/zowe/workspace/.env/.zowe-merged.yaml ..."),
    launcher("ZWEL0018I Zowe instance prepared successfully"),
    launcher("ZWEL0016I start component list: 'gateway,zss'"),
    launcher("ZWEL0006I starting components"),
    launcher("ZWEL0001I component gateway started"),
    launcher("ZWEL0001I component zss started"),
    launcher("ZWEL0007I components started"),
    launcher("ZWEL0012I starting console listener", "05:51:28.538"),
];
// The sequence of a stop (E-LCH-05); it was not recorded.
const stop = [
    launcher("ZWEL0014I termination command received"),
    launcher("ZWEL0015I console listener stopped"),
    launcher("ZWEL0008I stopping components"),
    launcher("ZWEL0002I component gateway stopped"),
    launcher("ZWEL0009I components stopped"),
    launcher("ZWEL0022I Zowe Launcher stopped", "06:00:00.000"),
];

/** A record that breaks moves all that follow. */
const withoutPlaces = (log: unknown): string =>
    JSON.stringify(log, (key, value: unknown) => (key === "said" ? undefined : value));

describe("parseLauncherLog", () => {
    it("reports a start from its first line to its last", () => {
        expect(parseLauncherLog(start)).toMatchObject({
            zoweVersion: "2.17.0",
            haInstanceId: "lpar1",
            configuration: "FILE(/global/zowe.yaml)",
            rootDirectory: "/usr/lpp/zowe",
            workspaceDirectory: "/global/zowe/workspace",
            isPrepared: true,
            componentList: ["gateway", "zss"],
            areComponentsStarted: true,
            isListening: true,
            isStopping: false,
            isStopped: false,
            failures: [],
            startFailure: null,
            lastMessage: "ZWEL0012I starting console listener",
            lastLoggedAt: new Date("2024-09-09T05:51:28.538Z"),
        });
    });

    it("reports a stop", () => {
        expect(parseLauncherLog([...start, ...stop.slice(0, 1)])).toMatchObject({ isStopping: true, isStopped: false });
        expect(parseLauncherLog([...start, ...stop])).toMatchObject({
            isStopping: true,
            isStopped: true,
            components: [
                { name: "gateway", isRunning: false, isStopped: true },
                { name: "zss", isRunning: true },
            ],
        });
    });

    it("reads the version from the launcher's first line, if it contains one", () => {
        const line = launcher("ZWEL0021I Zowe Launcher starting, Launcher version 3.4.1, Zowe version 3.4.0");
        expect(parseLauncherLog([line])).toMatchObject({ zoweVersion: "3.4.0" });
    });

    it.each([
        ["ZWEL0070E Configuration has validity exceptions:", "ZWEL0070E"],
        ["ZWEL0030E failed to prepare Zowe instance", "ZWEL0030E"],
        ["ZWEL0029E start component list is empty", "ZWEL0029E"],
        ["ZWEL0072E Launcher Could not load configurations", "ZWEL0072E"],
    ])("recognizes that %p ends the start", (text, id) => {
        const log = parseLauncherLog([...start.slice(0, 4), launcher(text).replace("INFO", "ERROR")]);
        expect(log).toMatchObject({ startFailure: { id }, isPrepared: false });
    });

    it("recognizes that a start continues after ZWEL0317E, and that an operator's typing error is not a failure", () => {
        const log = parseLauncherLog([
            ...start,
            "ERROR: Error ZWEL0317E: Component x commands.configure ended with rc=1.",
            launcher("ZWEL0042E command not recognized"),
        ]);
        expect(log.failures.map(({ id }) => id)).toEqual(["ZWEL0317E"]);
        expect(log.startFailure).toBeNull();
    });

    it("reports nothing that it has not read", () => {
        expect(parseLauncherLog([])).toMatchObject({
            zoweVersion: null,
            haInstanceId: null,
            isPrepared: false,
            isStopping: false,
            componentList: null,
            components: [],
            lastMessage: null,
            lastLoggedAt: null,
            cacheIsLockedOut: false,
        });
    });

    it("reports the same if each record has a blank for carriage control", () => {
        expect(parseLauncherLog(start.map((line) => ` ${line}`))).toEqual(parseLauncherLog(start));
    });

    it.each([false, true])("reports the same wherever a record breaks (colored: %p)", (isColored) => {
        const lines = [...start, ...stop];
        const whole = parseLauncherLog(lines);
        const unlike = lines.flatMap((plain, index) => {
            const line = isColored ? plain.replace("INFO", "\u001b[32mINFO\u001b[0;39m") : plain;
            return [...line.slice(1)].flatMap((_, at) => {
                const records = [line.slice(0, at + 1), line.slice(at + 1)];
                const broken = parseLauncherLog([...lines.slice(0, index), ...records, ...lines.slice(index + 1)]);
                const isSame = withoutPlaces({ ...broken, lastMessage: whole.lastMessage }) === withoutPlaces(whole);
                return isSame ? [] : [records];
            });
        });
        expect(unlike).toEqual([]);
    });

    it("accepts no id that is quoted, listed, or written by another program", () => {
        const ids = fc.constantFrom("ZWEL0022I", "ZWEL0014I", "ZWEL0008I", "ZWEL0018I", "ZWEL0038E", "ZWEL0007I");
        const disguises = fc.constantFrom(
            (text: string) => `      "${text}",`,
            (text: string) => `    - ${text}`,
            (text: string) => `'${text}'`,
            (text: string) => launcher(`command '${text}' received`),
            (text: string) => launcher(`ZWEL0013I command '${text}' received`),
            (text: string) => `2024-09-09 05:51:28.344 <ZWED:1> ZWESVUSR INFO (x.js:1) ${text}`,
            (text: string) => `2024-09-09 05:51:28.344 <ZWELS:1> ZWESVUSR INFO (zwe-internal-start-prepare) ${text}`,
            (text: string) => text,
        );
        const line = fc
            .tuple(ids, disguises, fc.constantFrom("", " Zowe Launcher stopped", " component zss stopped"))
            .map(([id, disguise, text]) => disguise(`${id}${text}`));
        fc.assert(
            fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), fc.nat(60), (lines, at) => {
                const records = lines
                    .flatMap((each) => [each.slice(0, at), each.slice(at)])
                    .filter((record) => record !== "");
                for (const some of [lines, records]) {
                    expect(parseLauncherLog(some)).toMatchObject({
                        isStopping: false,
                        isStopped: false,
                        isPrepared: false,
                        components: [],
                    });
                }
            }),
        );
    });
});
