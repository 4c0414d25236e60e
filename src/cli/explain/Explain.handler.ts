// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { explain } from "../../index";
import { inWords } from "../run/runHa";
import { renderExplanation } from "../render/explanation";
import { terminalStyle } from "../run/terminalStyle";

export default class ExplainHandler implements ICommandHandler {
    public async process({ arguments: args, response }: IHandlerParameters): Promise<void> {
        await inWords(async () => {
            const report = explain(args["id"] === undefined ? null : String(args["id"]));
            response.console.log(renderExplanation(report, terminalStyle()));
            response.data.setObj(report);
        });
    }
}
