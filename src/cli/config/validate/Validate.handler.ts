// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { configValidate } from "../../../index";
import { runConfig } from "../runConfig";

export default class ValidateHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const version: unknown = parameters.arguments["zowe-version"];
        await runConfig(parameters, (source) => configValidate(source, typeof version === "string" ? version : null));
    }
}
