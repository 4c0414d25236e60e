// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandPositionalDefinition } from "@zowe/imperative";

export const componentsPositional: ICommandPositionalDefinition = {
    name: "components...",
    type: "string",
    required: true,
    description: "Names of components as in zowe.yaml, such as api-catalog, or apiml in the single-service layout.",
};
