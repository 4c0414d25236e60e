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
    description: `Writes a probe on each instance and reads it on every other one until it shows or the time for that has passed, changes it, deletes it, and looks for that as well: a matrix of who sees whom, and how fast. Then it compares which keys the instances hold, twice, for a cluster that was split and healed shares only what is written from now on. The probes lie in our own namespace, carry the id of the run and an expiry, and are always taken away, also after Ctrl-C; what a run that was killed left is swept by the next. ${storeExitCodes}`,
    handler: "lib/src/cli/cache/verify/Verify.handler",
    options: [
        lparsOption,
        {
            name: "rounds",
            aliases: ["r"],
            type: "number",
            description: `How often everything is written, changed and deleted. Default: ${verification.rounds}.`,
            numericValueRange: [1, 100],
        },
        {
            name: "wait",
            aliases: ["wt"],
            type: "number",
            description: `Seconds in which a change must be seen elsewhere. Default: ${verification.waitSeconds}.`,
            numericValueRange: [1, 120],
        },
        {
            name: "service-id",
            aliases: ["sid"],
            type: "array",
            description:
                "Namespaces whose keys are compared as well (never their values): service ids, or whole names, each in quotes.",
        },
        {
            name: "probe-lock",
            aliases: ["pl"],
            type: "boolean",
            description:
                "Also try the lock that the revocation of tokens needs. It leaves one small entry, zowe-ha-lock-probe, in a list, and nobody can delete that.",
        },
        timeoutOption(timeoutSeconds.verify),
        ...connectionOptions,
    ],
    examples: [
        { description: "Prove that all Caching Services are one store", options: "" },
        { description: "Compare the keys of another service as well", options: "--service-id desktop" },
        { description: "Prove it quickly between two instances", options: "--lpars lpar1 lpar2 --rounds 1" },
        { description: "Try the lock of token revocation too", options: "--probe-lock" },
    ],
};
