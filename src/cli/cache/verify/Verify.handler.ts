// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { cacheVerify } from "../../../index";
import { inWords } from "../../run/runHa";
import { timeoutSeconds, verification } from "../../arguments/defaults";
import { namesOf } from "../../arguments/namesOf";
import { numberFrom } from "../../arguments/numberFrom";
import { openConnection } from "../../run/openConnection";
import { twoStageEnd } from "../../run/twoStageEnd";
import { show } from "../showCache";

export default class VerifyHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        const seconds = numberFrom(args, "timeout", timeoutSeconds.verify);
        await inWords(async () => {
            const connection = await openConnection(parameters);
            const options = {
                lpars: namesOf(args["lpars"]),
                rounds: numberFrom(args, "rounds", verification.rounds),
                waitSeconds: numberFrom(args, "wait", verification.waitSeconds),
                serviceIds: ((args["service-id"] ?? []) as readonly unknown[]).map(String),
                triesLock: args["probe-lock"] === true,
                timeoutSeconds: seconds,
            };
            await twoStageEnd(seconds, async ({ atOnce, safely, by }) => {
                const report = await cacheVerify(connection, options, { signal: atOnce, safely, by });
                show(response, report);
                response.data.setExitCode(report.exitCode);
            });
        });
    }
}
