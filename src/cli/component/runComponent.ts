// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { ComponentOptions } from "../../index";
import { component } from "../../index";
import { operationOptions, runAction } from "../run/runAction";
import { timeoutSeconds } from "../arguments/defaults";
import { namesOf } from "../arguments/namesOf";

/** All four verbs take the same way. */
export function runComponent(parameters: IHandlerParameters, verb: ComponentOptions["verb"]): Promise<void> {
    const { arguments: args } = parameters;
    return runAction(parameters, timeoutSeconds.component[verb], (connection, control) =>
        component(
            connection,
            {
                ...operationOptions(args),
                verb,
                components: namesOf(args["components"]) ?? [],
                allowsOutage: args["allow-outage"] === true,
            },
            control,
        ),
    );
}
