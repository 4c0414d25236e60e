// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { registryList } from "../../../index";
import { exitCodeOf, runHa } from "../../run/runHa";
import { timeoutSeconds } from "../../arguments/defaults";
import { namesOf } from "../../arguments/namesOf";
import { renderRegistry } from "../../render/registry";
import { terminalStyle } from "../../run/terminalStyle";

export default class ListHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        await runHa(
            parameters,
            timeoutSeconds.registry,
            async (run) => {
                const report = await registryList(run.connection, { lpars: namesOf(args["lpars"]) }, run.signal);
                response.console.log(renderRegistry(report, terminalStyle()));
                response.data.setObj(report);
                response.data.setExitCode(exitCodeOf(report.exitCode, run));
            },
            "registry",
        );
    }
}
