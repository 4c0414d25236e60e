// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { configDiff } from "../../../index";
import { runConfig } from "../runConfig";

export default class DiffHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const other: unknown = parameters.arguments["with"];
        await runConfig(parameters, (source) => configDiff(source, typeof other === "string" ? other : null));
    }
}
