// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandOptionDefinition } from "@zowe/imperative";
import { requestTimeoutSeconds } from "./defaults";

const topology = "Which Sysplex";
const connection = "Connection Options";
const bounds = "Time Limits";

/** Every setting of a profile, as an option and so as `ZOWE_OPT_*` (docs/contract.md, "Commands"). */
export const connectionOptions: ICommandOptionDefinition[] = [
    {
        name: "ha-profile",
        aliases: ["ha-p"],
        type: "string",
        group: topology,
        description: "The ha profile that describes the sysplex. Default: the default ha profile of the configuration.",
    },
    {
        name: "zowe-config",
        aliases: ["zc"],
        type: "string",
        group: topology,
        description:
            "Location of zowe.yaml on z/OS: a UNIX path, or FILE(path):PARMLIB(data.set(member)) as in CONFIG of the PROC.",
    },
    {
        name: "local-config",
        aliases: ["lc"],
        type: "string",
        group: topology,
        description: "A copy of zowe.yaml on this workstation, for sites where the original cannot be read remotely.",
    },
    {
        name: "shared-directory",
        aliases: ["sd"],
        type: "string",
        group: topology,
        description:
            "Directory on the shared file system through which operations from all workstations see each other. See zowe ha shared setup.",
    },
    {
        name: "host",
        aliases: ["H"],
        type: "string",
        group: connection,
        description: "Host name of one z/OSMF for the whole sysplex.",
    },
    { name: "port", aliases: ["P"], type: "number", group: connection, description: "Port of z/OSMF." },
    { name: "user", aliases: ["u"], type: "string", group: connection, description: "User ID on z/OS." },
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
        description:
            "Passphrase of a PKCS#12 file or an encrypted key. Store it as a secure property of the profile, or in an environment variable.",
    },
    {
        name: "ca-file",
        aliases: ["ca"],
        type: "string",
        group: connection,
        description: "CA certificates (PEM file) to trust in addition to those of the workstation.",
    },
    {
        name: "reject-unauthorized",
        aliases: ["ru"],
        type: "boolean",
        group: connection,
        description: "Reject servers whose certificate cannot be verified. Default: true.",
    },
    {
        name: "base-path",
        aliases: ["bp"],
        type: "string",
        group: connection,
        description: "Base path, if z/OSMF is accessed through the API ML.",
    },
    {
        name: "request-timeout",
        aliases: ["rto"],
        type: "number",
        group: bounds,
        description: `Maximum number of seconds for a single request. Default: ${requestTimeoutSeconds}.`,
        numericValueRange: [1, 600],
    },
];

/** The deadline of the whole command; `seconds` is only shown here, the handler applies it. */
export function timeoutOption(seconds: number, otherwise = ""): ICommandOptionDefinition {
    return {
        name: "timeout",
        aliases: ["to"],
        type: "number",
        group: bounds,
        description: `Maximum number of seconds for the whole command. Default: ${seconds}${otherwise}.`,
        numericValueRange: [1, 86_400],
    };
}

/** For what only looks: the bundle of `diagnostics collect` in place of the systems. */
export const fromOption: ICommandOptionDefinition = {
    name: "from",
    aliases: ["fm"],
    type: "string",
    group: topology,
    description:
        "A bundle of zowe ha diagnostics collect: show what was seen when it was taken. No profile is read and no system is asked.",
};

export const lparsOption: ICommandOptionDefinition = {
    name: "lpars",
    aliases: ["l"],
    type: "array",
    description: "Instance IDs or system names, in uppercase or lowercase, separated by blanks or commas.",
};

/** For commands that look. */
export const freshOption: ICommandOptionDefinition = {
    name: "fresh",
    aliases: ["fr"],
    type: "boolean",
    description:
        "Look without the list of questions that the last look left in the home directory of Zowe CLI. The report is the same; it takes longer.",
};

export const mutesOption: ICommandOptionDefinition = {
    name: "mutes",
    aliases: ["mts"],
    type: "boolean",
    description:
        "Findings that are muted do not change verdict and exit code (default). --no-mutes counts all findings.",
};

export const allLparsOption: ICommandOptionDefinition = {
    name: "all-lpars",
    aliases: ["al"],
    type: "boolean",
    description: "Every instance of the configuration. Specify either --all-lpars or --lpars.",
};

export const outputFileOption: ICommandOptionDefinition = {
    name: "output-file",
    aliases: ["of"],
    type: "string",
    description: "Write the report to this file instead of the terminal.",
};

/** For the description of --format. */
export const monitoringFormats =
    "prometheus for metrics that a textfile collector reads, nagios for one line with the exit codes 0 to 3 of a Nagios plug-in.";

/** For the description of a command: its exit codes, in words (conformance: exit codes are documented). */
export const readOnlyExitCodes =
    "Exit codes: 0 HEALTHY, 4 DEGRADED, 8 CRITICAL, 12 UNKNOWN (evidence is missing), 16 DENIED, 130 interrupted, 1 bad input. See zowe ha explain exit-codes.";

export const actionExitCodes =
    "Exit codes: 0 DONE or NOTHING-TO-DO, 4 done but DEGRADED, 8 INCOMPLETE, 12 TIMEOUT or UNKNOWN, 16 REFUSED or DENIED, 130 INTERRUPTED, 1 bad input. See zowe ha explain exit-codes.";
