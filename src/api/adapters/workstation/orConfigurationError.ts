// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../errors";

/** @throws ConfigurationError when `work` fails: what the file system says against it, in the words of whoever needs it */
export async function orConfigurationError<T>(work: () => Promise<T>, inWords: (why: string) => string): Promise<T> {
    try {
        return await work();
    } catch (error) {
        throw new ConfigurationError(inWords((error as Error).message));
    }
}
