// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { HaConnection } from "../../index";
import { ConfigurationError, status } from "../../index";
import { asNagios, isNagios, showNagios } from "../run/asNagios";
import { exitCodeOf, runHa } from "../run/runHa";
import { timeoutSeconds } from "../arguments/defaults";
import { namesOf } from "../arguments/namesOf";
import { renderStatusNagios } from "../render/nagios";
import { showStatus } from "./showStatus";
import { watchStatus } from "./watchStatus";

export default class StatusHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await asNagios(parameters, () => show(parameters));
    }
}

async function show(parameters: IHandlerParameters): Promise<void> {
    const { arguments: args, response } = parameters;
    await runHa(
        parameters,
        timeoutSeconds[args["watch"] === true ? "watch" : "status"],
        async (run) => {
            refuseContradictions(args);
            const look = (connection: HaConnection): ReturnType<typeof status> =>
                status(connection, { lpars: namesOf(args["lpars"]) }, run.signal);
            if (args["watch"] === true) {
                await watchStatus(parameters, run, look);
                return;
            }
            const report = await look(run.connection);
            response.data.setObj(report);
            if (isNagios(args)) {
                showNagios(response, renderStatusNagios(report), run);
                return;
            }
            await showStatus(parameters, report);
            response.data.setExitCode(exitCodeOf(report.exitCode, run));
        },
        "status",
    );
}

function refuseContradictions(args: ICommandArguments): void {
    if (args["watch"] === true && args["response-format-json"] === true && args["count"] === undefined) {
        throw new ConfigurationError("--watch with JSON output requires --count, because it would not end.");
    }
    if (isNagios(args) && args["watch"] === true) {
        throw new ConfigurationError("--format nagios prints one line and ends; omit --watch.", { option: "format" });
    }
}
