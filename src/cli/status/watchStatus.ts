// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import { TextUtils } from "@zowe/imperative";
import type { StatusReport } from "../../index";
import { pause } from "../../index";
import type { Run } from "../HaHandler";
import { exitCodeOf } from "../HaHandler";
import { renderStatus } from "../render/status";
import { terminalStyle } from "../terminalStyle";

const defaultIntervalSeconds = 10;

/** Looks until the count is reached or the user leaves; the last look decides the exit code. */
export async function watchStatus(
    parameters: IHandlerParameters,
    run: Run,
    look: () => Promise<StatusReport>,
): Promise<void> {
    const { arguments: args, response } = parameters;
    const intervalMs = Number(args["interval"] ?? defaultIntervalSeconds) * 1_000;
    const count = Number(args["count"] ?? Number.POSITIVE_INFINITY);
    const reports: StatusReport[] = [];
    for (let round = 0; round < count && !run.signal.aborted; round += 1) {
        if (round > 0) {
            await pause(intervalMs, run.signal);
        }
        const report = run.signal.aborted ? null : await look();
        if (report && run.stopReason() !== "interrupted") {
            show(response, report, args["wide"] === true, round);
            reports.splice(0, reports.length, report);
        }
    }
    const last = reports[0];
    if (last) {
        response.data.setObj(last);
    }
    response.data.setExitCode(exitCodeOf(last?.exitCode ?? 0, run));
}

/** On a terminal each look replaces the one before; in a log they follow each other. */
function show(response: IHandlerParameters["response"], report: StatusReport, isWide: boolean, round: number): void {
    const isTerminal = TextUtils.chalk.level > 0;
    if (isTerminal) {
        response.console.log(Buffer.from("\x1b[H\x1b[J"));
    } else if (round > 0) {
        response.console.log("");
    }
    response.console.log(renderStatus(report, terminalStyle(), isWide));
}
