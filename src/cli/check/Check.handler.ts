// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { CheckSet } from "../../index";
import { checkSelected } from "../../index";
import { exitCodeOf, runHa } from "../run/runHa";
import { reportFormat, timeoutSeconds } from "../arguments/defaults";
import { namesOf } from "../arguments/namesOf";
import { writeReport } from "../run/writeReport";
import { renderCheck } from "../render/check";
import { renderJunit } from "../render/layout/junit";
import { renderMarkdown } from "../render/layout/markdown";
import { plainStyle } from "../render/layout/style";
import { terminalStyle } from "../run/terminalStyle";

export default class CheckHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        const selectors = namesOf(args["selectors"]) ?? [];
        const set = args["set"] === undefined ? null : (String(args["set"]).toLowerCase() as CheckSet);
        const file = args["output-file"] === undefined ? null : String(args["output-file"]);
        await runHa(parameters, timeoutSeconds.check, async (run) => {
            const options = { selectors, set, lpars: namesOf(args["lpars"]) };
            const { report, outside } = await checkSelected(run.connection, options, run.signal);
            const texts = { junit: renderJunit, markdown: renderMarkdown };
            const format = String(args["format"] ?? reportFormat).toLowerCase();
            const style = file === null ? terminalStyle() : plainStyle;
            const text =
                format === "junit" || format === "markdown"
                    ? texts[format](report, outside)
                    : renderCheck(report, style, selectors, outside);
            await writeReport(response, text, file);
            response.data.setObj(report);
            response.data.setExitCode(exitCodeOf(report.exitCode, run));
        });
    }
}
