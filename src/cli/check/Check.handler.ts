// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { CheckSet, SelectedCheck } from "../../index";
import { checkSelected } from "../../index";
import { asNagios, isNagios, showNagios } from "../run/asNagios";
import { exitCodeOf, runHa } from "../run/runHa";
import { reportFormat, timeoutSeconds } from "../arguments/defaults";
import { numberFrom } from "../arguments/numberFrom";
import { namesOf } from "../arguments/namesOf";
import { replaceReport } from "../run/replaceReport";
import { writeReport } from "../run/writeReport";
import { renderCheck } from "../render/check";
import { renderCheckMetrics } from "../render/prometheus";
import { renderCheckNagios } from "../render/nagios";
import { renderJunit } from "../render/layout/junit";
import { renderMarkdown } from "../render/layout/markdown";
import { plainStyle } from "../render/layout/style";
import { terminalStyle } from "../run/terminalStyle";

export default class CheckHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await asNagios(parameters, () => show(parameters));
    }
}

async function show(parameters: IHandlerParameters): Promise<void> {
    const { arguments: args, response } = parameters;
    const selectors = namesOf(args["selectors"]) ?? [];
    const set = args["set"] === undefined ? null : (String(args["set"]).toLowerCase() as CheckSet);
    await runHa(
        parameters,
        timeoutSeconds.check,
        async (run) => {
            const options = { selectors, set, lpars: namesOf(args["lpars"]), ...deepOf(args) };
            const selected = await checkSelected(run.connection, options, run.signal);
            response.data.setObj(selected.report);
            if (isNagios(args)) {
                showNagios(response, renderCheckNagios(selected.report), run);
                return;
            }
            await write(args, response, selected, selectors);
            response.data.setExitCode(exitCodeOf(selected.report.exitCode, run));
        },
        "check",
    );
}

/** Half of the time is for the other checks. */
function deepOf(args: ICommandArguments): { readonly deepForMs?: number } {
    const seconds = numberFrom(args, "timeout", timeoutSeconds.check);
    return args["deep"] === true ? { deepForMs: seconds * 500 } : {};
}

async function write(
    args: ICommandArguments,
    response: IHandlerParameters["response"],
    { report, outside }: SelectedCheck,
    selectors: readonly string[],
): Promise<void> {
    const file = args["output-file"] === undefined ? null : String(args["output-file"]);
    switch (String(args["format"] ?? reportFormat).toLowerCase()) {
        case "prometheus":
            return replaceReport(response, renderCheckMetrics(report), file);
        case "junit":
            return writeReport(response, renderJunit(report), file);
        case "markdown":
            return writeReport(response, renderMarkdown(report, outside), file);
        default: {
            const style = file === null ? terminalStyle() : plainStyle;
            return writeReport(response, renderCheck(report, style, selectors, outside), file);
        }
    }
}
