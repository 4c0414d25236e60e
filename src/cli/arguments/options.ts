// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandOptionDefinition } from "@zowe/imperative";
import { requestTimeoutSeconds } from "./defaults";

const topology = "Which Sysplex";
const connection = "Connection Options";
const bounds = "Bounds";

/** Every setting of a profile, as an option and so as `ZOWE_OPT_*` (contract.md, sections 2 and 3). */
export const connectionOptions: ICommandOptionDefinition[] = [
    {
        name: "ha-profile",
        aliases: ["ha-p"],
        type: "string",
        group: topology,
        description: "The ha profile that names the sysplex. Default: the default ha profile of the configuration.",
    },
    {
        name: "zowe-config",
        aliases: ["zc"],
        type: "string",
        group: topology,
        description:
            "Where zowe.yaml is on z/OS: a UNIX path, or FILE(path):PARMLIB(data.set(member)) as in the PROC's CONFIG.",
    },
    {
        name: "local-config",
        aliases: ["lc"],
        type: "string",
        group: topology,
        description: "A copy of zowe.yaml on this workstation, for sites where it cannot be read remotely.",
    },
    {
        name: "shared-directory",
        aliases: ["sd"],
        type: "string",
        group: topology,
        description:
            "Directory on the shared file system where operations from every workstation meet. See zowe ha shared setup.",
    },
    {
        name: "host",
        aliases: ["H"],
        type: "string",
        group: connection,
        description: "Host of one z/OSMF for the whole sysplex.",
    },
    { name: "port", aliases: ["P"], type: "number", group: connection, description: "Port of z/OSMF." },
    { name: "user", aliases: ["u"], type: "string", group: connection, description: "User id on z/OS." },
    {
        name: "password",
        aliases: ["pass", "pw"],
        type: "string",
        group: connection,
        description: "Password or pass phrase.",
    },
    {
        name: "token-type",
        aliases: ["tt"],
        type: "string",
        group: connection,
        description: "Type of the token, such as apimlAuthenticationToken.",
    },
    { name: "token-value", aliases: ["tv"], type: "string", group: connection, description: "Value of the token." },
    {
        name: "cert-file",
        aliases: ["crt"],
        type: "string",
        group: connection,
        description: "Client certificate: a PEM file, or a PKCS#12 file that holds its key.",
    },
    {
        name: "cert-key-file",
        aliases: ["ck"],
        type: "string",
        group: connection,
        description: "Key of the client certificate (PEM file).",
    },
    {
        name: "cert-file-passphrase",
        aliases: ["passphrase"],
        type: "string",
        group: connection,
        description: "Opens a PKCS#12 file or an encrypted key. Better secure in the profile, or as a variable.",
    },
    {
        name: "ca-file",
        aliases: ["ca"],
        type: "string",
        group: connection,
        description: "CA certificates (PEM file) to trust besides those of the workstation.",
    },
    {
        name: "reject-unauthorized",
        aliases: ["ru"],
        type: "boolean",
        group: connection,
        description: "Refuse servers whose certificate cannot be verified. Default: true.",
    },
    {
        name: "base-path",
        aliases: ["bp"],
        type: "string",
        group: connection,
        description: "Base path, when z/OSMF is reached through the API ML.",
    },
    {
        name: "request-timeout",
        aliases: ["rto"],
        type: "number",
        group: bounds,
        description: `Seconds a single request may take. Default: ${requestTimeoutSeconds}.`,
        numericValueRange: [1, 600],
    },
];

/** The deadline of the whole command; `seconds` is only told, the handler applies it. */
export function timeoutOption(seconds: number, otherwise = ""): ICommandOptionDefinition {
    return {
        name: "timeout",
        aliases: ["to"],
        type: "number",
        group: bounds,
        description: `Seconds the whole command may take; it always ends. Default: ${seconds}${otherwise}.`,
        numericValueRange: [1, 86_400],
    };
}

export const lparsOption: ICommandOptionDefinition = {
    name: "lpars",
    aliases: ["l"],
    type: "array",
    description: "Instance ids or system names, in any case, separated by blanks or commas.",
};

export const allLparsOption: ICommandOptionDefinition = {
    name: "all-lpars",
    aliases: ["al"],
    type: "boolean",
    description: "Every instance of the configuration. Either this or --lpars.",
};

/** For the description of a command: its exit codes, in words (conformance: exit codes are documented). */
export const readOnlyExitCodes =
    "Exit codes: 0 HEALTHY, 4 DEGRADED, 8 CRITICAL, 12 UNKNOWN (the evidence is missing), 16 DENIED, 130 interrupted, 1 bad input. See zowe ha explain exit-codes.";

export const actionExitCodes =
    "Exit codes: 0 DONE or NOTHING-TO-DO, 4 done but DEGRADED, 8 INCOMPLETE, 12 TIMEOUT or UNKNOWN, 16 REFUSED or DENIED, 130 INTERRUPTED, 1 bad input. See zowe ha explain exit-codes.";
