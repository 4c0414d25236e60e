// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { HaConnection, StatusReport } from "../../index";
import { pause } from "../../index";
import type { Run } from "../run/runHa";
import { exitCodeOf } from "../run/runHa";
import { watchIntervalSeconds } from "../arguments/defaults";
import { rereader } from "../profile/rereader";
import { renderStatus } from "../render/status";
import { isTerminal, terminalStyle } from "../run/terminalStyle";

/** Looks until the count is reached or the user leaves; the last look decides the exit code. */
export async function watchStatus(
    parameters: IHandlerParameters,
    run: Run,
    look: (connection: HaConnection) => Promise<StatusReport>,
): Promise<void> {
    const { arguments: args, response } = parameters;
    let last: StatusReport | null = null;
    let { connection } = run;
    const readAgain = rereader(parameters);
    const lookAnew = async (): Promise<StatusReport> => {
        // Nothing is tried with a rejected credential again: the next look waits for another one in the profile.
        connection = last?.verdict === "DENIED" ? await readAgain(connection) : connection;
        return look(connection);
    };
    for await (const report of looks(args, run, lookAnew)) {
        show(response, report, args["wide"] === true, last === null);
        last = report;
    }
    if (last !== null) {
        response.data.setObj(last);
    }
    response.data.setExitCode(exitCodeOf(last?.exitCode ?? 0, run));
}

async function* looks(
    args: IHandlerParameters["arguments"],
    run: Run,
    look: () => Promise<StatusReport>,
): AsyncGenerator<StatusReport> {
    const intervalMs = Number(args["interval"] ?? watchIntervalSeconds) * 1_000;
    const count = Number(args["count"] ?? Number.POSITIVE_INFINITY);
    for (let round = 0; round < count && !run.signal.aborted; round += 1) {
        if (round > 0) {
            await pause(intervalMs, run.signal);
        }
        const report = await lookUnlessStopped(run, look);
        if (report !== null) {
            yield report;
        }
    }
}

/** The result of a look that was interrupted is not shown. */
async function lookUnlessStopped(run: Run, look: () => Promise<StatusReport>): Promise<StatusReport | null> {
    const report = run.signal.aborted ? null : await look();
    return run.stopReason() === null ? report : null;
}

/** On a terminal each look replaces the one before; in a log they follow each other. */
function show(response: IHandlerParameters["response"], report: StatusReport, isWide: boolean, isFirst: boolean): void {
    if (isTerminal()) {
        response.console.log(Buffer.from("\x1b[H\x1b[J"));
    } else if (!isFirst) {
        response.console.log("");
    }
    response.console.log(renderStatus(report, terminalStyle(), isWide));
}
