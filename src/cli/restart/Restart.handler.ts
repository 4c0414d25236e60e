// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { ContinueOptions, RestartOptions } from "../../index";
import { ConfigurationError, continueRestart, restart } from "../../index";
import { continuedOptions, operationOptions, refuseAgain, runAction } from "../run/runAction";
import { restartPace, timeoutSeconds } from "../arguments/defaults";
import { numberFrom } from "../arguments/numberFrom";

export default class RestartHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        const operationId: unknown = args["continue"];
        await runAction(parameters, timeoutSeconds.restart, (connection, control) =>
            typeof operationId === "string"
                ? continueRestart(connection, continueOptions(args, operationId), control)
                : restart(connection, restartOptions(args), control),
        );
    }
}

function restartOptions(args: ICommandArguments): RestartOptions {
    const hook: unknown = args["hook-down"];
    return {
        ...operationOptions(args),
        allowsOutage: args["allow-outage"] === true,
        maxUnavailable: numberFrom(args, "max-unavailable", restartPace.maxUnavailable),
        soakSeconds: numberFrom(args, "soak", restartPace.soakSeconds),
        hookDown: typeof hook === "string" && hook !== "" ? hook : null,
        startsZis: args["start-zis"] === true,
        includesDrained: args["include-drained"] === true,
        provesSignOn: args["prove-sso"] === true,
    };
}

/** The targets and options are in the journal. @throws ConfigurationError if they are specified again */
function continueOptions(args: ICommandArguments, operationId: string): ContinueOptions {
    if (args["all-lpars"] === true || args["lpars"] !== undefined) {
        throw new ConfigurationError("--continue uses the instances of the operation: omit --all-lpars and --lpars.");
    }
    refuseAgain(heldFast(args), "restart", operationId);
    return {
        ...continuedOptions(args, operationId),
        allowsOutage: args["allow-outage"] === true,
        maxUnavailable: args["max-unavailable"] === undefined ? null : Number(args["max-unavailable"]),
        soakSeconds: args["soak"] === undefined ? null : Number(args["soak"]),
        startsZis: flagOf(args, "start-zis"),
        measures: flagOf(args, "measure"),
    };
}

/** The remaining instances are treated like those that are already done. */
function heldFast(args: ICommandArguments): readonly string[] {
    const drains = flagOf(args, "drain");
    return [
        ...(drains === null ? [] : [drains ? "--drain" : "--no-drain"]),
        ...(args["include-drained"] === undefined ? [] : ["--include-drained"]),
        ...(args["hook-down"] === undefined ? [] : ["--hook-down"]),
        ...(args["prove-sso"] === undefined ? [] : ["--prove-sso"]),
        ...(args["allow-outage"] === false ? ["--no-allow-outage"] : []),
    ];
}

function flagOf(args: ICommandArguments, name: string): boolean | null {
    const value: unknown = args[name];
    return typeof value === "boolean" ? value : null;
}
