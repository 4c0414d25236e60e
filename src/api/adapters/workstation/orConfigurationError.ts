// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../errors";

/** @throws ConfigurationError if `work` fails: the error of the file system, in the words of the caller */
export async function orConfigurationError<T>(work: () => Promise<T>, inWords: (why: string) => string): Promise<T> {
    try {
        return await work();
    } catch (error) {
        throw new ConfigurationError(inWords((error as Error).message));
    }
}
