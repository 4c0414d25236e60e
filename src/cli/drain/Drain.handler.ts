// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { DrainOptions } from "../../index";
import { drain } from "../../index";
import { operationOptions, runAction } from "../run/runAction";
import { timeoutSeconds } from "../arguments/defaults";

export default class DrainHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await runAction(parameters, timeoutSeconds.drain, (connection, control) =>
            drain(connection, drainOptions(parameters.arguments), control),
        );
    }
}

function drainOptions(args: ICommandArguments): DrainOptions {
    const minutes: unknown = args["for"];
    const reason: unknown = args["reason"];
    return {
        ...operationOptions(args),
        allowsOutage: args["allow-outage"] === true,
        reason: typeof reason === "string" ? reason : null,
        until: minutes === undefined ? null : new Date(Date.now() + Number(minutes) * 60_000).toISOString(),
    };
}
