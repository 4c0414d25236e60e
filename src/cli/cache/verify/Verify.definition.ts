// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { timeoutSeconds, verification } from "../../arguments/defaults";
import { connectionOptions, lparsOption, timeoutOption } from "../../arguments/options";
import { storeExitCodes } from "../cacheOptions";

export const VerifyDefinition: ICommandDefinition = {
    name: "verify",
    aliases: ["v"],
    type: "command",
    summary: "Prove by writing that the Caching Services are one store",
    description: `Writes a probe on each instance and reads it on every other one until it is seen or the time limit is reached; then changes and deletes it, and checks that these changes are seen, too. The result is a matrix that shows which instance sees the entries of which, and how fast. Then the command compares the keys that the instances hold, twice, because a cluster that was split and has healed shares only the entries that are written afterward. The probes are in the namespace zowe-ha, carry the ID of the run and an expiry, and are always removed, also after Ctrl-C; the next run removes the probes of a run that was killed. ${storeExitCodes}`,
    handler: "lib/src/cli/cache/verify/Verify.handler",
    options: [
        lparsOption,
        {
            name: "rounds",
            aliases: ["r"],
            type: "number",
            description: `Number of times that each probe is written, changed and deleted. Default: ${verification.rounds}.`,
            numericValueRange: [1, 100],
        },
        {
            name: "wait",
            aliases: ["wt"],
            type: "number",
            description: `Number of seconds within which a change must be seen elsewhere. Default: ${verification.waitSeconds}.`,
            numericValueRange: [1, 120],
        },
        {
            name: "service-id",
            aliases: ["sid"],
            type: "array",
            description:
                "Namespaces whose keys (never their values) are also compared: service IDs, or full names, each in quotation marks.",
        },
        {
            name: "probe-lock",
            aliases: ["pl"],
            type: "boolean",
            description:
                "Also test the lock that the revocation of tokens needs. This leaves one small entry, zowe-ha-lock-probe, in a list, and that entry cannot be deleted.",
        },
        timeoutOption(timeoutSeconds.verify),
        ...connectionOptions,
    ],
    examples: [
        { description: "Prove that all Caching Services are one store", options: "" },
        { description: "Also compare the keys of another service", options: "--service-id desktop" },
        { description: "Prove it quickly between two instances", options: "--lpars lpar1 lpar2 --rounds 1" },
        { description: "Also test the lock of token revocation", options: "--probe-lock" },
    ],
};
