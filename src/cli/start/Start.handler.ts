// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { start } from "../../index";
import { operationOptions, runAction } from "../run/runAction";
import { timeoutSeconds } from "../arguments/defaults";

export default class StartHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        await runAction(parameters, timeoutSeconds.start, (connection, control) =>
            start(
                connection,
                { ...operationOptions(args), startsZis: args["start-zis"] === true, waits: args["wait"] !== false },
                control,
            ),
        );
    }
}
