// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import crypto from "node:crypto";
import { randomFrom } from "../laws/random";
import { replace } from "./replaced";

let draw = randomFrom(1);

/** Lets every random number of this process follow from a seed. */
export function drawFromSeed(): void {
    replace(Math, "random", () => draw());
    replace(crypto, "randomBytes", (count: number) =>
        Buffer.from(Array.from({ length: count }, () => Math.floor(draw() * 256))),
    );
}

export function seedChance(seed: number): void {
    draw = randomFrom(seed);
}
