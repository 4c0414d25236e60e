// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { StatusReport } from "../../index";
import { reportFormat } from "../arguments/defaults";
import { renderStatusMetrics } from "../render/prometheus";
import { plainStyle } from "../render/layout/style";
import { renderStatus } from "../render/status";
import { replaceReport } from "../run/replaceReport";
import { terminalStyle } from "../run/terminalStyle";
import { writeReport } from "../run/writeReport";

/** Prints one report in the format that was asked for, or writes it to the file. */
export async function showStatus(
    { arguments: args, response }: Pick<IHandlerParameters, "arguments" | "response">,
    report: StatusReport,
): Promise<void> {
    const file = args["output-file"] === undefined ? null : String(args["output-file"]);
    if (String(args["format"] ?? reportFormat).toLowerCase() === "prometheus") {
        await replaceReport(response, renderStatusMetrics(report), file);
        return;
    }
    const style = file === null ? terminalStyle() : plainStyle;
    await writeReport(response, renderStatus(report, style, args["wide"] === true), file);
}
