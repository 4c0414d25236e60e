// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { issueCommand } from "../zos/operator/issueCommand";
import type { World } from "../world/world";
import type { Appliers } from "./appliers";
import type { Input } from "./input";
import { instanceAppliers } from "./instanceAppliers";
import { systemNamed, UnknownInput } from "./named";
import { surroundingsAppliers } from "./surroundingsAppliers";
import { systemAppliers } from "./systemAppliers";
import { zosmfAppliers } from "./zosmfAppliers";

const operator = { user: "OPERATOR", consoleName: "MASTER" };

const appliers: Appliers<Input> = {
    ...systemAppliers,
    ...instanceAppliers,
    ...zosmfAppliers,
    ...surroundingsAppliers,
    apiml: (world, { fault }) => world.apiml.apply(fault, world.now),
    command: (world, { system, command }) => {
        issueCommand(world, systemNamed(world, system), command, operator);
    },
    /** Of the wire: nothing in the world changes. */
    latency: () => undefined,
};

const inputKinds: readonly string[] = Object.keys(appliers);

/**
 * Does something to the world now.
 * @throws UnknownInput for a kind, system, instance or component that there is not
 */
export function applyInput(world: World, input: Input): void {
    const table = appliers as Readonly<Record<string, ((world: World, input: never) => void) | undefined>>;
    const apply = table[input.kind];
    if (apply === undefined) {
        throw new UnknownInput(`The simulator knows no input "${input.kind}". It knows: ${inputKinds.join(", ")}.`);
    }
    apply(world, input as never);
}
