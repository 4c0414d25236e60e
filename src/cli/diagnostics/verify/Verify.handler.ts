// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { diagnosticsVerify } from "../../../index";
import { renderDiagnostics } from "../../render/diagnostics";
import { inWords } from "../../run/runHa";
import { terminalStyle } from "../../run/terminalStyle";

export default class VerifyHandler implements ICommandHandler {
    public async process({ arguments: args, response }: IHandlerParameters): Promise<void> {
        const report = await inWords(() => diagnosticsVerify(String(args["bundle"])));
        response.console.log(renderDiagnostics(report, terminalStyle()));
        response.data.setObj(report);
        response.data.setExitCode(report.exitCode);
    }
}
