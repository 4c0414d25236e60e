// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { ssoVerify } from "../../../index";
import { signOnBoundSeconds, timeoutSeconds } from "../../arguments/defaults";
import { numberFrom } from "../../arguments/numberFrom";
import { renderSignOn } from "../../render/proving/signOn";
import { openConnection } from "../../run/openConnection";
import { inWords } from "../../run/runHa";
import { terminalStyle } from "../../run/terminalStyle";
import { twoStageEnd } from "../../run/twoStageEnd";

export default class VerifyHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        const seconds = numberFrom(args, "timeout", timeoutSeconds.sso);
        await inWords(async () => {
            const connection = await openConnection(parameters);
            const options = {
                isFull: args["full"] === true,
                boundSeconds: numberFrom(args, "bound", signOnBoundSeconds),
                timeoutSeconds: seconds,
            };
            await twoStageEnd(seconds, async ({ atOnce, safely, by }) => {
                const report = await ssoVerify(connection, options, { signal: atOnce, safely, by });
                response.console.log(renderSignOn(report, terminalStyle()));
                response.data.setObj(report);
                response.data.setExitCode(report.exitCode);
            });
        });
    }
}
