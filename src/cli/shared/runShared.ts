// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { SharedReport } from "../../index";
import type { Run } from "../run/runHa";
import { exitCodeOf, runHa } from "../run/runHa";
import { timeoutSeconds } from "../arguments/defaults";
import { renderShared } from "../render/shared";
import { terminalStyle } from "../run/terminalStyle";

export async function runShared(
    parameters: IHandlerParameters,
    work: (run: Run) => Promise<SharedReport>,
): Promise<void> {
    const { response } = parameters;
    await runHa(parameters, timeoutSeconds.shared, async (run) => {
        const report = await work(run);
        response.console.log(renderShared(report, terminalStyle()));
        response.data.setObj(report);
        response.data.setExitCode(exitCodeOf(report.exitCode, run));
    });
}
