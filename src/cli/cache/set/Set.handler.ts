// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { cacheSet } from "../../../index";
import { runHa } from "../../run/runHa";
import { cacheArguments } from "../cacheArguments";
import { showChange } from "../showCache";
import { givenValue } from "./givenValue";
import { timeoutSeconds } from "../../arguments/defaults";

export default class SetHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        await runHa(parameters, timeoutSeconds.cache, async (run) => {
            const value = await givenValue(parameters, run.signal);
            const options = { ...cacheArguments(args), key: String(args["key"]), value };
            showChange(parameters, await cacheSet(run.connection, options, run.signal), run);
        });
    }
}
