// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { EvictOptions } from "../../../index";
import { ConfigurationError, evict } from "../../../index";
import { operationOptions, runAction } from "../../run/runAction";
import { timeoutSeconds } from "../../arguments/defaults";
import { namesOf } from "../../arguments/namesOf";

export default class EvictHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        await runAction(parameters, timeoutSeconds.evict, (connection, control) =>
            evict(connection, evictOptions(parameters.arguments), control),
        );
    }
}

/** @throws ConfigurationError if both or none are specified */
function evictOptions(args: ICommandArguments): EvictOptions {
    const includesGateway = args["include-gateway"] === true;
    const hosts = namesOf(args["instance"]);
    if (hosts === null) {
        return { ...operationOptions(args), hosts: [], includesGateway };
    }
    if (hosts.length === 0) {
        throw new ConfigurationError(
            "--instance specifies no host: zowe ha registry list shows them. Nothing was changed.",
        );
    }
    if (args["all-lpars"] === true || namesOf(args["lpars"]) !== null) {
        throw new ConfigurationError("Specify either --instance or --lpars, not both.");
    }
    return { ...operationOptions({ ...args, "all-lpars": true }), hosts, includesGateway };
}
