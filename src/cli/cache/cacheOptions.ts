// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandOptionDefinition } from "@zowe/imperative";

export const serviceIdOption: ICommandOptionDefinition = {
    name: "service-id",
    aliases: ["sid"],
    type: "string",
    description:
        'A namespace other than zowe-ha: a service ID (X-CS-Service-ID) that is qualified by the name of the client certificate, or a full name such as "CN=Zowe Service, O=Zowe", which is read-only. Default: zowe-ha.',
};

export const keyPositional = {
    name: "key",
    type: "string" as const,
    required: true,
    description:
        "The key. Letters, digits, hyphens and dots are safe; an entry whose key contains a slash can never be read again.",
};

export const storeExitCodes =
    "Exit codes: 0 one store, 8 several stores or different contents, 12 UNKNOWN, 16 DENIED, 130 INTERRUPTED, 1 bad input. See zowe ha explain exit-codes.";

export const readExitCodes =
    "Exit codes: 0 the same everywhere, 4 different or absent, 12 not seen everywhere, 16 DENIED, 1 bad input. See zowe ha explain exit-codes.";

export const changeExitCodes =
    "Exit codes: 0 DONE or NOTHING-TO-DO, 8 INCOMPLETE, 12 no Caching Service could be queried, 16 REFUSED or DENIED, 1 bad input. See zowe ha explain exit-codes.";
