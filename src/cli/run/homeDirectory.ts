// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import { ImperativeConfig } from "@zowe/imperative";

/** Where the journal and the locks of operations are kept: in the directory of Zowe CLI (ZOWE_CLI_HOME). */
export function homeDirectory(): string {
    return join(ImperativeConfig.instance.cliHome, "ha");
}
