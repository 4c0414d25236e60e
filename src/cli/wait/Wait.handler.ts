// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { WaitOptions } from "../../index";
import { wait } from "../../index";
import { operationOptions, runAction } from "../run/runAction";
import { awaited, timeoutSeconds } from "../arguments/defaults";
import { numberFrom } from "../arguments/numberFrom";

export default class WaitHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        await runAction(parameters, timeoutSeconds.wait, (connection, control) => {
            const { lpars } = operationOptions(args);
            const options = {
                lpars,
                condition: conditionOf(args),
                stableSeconds: numberFrom(args, "stable", awaited.stableSeconds),
            };
            return wait(connection, options, control);
        });
    }
}

function conditionOf(args: ICommandArguments): WaitOptions["condition"] {
    const condition: unknown = args["for"];
    return condition === "stopped" || condition === "healthy" ? condition : awaited.condition;
}
