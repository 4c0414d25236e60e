// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { cacheStatus } from "../../../index";
import { runHa } from "../../run/runHa";
import { cacheArguments } from "../cacheArguments";
import { showLook } from "../showCache";
import { timeoutSeconds } from "../../arguments/defaults";

export default class StatusHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        await runHa(
            parameters,
            timeoutSeconds.cache,
            async (run) => {
                const options = cacheArguments(args);
                showLook(parameters, await cacheStatus(run.connection, options, run.signal), run);
            },
            "cache",
        );
    }
}
