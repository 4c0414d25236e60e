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
            const output = isJson ? null : new LogOutput(args["format"] === "jsonl");
            const report = await read(args, run, output, follows);
            const shown = output?.lines ?? report.lines.length;
            for (const note of renderLogNotes(report, shown, terminalStyle())) {
                response.console.error(note);
            }
            response.data.setObj(report);
            response.data.setExitCode(exitCodeOf(report.exitCode, run));
        });
    }
}

async function read(
    args: ICommandArguments,
    run: Run,
    output: LogOutput | null,
    follows: boolean,
): Promise<LogsReport> {
    const control = {
        ...(output === null ? {} : { tell: (line: LogLine) => output.write(line) }),
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

/** Each line, as it is read. */
class LogOutput {
    /** How many were written. */
    public lines = 0;
    private day: string | null = null;
    private nameWidth = 5;

    public constructor(private readonly isJsonLines: boolean) {}

    public async write(line: LogLine): Promise<void> {
        this.lines += 1;
        this.nameWidth = Math.max(this.nameWidth, (line.instance ?? line.system).length);
        const layout = { style: terminalStyle(), isTerminal: isTerminal(), nameWidth: this.nameWidth };
        const text = this.isJsonLines ? [JSON.stringify(line)] : renderLogLine(line, this.day, layout);
        this.day = line.at?.slice(0, 10) ?? this.day;
        await streamOutput(`${text.join("\n")}\n`);
    }
}
