// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { muteAdd } from "../../../index";
import { timeoutSeconds } from "../../arguments/defaults";
import { namesOf } from "../../arguments/namesOf";
import { runHa } from "../../run/runHa";
import { timeIn } from "../timeIn";
import { showMutes } from "../showMutes";

export default class AddHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        await runHa(parameters, timeoutSeconds.check, async (run) => {
            const options = {
                id: String(args["finding"]).toUpperCase(),
                lpars: namesOf(args["lpars"]),
                forMs: timeIn(String(args["for"])),
                reason: String(args["reason"]),
                allowsCritical: args["critical"] === true,
            };
            showMutes(response, await muteAdd(run.connection, options, run.signal));
        });
    }
}
