// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { resume } from "../../index";
import { operationOptions, runAction } from "../run/runAction";
import { timeoutSeconds } from "../arguments/defaults";

export default class ResumeHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await runAction(parameters, timeoutSeconds.resume, (connection, control) =>
            resume(connection, operationOptions(parameters.arguments), control),
        );
    }
}
