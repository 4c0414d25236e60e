// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { inWords } from "../../HaHandler";

export default class StartHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await inWords(async () => {
            parameters.response.console.log("");
        });
    }
}
