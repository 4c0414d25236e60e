// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { resume } from "../../index";
import { operationOptions, runAction } from "../HaAction";

const timeoutSeconds = 300;

export default class ResumeHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await runAction(parameters, timeoutSeconds, (connection, control) =>
            resume(connection, operationOptions(parameters.arguments), control),
        );
    }
}
