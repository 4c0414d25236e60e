// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { SharedReport } from "../../index";
import type { Run } from "../HaHandler";
import { exitCodeOf, runHa } from "../HaHandler";
import { timeoutSeconds } from "../defaults";
import { renderShared } from "../render/shared";
import { terminalStyle } from "../terminalStyle";

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
