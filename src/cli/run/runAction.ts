// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, IHandlerParameters } from "@zowe/imperative";
import { ImperativeError } from "@zowe/imperative";
import type {
    ContinuedOptions,
    HaConnection,
    OperationControl,
    OperationEvent,
    OperationOptions,
    OperationReport,
} from "../../index";
import { ConfigurationError } from "../../index";
import { inWords } from "./runHa";
import { route } from "../arguments/defaults";
import { namesOf } from "../arguments/namesOf";
import { openConnection } from "./openConnection";
import { ProgressWriter } from "./ProgressWriter";
import { renderOutcome } from "../render/outcome";
import { terminalStyle } from "./terminalStyle";
import { twoStageEnd } from "./twoStageEnd";

type Act = (connection: HaConnection, control: OperationControl) => Promise<OperationReport>;

/** Runs an action: reads the profile, shows progress, ends safely on request, shows the outcome. */
export async function runAction(
    parameters: IHandlerParameters,
    defaultTimeoutSeconds: number,
    act: Act,
): Promise<void> {
    const { arguments: args, response } = parameters;
    const timeoutSeconds = Number(args["timeout"] ?? defaultTimeoutSeconds);
    await inWords(async () => {
        const connection = await openConnection(parameters);
        const progress = new ProgressWriter(response, isJson(args));
        let report: OperationReport | null = null;
        let planned: readonly string[] | undefined;
        await twoStageEnd(timeoutSeconds, async ({ atOnce, safely, by }) => {
            const endRequest = { signal: safely, by };
            const onEvent = (event: OperationEvent): void => {
                planned = event.kind === "operation-began" ? event.notes : planned;
                progress.tell(event);
            };
            report = await act(connection, { signal: atOnce, endRequest, onEvent }).finally(() => progress.close());
        });
        show(parameters, report, planned);
    });
}

/**
 * `success` is true only for 0 (docs/contract.md, "Exit codes"); anything else is an error in the envelope, with its own code. In text
 * output, everything is already shown: Zowe CLI would print the message of an error again below it.
 */
function show(
    { arguments: args, response }: IHandlerParameters,
    report: OperationReport | null,
    planned?: readonly string[],
): void {
    if (report === null) {
        return;
    }
    response.console.log(renderOutcome(report, terminalStyle(), planned));
    response.data.setObj(report);
    response.data.setExitCode(report.exitCode);
    if (report.exitCode !== 0 && isJson(args)) {
        const errorCode = String(report.exitCode);
        throw new ImperativeError({ msg: `${report.outcome}: ${report.reason}`, errorCode });
    }
    response.data.setMessage(isJson(args) ? report.reason : "");
}

function isJson(args: ICommandArguments): boolean {
    return args["response-format-json"] === true || args["responseFormatJson"] === true;
}

/** The options that every action takes. @throws ConfigurationError if the targets are missing, or specified twice */
export function operationOptions(args: ICommandArguments): OperationOptions {
    const lpars = namesOf(args["lpars"]);
    const isForAll = args["all-lpars"] === true;
    if (isForAll === (lpars !== null)) {
        throw new ConfigurationError(
            isForAll
                ? "Specify either --all-lpars or --lpars, not both."
                : "Specify the instances: --all-lpars, or --lpars with instance IDs.",
        );
    }
    return {
        lpars: isForAll ? null : lpars,
        isDryRun: args["dry-run"] === true,
        via: routeOf(args),
        breaksLock: args["break-lock"] === true,
        usesLocalLock: args["local-lock"] === true,
        measures: args["measure"] === true,
        ...(typeof args["drain"] === "boolean" ? { drains: args["drain"] } : {}),
    };
}

/** The options of every continuation: what is not specified stays as in the operation itself. */
export function continuedOptions(args: ICommandArguments, operationId: string): ContinuedOptions {
    return {
        operationId,
        isDryRun: args["dry-run"] === true,
        breaksLock: args["break-lock"] === true,
        usesLocalLock: args["local-lock"] === true,
        via: args["via"] === undefined ? null : routeOf(args),
    };
}

/** @param again what the journal of the operation holds and is specified again @throws ConfigurationError if there is any */
export function refuseAgain(again: readonly string[], kind: string, operationId: string): void {
    if (again.length > 0) {
        throw new ConfigurationError(
            `--continue uses the options of the original ${kind}: omit ${again.join(" and ")}. zowe ha operation show ${operationId} shows its settings.`,
        );
    }
}

function routeOf(args: ICommandArguments): OperationOptions["via"] {
    const via: unknown = args["via"];
    return via === "job" || via === "ssh" ? via : route;
}
