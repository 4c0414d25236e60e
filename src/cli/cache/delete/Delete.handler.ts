// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { cacheClear, cacheDelete, ConfigurationError } from "../../../index";
import { runHa } from "../../run/runHa";
import { cacheArguments, textFrom } from "../cacheArguments";
import { showChange } from "../showCache";
import { timeoutSeconds } from "../../arguments/defaults";

export default class DeleteHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        const key = textFrom(args, "key");
        const isAll = args["all"] === true;
        await runHa(parameters, timeoutSeconds.cache, async (run) => {
            const { connection, signal } = run;
            if ((key === null) !== isAll) {
                throw new ConfigurationError("Specify one key, or --all with --confirm <namespace>.");
            }
            const options = { ...cacheArguments(args), confirmed: textFrom(args, "confirm") };
            const report =
                key === null
                    ? await cacheClear(connection, options, signal)
                    : await cacheDelete(connection, { ...options, key }, signal);
            showChange(parameters, report, run);
        });
    }
}
