// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlRequest } from "../contract";
import type { Registry } from "./registry";
import type { World } from "../world";

export interface EurekaCall {
    readonly world: World;
    readonly registry: Registry;
    readonly request: ApimlRequest;
    readonly path: string;
    readonly now: number;
}
