// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { HaConnection } from "../../index";
import { ConfigurationError, status } from "../../index";
import { exitCodeOf, runHa } from "../run/runHa";
import { timeoutSeconds } from "../arguments/defaults";
import { namesOf } from "../arguments/namesOf";
import { renderStatus } from "../render/status";
import { terminalStyle } from "../run/terminalStyle";
import { watchStatus } from "./watchStatus";

export default class StatusHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        const isJson = args["response-format-json"] === true;
        await runHa(parameters, timeoutSeconds[args["watch"] === true ? "watch" : "status"], async (run) => {
            if (args["watch"] === true && isJson && args["count"] === undefined) {
                throw new ConfigurationError("--watch with JSON output requires --count, because it would not end.");
            }
            const look = (connection: HaConnection): ReturnType<typeof status> =>
                status(connection, { lpars: namesOf(args["lpars"]) }, run.signal);
            if (args["watch"] === true) {
                await watchStatus(parameters, run, look);
                return;
            }
            const report = await look(run.connection);
            response.console.log(renderStatus(report, terminalStyle(), args["wide"] === true));
            response.data.setObj(report);
            response.data.setExitCode(exitCodeOf(report.exitCode, run));
        });
    }
}
