// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments } from "@zowe/imperative";
import type { SimulatorOptions } from "../../../../simulator/world/options";

const numbers = ["systems", "port", "pace"] as const;
const texts = ["directory", "scenario"] as const;

/** The options that were specified; the scenario decides the others. */
export function simulatorOptions(args: ICommandArguments): SimulatorOptions {
    const given = [
        ...numbers.map((name) => [name, args[name] === undefined ? undefined : Number(args[name])] as const),
        ...texts.map((name) => [name, args[name] === undefined ? undefined : String(args[name])] as const),
    ];
    return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as SimulatorOptions;
}
