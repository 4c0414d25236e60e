// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import { ImperativeError } from "@zowe/imperative";
import type { CacheReport } from "../../index";
import type { Run } from "../run/runHa";
import { exitCodeOf } from "../run/runHa";
import { renderCache } from "../render/cache";
import { terminalStyle } from "../run/terminalStyle";

/** The report of a command that only reads: the result decides the exit code, but the command itself was successful. */
export function showLook({ response }: IHandlerParameters, report: CacheReport, run: Run): void {
    show(response, report);
    response.data.setExitCode(exitCodeOf(report.exitCode, run));
}

/**
 * A report of a command that changes something.
 * @throws ImperativeError when it is not done: `success` is true for 0 alone (docs/contract.md, "Exit codes")
 */
export function showChange({ response }: IHandlerParameters, report: CacheReport, run: Run): void {
    show(response, report);
    // What is proven was not cut short.
    const exitCode = report.exitCode === 0 ? 0 : exitCodeOf(report.exitCode, run);
    response.data.setExitCode(exitCode);
    if (exitCode !== 0) {
        throw new ImperativeError({ msg: `${report.outcome}: ${report.reason}.`, errorCode: String(exitCode) });
    }
}

export function show(response: IHandlerParameters["response"], report: CacheReport): void {
    response.console.log(renderCache(report, terminalStyle()));
    response.data.setObj(report);
}
