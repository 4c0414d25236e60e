// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, IHandlerParameters } from "@zowe/imperative";
import type { NagiosResult } from "../render/nagios";
import { unknownNagios } from "../render/nagios";
import type { Run } from "./runHa";

/** Prints the line; the return code is that of a Nagios plug-in, and 3 where the user ended the command. */
export function showNagios(
    response: IHandlerParameters["response"],
    result: NagiosResult,
    run: Pick<Run, "stopReason">,
): void {
    const { line, exitCode } = run.stopReason() === "interrupted" ? unknownNagios("interrupted") : result;
    response.console.log(line);
    response.data.setExitCode(exitCode);
}

export function isNagios(args: ICommandArguments): boolean {
    return String(args["format"]).toLowerCase() === "nagios";
}

/**
 * Runs a command; with `--format nagios`, an error of any kind is a line and return code 3 too.
 * Its line goes to standard output, where Nagios reads it, and to no file.
 */
export async function asNagios(
    { arguments: args, response }: Pick<IHandlerParameters, "arguments" | "response">,
    work: () => Promise<void>,
): Promise<void> {
    if (!isNagios(args)) {
        await work();
        return;
    }
    try {
        if (args["output-file"] !== undefined) {
            throw new Error("--format nagios prints to standard output; omit --output-file");
        }
        await work();
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        showNagios(response, unknownNagios(reason), { stopReason: () => null });
    }
}
