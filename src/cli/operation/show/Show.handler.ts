// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { showOperation } from "../../../index";
import { inWords } from "../../run/runHa";
import { homeDirectory } from "../../run/homeDirectory";
import { renderOperation } from "../../render/operations";
import { terminalStyle } from "../../run/terminalStyle";
import { withOthers } from "../withOthers";

export default class ShowHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        await inWords(async () => {
            await withOthers(parameters);
            const shown = await showOperation(homeDirectory(), String(args["operation"]));
            response.console.log(renderOperation(shown, terminalStyle()));
            response.data.setObj({ ...shown.report, events: shown.events });
        });
    }
}
