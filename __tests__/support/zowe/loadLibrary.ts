// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { check } from "../../../src/index";
import { connectTo } from "../wire/connectTo";
import { withStillSysplex } from "./withSysplex";

/** More than a machine takes that compiles every file for the first time. */
const requestTimeoutSeconds = 600;

/**
 * Lets a test file that calls the library in its own process look once before its first test. The first look compiles the files of the
 * SDKs, and meanwhile answers lie unread: on a busy machine longer than a request may take.
 */
export function loadLibraryFirst(): void {
    beforeAll(async () => {
        await withStillSysplex({ systems: 1 }, async (plex) => {
            const connection = connectTo(plex, { requestTimeoutSeconds });
            await check(connection, { selectors: [], set: null, lpars: null }, new AbortController().signal);
        });
    }, requestTimeoutSeconds * 1_000);
}
