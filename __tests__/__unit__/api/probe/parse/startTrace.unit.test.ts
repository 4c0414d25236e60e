// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseLauncherLog } from "../../../../../src/api/probe/parse/launcherLog";

const time = "2026-11-22 02:00:00";
const launcher = (text: string, level = "INFO"): string => `${time}.000 <ZWELNCH:7> ZWESVUSR ${level} ${text}`;
const step = (part: string, text: string, level = "INFO"): string =>
    `${time} <ZWELS:9> ZWESVUSR ${level} (zwe-internal-start-prepare,${part}) ${text}`;
const error = (part: string, text: string): string => `ERROR: ${step(part, text, "ERROR")}`;
const begun = [
    launcher("ZWEL0021I Zowe Launcher starting, version is 3.4.0+20251112"),
    launcher("ZWEL0069I Configuration is valid"),
    step("global_validate", "process global validations ..."),
];
const ended = [
    launcher("ZWEL0066W command '/usr/lpp/zowe/bin/utils/configmgr' ended with code 2", "WARN"),
    launcher("ZWEL0030E failed to prepare Zowe instance", "ERROR"),
];
const traceOf = (...records: readonly string[]): readonly string[] => parseLauncherLog(records).startTrace;

describe("startTrace", () => {
    it("shows what was written between the last step that went well and the end, whether it has an id or not", () => {
        const found = [
            error("global_validate", "Workspace directory /global/zowe/workspace is not writable"),
            "ERROR: z/OSMF port is not set.",
            error("global_validate", "Zosmf validation failed"),
            step("global_validate", "3 errors were found during validation, please check the message", "WARN"),
        ];
        expect(traceOf(...begun, ...found, ...ended)).toEqual([
            "Workspace directory /global/zowe/workspace is not writable",
            "z/OSMF port is not set.",
            "Zosmf validation failed",
        ]);
    });

    it("drops what a start continued after, and a start that was prepared", () => {
        const passing = "ERROR: Error ZWEL0317E: Component izp commands.configure ended with rc=1.";
        const then = step("validate_components", "process component validations ...");
        const bad = error("validate_components", "Error: Component gateway ended with nonzero rc=1");
        expect(traceOf(...begun, passing, then, bad, ...ended)).toEqual(["Component gateway ended with nonzero rc=1"]);
        expect(traceOf(...begun, passing, launcher("ZWEL0018I Zowe instance prepared successfully"))).toEqual([]);
    });

    it("shows the reasons of ZWEL0070E, which have neither id nor time stamp", () => {
        expect(
            traceOf(
                begun[0] ?? "",
                launcher("ZWEL0070E Configuration has validity exceptions:", "ERROR"),
                " Validity Exceptions(s) with object at ",
                "   unspecified additional property not allowed: 'security' at '/security'",
            ),
        ).toEqual([
            "ZWEL0070E Configuration has validity exceptions:",
            "Validity Exceptions(s) with object at",
            "unspecified additional property not allowed: 'security' at '/security'",
        ]);
    });

    it("is bounded, safe for a terminal and without secrets", () => {
        const many = Array.from(
            { length: 30 },
            (_, index) => `\u001b[31mline ${index} password=hunter2 ${"x".repeat(400)}`,
        );
        const trace = traceOf(...begun, ...many, ...ended);
        expect(trace).toHaveLength(9);
        expect(trace.at(-1)).toBe("and 22 more lines");
        expect(trace[0]).toMatch(/^line 0 password=\(masked\) x+$/);
        expect(trace[0]).toHaveLength(200);
    });

    it("recognizes an error of zwe by its id after the word ERROR and the prefix, and the version from ZWEL0021I", () => {
        const log = parseLauncherLog([
            ...begun,
            error(
                "prepare_log_directory",
                "ZWEL0141E: User ZWESVUSR does not have write permission on /var/zowe/logs.",
            ),
            error(
                "validate_components",
                "Error ZWEL0172E: Component izp has commands.validate defined but the file is missing.",
            ),
        ]);
        expect(log.failures.map(({ id }) => id)).toEqual(["ZWEL0141E", "ZWEL0172E"]);
        expect(log.zoweVersion).toBe("3.4.0");
    });
});
