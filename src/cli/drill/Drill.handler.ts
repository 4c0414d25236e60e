// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { ContinueDrillOptions, DrillOptions } from "../../index";
import { ConfigurationError, continueDrill, drill } from "../../index";
import { drilled, restartPace, timeoutSeconds } from "../arguments/defaults";
import { numberFrom } from "../arguments/numberFrom";
import { continuedOptions, operationOptions, refuseAgain, runAction } from "../run/runAction";
import { holdIn } from "./holdIn";

export default class DrillHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        const operationId: unknown = args["continue"];
        await runAction(parameters, timeoutSeconds.drill, (connection, control) =>
            typeof operationId === "string"
                ? continueDrill(connection, continueOptions(args, operationId), control)
                : drill(connection, drillOptions(args), control),
        );
    }
}

function drillOptions(args: ICommandArguments): DrillOptions {
    if (args["lpars"] === undefined) {
        throw new ConfigurationError("Specify the instance: --lpars with one instance ID.", { option: "lpars" });
    }
    return {
        ...operationOptions(args),
        ...((args["kind"] ?? drilled.kind) === "stop" ? stopping(args) : observing(args)),
        soakSeconds: numberFrom(args, "soak", restartPace.soakSeconds),
        timeoutSeconds: numberFrom(args, "timeout", timeoutSeconds.drill),
    };
}

/** Without a drain, a drill would measure the failures of an unplanned stop: it is left out only on request. */
function stopping(args: ICommandArguments): Pick<DrillOptions, "kind" | "holdSeconds" | "drains"> {
    return { kind: "STOP", holdSeconds: holdIn(args["for"] ?? drilled.hold), drains: args["drain"] !== false };
}

function observing(args: ICommandArguments): Pick<DrillOptions, "kind" | "holdSeconds"> {
    if (args["for"] !== undefined) {
        throw new ConfigurationError(
            "With --kind observe, the operator decides how long the system is down: omit --for.",
            { option: "for" },
        );
    }
    return { kind: "OBSERVE", holdSeconds: null };
}

/** The targets and options are in the journal. @throws ConfigurationError if they are specified again */
function continueOptions(args: ICommandArguments, operationId: string): ContinueDrillOptions {
    const again = ["lpars", "kind", "for", "soak", "drain"].filter((name) => args[name] !== undefined);
    refuseAgain(
        again.map((name) => `--${name}`),
        "drill",
        operationId,
    );
    return {
        ...continuedOptions(args, operationId),
        timeoutSeconds: numberFrom(args, "timeout", timeoutSeconds.drill),
    };
}
