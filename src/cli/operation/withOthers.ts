// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import { ImperativeConfig } from "@zowe/imperative";
import type { HaConnection } from "../../index";
import { ConfigurationError, pullOperations } from "../../index";
import { untilInterrupted } from "../run/runHa";
import { readConnection } from "../profile/readConnection";

/**
 * The journals of other workstations, if the profile specifies a shared directory; without a profile, only those of this workstation.
 * @returns that directory; null: there is none
 */
export async function withOthers({ arguments: args, response }: IHandlerParameters): Promise<string | null> {
    const connection = await connectionIfAny(args);
    const directory = connection?.sharedDirectory ?? null;
    if (directory === null || connection === null) {
        return null;
    }
    await untilInterrupted(async (signal) => {
        const unread = await pullOperations(connection, signal);
        unread.forEach((sentence) => response.console.error(sentence));
    });
    return directory;
}

async function connectionIfAny(args: IHandlerParameters["arguments"]): Promise<HaConnection | null> {
    try {
        return await readConnection(args, false, ImperativeConfig.instance.config);
    } catch (error) {
        if (error instanceof ConfigurationError && args["ha-profile"] === undefined) {
            return null;
        }
        throw error;
    }
}
