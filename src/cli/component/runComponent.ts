// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { ComponentOptions } from "../../index";
import { component } from "../../index";
import { operationOptions, runAction } from "../HaAction";
import { namesOf } from "../lpars";

/** A restart goes from one instance to the next, and a Java component takes minutes. */
const timeoutSeconds: Readonly<Record<ComponentOptions["verb"], number>> = {
    list: 120,
    start: 300,
    stop: 300,
    restart: 1_800,
};

/** All four verbs take the same way. */
export function runComponent(parameters: IHandlerParameters, verb: ComponentOptions["verb"]): Promise<void> {
    const { arguments: args } = parameters;
    return runAction(parameters, timeoutSeconds[verb], (connection, control) =>
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
