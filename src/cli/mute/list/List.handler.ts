// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { muteList } from "../../../index";
import { openConnection } from "../../run/openConnection";
import { inWords } from "../../run/runHa";
import { showMutes } from "../showMutes";

export default class ListHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await inWords(async () => {
            showMutes(parameters.response, await muteList(await openConnection(parameters)));
        });
    }
}
