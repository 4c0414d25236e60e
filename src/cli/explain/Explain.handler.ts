// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { explain, explainFrom } from "../../index";
import { sayReplayed } from "../run/openReplay";
import { inWords } from "../run/runHa";
import { renderExplanation } from "../render/explanation";
import { terminalStyle } from "../run/terminalStyle";

export default class ExplainHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        await inWords(async () => {
            const id = args["id"] === undefined ? null : String(args["id"]);
            const file = args["from"] === undefined ? null : String(args["from"]);
            const report = file === null ? explain(id) : await explainFrom(file, id);
            if (report.bundle !== null) {
                sayReplayed(parameters, report.bundle.file, report.bundle.takenAt);
            }
            response.console.log(renderExplanation(report, terminalStyle()));
            response.data.setObj(report);
        });
    }
}
