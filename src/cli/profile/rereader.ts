// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import { ImperativeConfig } from "@zowe/imperative";
import type { HaConnection } from "../../index";
import { readConnection } from "./readConnection";

/**
 * For commands that continue after their credentials were rejected: reads the current profile. Created when the command starts,
 * because in a daemon the active configuration may later be that of another client.
 */
export function rereader(parameters: IHandlerParameters): (before: HaConnection) => Promise<HaConnection> {
    const { config } = ImperativeConfig.instance;
    const projectDir = process.cwd();
    return async (before) => {
        try {
            await config.reload({ projectDir });
            return await readConnection(parameters.arguments, false, config);
        } catch {
            // Half written, or with something missing: as it was, until it can be read.
            return before;
        }
    };
}
