// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { LogLine, LogsOptions, LogSourceName, LogsReport } from "../../index";
import { ConfigurationError, logs, logSources, pause } from "../../index";
import { followSeconds, logsSince, timeoutSeconds } from "../arguments/defaults";
import { momentOf } from "../arguments/momentOf";
import { namesOf } from "../arguments/namesOf";
import { renderLogLine, renderLogNotes } from "../render/logs";
import type { Run } from "../run/runHa";
import { exitCodeOf, runHa } from "../run/runHa";
import { streamOutput } from "../run/streamOutput";
import { isTerminal, terminalStyle } from "../run/terminalStyle";

export default class LogsHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        const isJson = args["response-format-json"] === true;
        const follows = args["follow"] === true;
        await runHa(parameters, timeoutSeconds[follows ? "watch" : "logs"], async (run) => {
            if (follows && isJson) {
                throw new ConfigurationError(
                    "--follow with JSON output would not end. Specify --format jsonl without --response-format-json.",
                );
            }
            const report = await read(args, run, isJson, follows);
            for (const note of renderLogNotes(report, terminalStyle())) {
                response.console.error(note);
            }
            response.data.setObj(report);
            response.data.setExitCode(exitCodeOf(report.exitCode, run));
        });
    }
}

async function read(args: ICommandArguments, run: Run, isJson: boolean, follows: boolean): Promise<LogsReport> {
    const control = {
        ...(isJson ? {} : { tell: writer(args["format"] === "jsonl") }),
        ...(follows ? { follow: (signal: AbortSignal) => pause(followSeconds * 1_000, signal) } : {}),
    };
    return logs(run.connection, optionsOf(args), control, run.signal);
}

function optionsOf(args: ICommandArguments): LogsOptions {
    const now = new Date();
    return {
        lpars: namesOf(args["lpars"]),
        sources: sourcesOf(args["source"]),
        components: namesOf(args["component"]),
        since: momentOf(args["since"] ?? logsSince, "since", now) ?? now,
        until: momentOf(args["until"], "until", now),
        text: args["grep"] === undefined ? null : String(args["grep"]),
    };
}

function sourcesOf(value: unknown): readonly LogSourceName[] | null {
    const names = namesOf(value);
    const known = (names ?? []).map((name) => logSources.find((one) => one === name.toLowerCase()));
    if (names !== null && known.some((one) => one === undefined)) {
        throw new ConfigurationError(`The sources are ${logSources.join(", ")}.`, { option: "source" });
    }
    return names === null ? null : known.filter((one) => one !== undefined);
}

function writer(isJsonLines: boolean): (line: LogLine) => Promise<void> {
    let day: string | null = null;
    let nameWidth = 5;
    return async (line) => {
        nameWidth = Math.max(nameWidth, (line.instance ?? line.system).length);
        const layout = { style: terminalStyle(), isTerminal: isTerminal(), nameWidth };
        const text = isJsonLines ? [JSON.stringify(line)] : renderLogLine(line, day, layout);
        day = line.at?.slice(0, 10) ?? day;
        await streamOutput(`${text.join("\n")}\n`);
    };
}
