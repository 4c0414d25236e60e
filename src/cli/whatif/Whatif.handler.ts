// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { whatIf } from "../../index";
import type { Run } from "../run/runHa";
import { exitCodeOf, runHa } from "../run/runHa";
import { timeoutSeconds } from "../arguments/defaults";
import { namesOf } from "../arguments/namesOf";
import { renderWhatIf } from "../render/whatIf";
import { terminalStyle } from "../run/terminalStyle";

export default class WhatifHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        const work = async (run: Run): Promise<void> => {
            const options = { lose: namesOf(args["lose"]), pairs: args["pairs"] === true };
            const report = await whatIf(run.connection, options, run.signal);
            response.console.log(renderWhatIf(report, terminalStyle()));
            response.data.setObj(report);
            response.data.setExitCode(exitCodeOf(report.exitCode, run));
        };
        // It asks what check asks, so a bundle holds all that it needs.
        await runHa(parameters, timeoutSeconds.whatif, work, "check");
    }
}
