// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { reportFormat, timeoutSeconds } from "../arguments/defaults";
import {
    connectionOptions,
    freshOption,
    fromOption,
    lparsOption,
    monitoringFormats,
    mutesOption,
    outputFileOption,
    readOnlyExitCodes,
    timeoutOption,
} from "../arguments/options";

export const CheckDefinition: ICommandDefinition = {
    name: "check",
    aliases: ["ch"],
    type: "command",
    summary: "Check whether the sysplex is ready for high availability",
    description: `Checks the prerequisites and the health of a highly available Zowe, one by one: the shared file system, z/OSMF, the configuration, the systems, the instances, the network, certificates, registrations, gateways, the Caching Service, versions. Each check that does not pass reports what was seen, what it means and what to do. A check whose evidence could not be seen is UNKNOWN and names the missing access. The command changes nothing. Areas: sysplex, zfs, config, instance, network, certificates, zosmf, registration, gateway, caching, sso, version, operations. "check operations" prints the accesses to request from the security administrator. ${readOnlyExitCodes}`,
    handler: "lib/src/cli/check/Check.handler",
    positionals: [
        {
            name: "selectors...",
            type: "string",
            required: false,
            description: "Areas or check IDs, in uppercase or lowercase. Default: all. zowe ha explain lists them.",
        },
    ],
    options: [
        {
            name: "set",
            aliases: ["s"],
            type: "string",
            allowableValues: { values: ["quick", "default", "full", "prerequisite"], caseSensitive: false },
            description:
                "The set of checks. quick: takes seconds; default: the health of the running Zowe; prerequisite: before the first start; full: everything, including probes that log in and read the namespace zowe-ha of the cache. Without this option: every check that needs no such probe.",
        },
        {
            name: "deep",
            aliases: ["de"],
            type: "boolean",
            description:
                "Also log in at one instance, log out at another, and follow the logout at every instance, as zowe ha sso verify does (HA-SSO03, in addition to the selected checks). Requires a user ID and a password.",
        },
        {
            name: "format",
            aliases: ["f"],
            type: "string",
            allowableValues: { values: ["text", "junit", "markdown", "prometheus", "nagios"], caseSensitive: false },
            description: `Format of the report: text for people, junit for pipelines, markdown for tickets, ${monitoringFormats} Default: ${reportFormat}.`,
        },
        outputFileOption,
        lparsOption,
        mutesOption,
        freshOption,
        fromOption,
        timeoutOption(timeoutSeconds.check),
        ...connectionOptions,
    ],
    examples: [
        { description: "Run every check that needs no probe", options: "" },
        { description: "Check the shared file system and the certificates", options: "zfs certificates" },
        { description: "Prove that logins and logouts count everywhere", options: "sso --deep" },
        { description: "Check before the first start", options: "--set prerequisite" },
        { description: "Check one thing", options: "HA-NET03" },
        { description: "Print the accesses to request from the security administrator", options: "operations" },
        { description: "Write a report for a pipeline", options: "--format junit --output-file zowe-ha.xml" },
        { description: "Print one line for Nagios or Icinga", options: "--set quick --format nagios" },
    ],
};
