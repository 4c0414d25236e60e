// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../world";
import { switchMember } from "./applyInstanceInput";
import type { Input, ZosmfInput } from "./input";
import { systemNamed } from "./named";

const kinds: readonly string[] = [
    "zosmf",
    "console",
    "console-name-taken",
    "credentials",
    "user-revoked",
    "service-denied",
    "body-damage",
];

export function isZosmfInput(input: Input): input is ZosmfInput {
    return kinds.includes(input.kind);
}

export function applyZosmfInput(world: World, input: ZosmfInput): void {
    const { conduct, saf } = world;
    switch (input.kind) {
        case "zosmf":
            systemNamed(world, input.system).zosmf = input.state;
            return;
        case "console":
            conduct.consoleModes.set(
                input.system === undefined ? "*" : systemNamed(world, input.system).name,
                input.mode,
            );
            return;
        case "console-name-taken":
            return switchMember(conduct.takenConsoleNames, input.name.toUpperCase(), input.isTaken);
        case "credentials":
            conduct.areCredentialsRefused = input.areRefused;
            return;
        case "user-revoked":
            return switchMember(saf.revoked, input.user.toUpperCase(), input.isRevoked);
        case "service-denied":
            return switchMember(conduct.deniedServices, input.service, input.isDenied);
        case "body-damage":
            conduct.bodyDamage = input.damage;
    }
}
