// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { HaConnection, StatusReport } from "../../index";
import { pause, statusChanged, tellHook } from "../../index";
import type { Run } from "../run/runHa";
import { exitCodeOf } from "../run/runHa";
import { watchIntervalSeconds } from "../arguments/defaults";
import { rereader } from "../profile/rereader";
import { isTerminal } from "../run/terminalStyle";
import { showStatus } from "./showStatus";

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
        begin(response, last === null);
        await showStatus(parameters, report);
        await tellChange(parameters, run, last, report);
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
function begin(response: IHandlerParameters["response"], isFirst: boolean): void {
    if (isTerminal()) {
        response.console.log(Buffer.from("\x1b[H\x1b[J"));
    } else if (!isFirst) {
        response.console.log("");
    }
}

/** The hook of the site receives every change since the first look. A hook that fails is reported, and does not end the watch. */
async function tellChange(
    { arguments: args, response }: IHandlerParameters,
    run: Run,
    before: StatusReport | null,
    report: StatusReport,
): Promise<void> {
    if (args["on-change"] === undefined || before === null || !statusChanged(before, report)) {
        return;
    }
    const command = String(args["on-change"]);
    const { exitCode, lastLines } = await tellHook(command, report, run.signal);
    if (exitCode !== 0 && !run.signal.aborted) {
        const how = exitCode === null ? "did not end in time" : `ended with ${exitCode}`;
        response.console.error(`The command of --on-change ${how}: ${lastLines.at(-1) ?? "it printed nothing"}`);
    }
}
