// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export const findingPositional = {
    name: "finding",
    type: "string" as const,
    required: true,
    description: "The ID of the finding, such as HA-NET06. zowe ha explain lists all IDs.",
};
