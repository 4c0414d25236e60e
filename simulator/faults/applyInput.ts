// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { issueCommand } from "../operator/issueCommand";
import type { World } from "../world";
import { applyInstanceInput, isInstanceInput } from "./applyInstanceInput";
import { applySurroundingsInput, isSurroundingsInput } from "./applySurroundingsInput";
import { applySystemInput, isSystemInput } from "./applySystemInput";
import { applyZosmfInput, isZosmfInput } from "./applyZosmfInput";
import type { Input } from "./input";
import { systemNamed, UnknownInput } from "./named";

/** Does something to the world now. `latency` is the wire's business and changes nothing here. */
export function applyInput(world: World, input: Input): void {
    if (isSystemInput(input)) {
        applySystemInput(world, input);
    } else if (isInstanceInput(input)) {
        applyInstanceInput(world, input);
    } else if (isZosmfInput(input)) {
        applyZosmfInput(world, input);
    } else if (isSurroundingsInput(input)) {
        applySurroundingsInput(world, input);
    } else if (input.kind === "apiml") {
        world.apiml.apply(input.fault, world.now);
    } else if (input.kind === "command") {
        issueCommand(world, systemNamed(world, input.system), input.command, {
            user: "OPERATOR",
            consoleName: "MASTER",
        });
    } else if (input.kind !== "latency") {
        throw new UnknownInput(`The simulator knows no input ${String((input as { kind?: unknown }).kind)}`);
    }
}
