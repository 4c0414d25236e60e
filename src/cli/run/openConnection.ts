// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import { ImperativeConfig } from "@zowe/imperative";
import type { HaConnection } from "../../index";
import { readConnection } from "../profile/readConnection";

/**
 * The connection of the command. If the profile turns the verification of TLS off, it reports that (docs/contract.md, "Safety").
 * @throws ConfigurationError with the profile and property, before anything is sent
 */
export async function openConnection(parameters: IHandlerParameters): Promise<HaConnection> {
    const { config } = ImperativeConfig.instance;
    const connection = await readConnection(parameters.arguments, mayPrompt(parameters), config);
    const unverified = unverifiedOf(connection);
    if (unverified.length > 0) {
        parameters.response.console.error(
            `TLS certificates are not verified (rejectUnauthorized is false for ${unverified.join(", ")}): the identity of the servers is not proven.`,
        );
    }
    return connection;
}

/** No command prompts if no user can answer (docs/contract.md, "Commands"). */
function mayPrompt(parameters: IHandlerParameters): boolean {
    return process.stdin.isTTY === true && !process.env["CI"] && parameters.arguments["response-format-json"] !== true;
}

function unverifiedOf({ zosmf, apiMediation }: HaConnection): readonly string[] {
    return [
        ...zosmf
            .filter(({ session }) => session.ISession.rejectUnauthorized === false)
            .map(({ profileName }) => profileName),
        ...(apiMediation.rejectUnauthorized ? [] : ["the API ML"]),
    ];
}
