// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { sharedSetup } from "../../../index";
import { runShared } from "../runShared";

export default class SetupHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await runShared(parameters, (run) =>
            sharedSetup(run.connection, { isDryRun: parameters.arguments["dry-run"] === true }, run.signal),
        );
    }
}
