// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { listOperations } from "../../../index";
import { operationsListed } from "../../defaults";
import { homeDirectory } from "../../homeDirectory";
import { numberFrom } from "../../numberFrom";
import { renderOperations } from "../../render/operations";
import { terminalStyle } from "../../terminalStyle";

export default class ListHandler implements ICommandHandler {
    public async process({ arguments: args, response }: IHandlerParameters): Promise<void> {
        const operations = (await listOperations(homeDirectory())).slice(
            0,
            numberFrom(args, "count", operationsListed),
        );
        response.console.log(renderOperations(operations, terminalStyle()));
        response.data.setObj(operations.map(({ report }) => report));
    }
}
