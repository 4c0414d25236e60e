// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endZosmf } from "../zos/operator/endZosmf";
import { switchMember } from "./appliers";
import type { Appliers } from "./appliers";
import type { ZosmfInput } from "./input";
import { systemNamed } from "./named";

export const zosmfAppliers: Appliers<ZosmfInput> = {
    zosmf: (world, { system, state }) => {
        const changed = systemNamed(world, system);
        if (state === "down") {
            endZosmf(world, changed);
        } else {
            changed.zosmf = state;
        }
    },
    "zosmf-keys": (world, { keys }) => {
        world.conduct.zosmfKeys = keys;
    },
    "answers-lost": (world, { system, count, of = "any" }) => {
        world.conduct.lostAnswers.set(systemNamed(world, system).name, count);
        world.conduct.losesOnly = of;
    },
    "requests-lost": (world, { system, count, of = "any" }) => {
        world.conduct.lostRequests.set(systemNamed(world, system).name, count);
        world.conduct.losesOnly = of;
    },
    console: (world, { mode, system }) => {
        world.conduct.consoleModes.set(system === undefined ? "*" : systemNamed(world, system).name, mode);
    },
    "console-name-taken": (world, { name, isTaken }) =>
        switchMember(world.conduct.takenConsoleNames, name.toUpperCase(), isTaken),
    credentials: (world, { areRefused }) => {
        world.conduct.areCredentialsRefused = areRefused;
    },
    "user-revoked": (world, { user, isRevoked }) => switchMember(world.saf.revoked, user.toUpperCase(), isRevoked),
    jesspool: (world, { isDenied }) => {
        world.conduct.areJobsHidden = isDenied;
    },
    "service-denied": (world, { service, isDenied }) => switchMember(world.conduct.deniedServices, service, isDenied),
    "zosmf-route": (world, { state }) => {
        world.conduct.zosmfRoute = state;
    },
    "service-fails": (world, { service, isFailing }) => switchMember(world.conduct.failingServices, service, isFailing),
    "blanks-doubled": (world, { areDoubled }) => {
        world.conduct.areBlanksDoubled = areDoubled;
    },
    "mounts-by-path": (world, { answers }) => {
        world.conduct.mountsByPath = answers;
    },
    "body-damage": (world, { damage }) => {
        world.conduct.bodyDamage = damage;
    },
    "new-form": (world, { under }) => {
        world.conduct.newFormUnder = under;
    },
};
