// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { muteRemove } from "../../../index";
import { openConnection } from "../../run/openConnection";
import { inWords } from "../../run/runHa";
import { showMutes } from "../showMutes";

export default class RemoveHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        await inWords(async () => {
            const connection = await openConnection(parameters);
            showMutes(response, await muteRemove(connection, String(args["finding"]).toUpperCase()));
        });
    }
}
