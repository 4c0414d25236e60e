// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { listOperations } from "../../../index";
import { operationsListed } from "../../arguments/defaults";
import { inWords } from "../../run/runHa";
import { homeDirectory } from "../../run/homeDirectory";
import { numberFrom } from "../../arguments/numberFrom";
import { renderOperations } from "../../render/operations";
import { terminalStyle } from "../../run/terminalStyle";
import { withOthers } from "../withOthers";

export default class ListHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        const sharedDirectory = await inWords(() => withOthers(parameters));
        const operations = (await listOperations(homeDirectory())).slice(
            0,
            numberFrom(args, "count", operationsListed),
        );
        response.console.log(renderOperations(operations, terminalStyle(), sharedDirectory));
        response.data.setObj(operations.map(({ report }) => report));
    }
}
