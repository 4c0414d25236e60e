// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { stop } from "../../index";
import { operationOptions, runAction } from "../run/runAction";
import { timeoutSeconds } from "../arguments/defaults";

export default class StopHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        await runAction(parameters, timeoutSeconds.stop, (connection, control) =>
            stop(connection, { ...operationOptions(args), allowsOutage: args["allow-outage"] === true }, control),
        );
    }
}
