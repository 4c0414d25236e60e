// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import { ImperativeError } from "@zowe/imperative";
import type { MuteReport } from "../../index";
import { renderMutes } from "../render/proving/mutes";
import { terminalStyle } from "../run/terminalStyle";

/** @throws ImperativeError when nothing was accepted: `success` is true for 0 alone (docs/contract.md, "Exit codes") */
export function showMutes(response: IHandlerParameters["response"], report: MuteReport): void {
    response.console.log(renderMutes(report, terminalStyle()));
    response.data.setObj(report);
    response.data.setExitCode(report.exitCode);
    if (report.exitCode !== 0) {
        throw new ImperativeError({ msg: `${report.outcome}: ${report.reason}.`, errorCode: String(report.exitCode) });
    }
}
