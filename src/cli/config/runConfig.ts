// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { ConfigReport, ConfigSource } from "../../index";
import { exitCodeOf, inWords, runHa } from "../run/runHa";
import { timeoutSeconds } from "../arguments/defaults";
import { renderConfig } from "../render/config";
import { terminalStyle } from "../run/terminalStyle";

/** A copy of zowe.yaml on this workstation needs no profile; without one the configuration is read as status reads it. */
export async function runConfig(
    parameters: IHandlerParameters,
    work: (source: ConfigSource) => Promise<ConfigReport>,
): Promise<void> {
    const file: unknown = parameters.arguments["local-config"];
    if (typeof file === "string") {
        await inWords(async () => show(parameters, await work({ file }), null));
        return;
    }
    await runHa(
        parameters,
        timeoutSeconds.config,
        async (run) => {
            const report = await work({ connection: run.connection, signal: run.signal });
            show(parameters, report, exitCodeOf(report.exitCode, run));
        },
        "config",
    );
}

function show({ response }: IHandlerParameters, report: ConfigReport, exitCode: number | null): void {
    response.console.log(renderConfig(report, terminalStyle()));
    response.data.setObj(report);
    response.data.setExitCode(exitCode ?? report.exitCode);
}
