// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { ConfigurationError, diagnosticsCollect } from "../../../index";
import { collected, timeoutSeconds } from "../../arguments/defaults";
import { momentOf } from "../../arguments/momentOf";
import { namesOf } from "../../arguments/namesOf";
import { numberFrom } from "../../arguments/numberFrom";
import { renderDiagnostics } from "../../render/diagnostics";
import { exitCodeOf, runHa } from "../../run/runHa";
import { terminalStyle } from "../../run/terminalStyle";
import { versions } from "../../run/versions";

export default class CollectHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args, response } = parameters;
        await runHa(parameters, timeoutSeconds.collect, async (run) => {
            const now = new Date();
            const options = {
                file: String(args["output-file"] ?? nameFor(run.connection.profileName, now)),
                lpars: namesOf(args["lpars"]),
                sinceMs: agoOf(args["since"], now),
                isAnonymized: args["anonymize"] === true,
                mostLogCharacters: numberFrom(args, "max-size", collected.maxSizeMegabytes) * 1_000_000,
                versions: versions(),
            };
            const report = await diagnosticsCollect(run.connection, options, run.signal);
            response.console.log(renderDiagnostics(report, terminalStyle()));
            response.data.setObj(report);
            response.data.setExitCode(exitCodeOf(report.exitCode, run));
        });
    }
}

function agoOf(value: unknown, now: Date): number {
    const moment = momentOf(value ?? collected.since, "since", now) ?? now;
    const ago = moment instanceof Date ? now.getTime() - moment.getTime() : moment.agoMs;
    if (ago < 0) {
        throw new ConfigurationError("It lies in the future.", { option: "since" });
    }
    return ago;
}

function nameFor(profile: string, now: Date): string {
    const time = now.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
    return `zowe-ha-${profile.replace(/[^\w.-]/g, "_")}-${time}.zip`;
}
