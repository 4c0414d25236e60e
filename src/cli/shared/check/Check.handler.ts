// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { sharedCheck } from "../../../index";
import { runShared } from "../runShared";

export default class CheckHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await runShared(parameters, (run) => sharedCheck(run.connection, run.signal));
    }
}
