// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import crypto from "node:crypto";
import { randomFrom } from "../laws/random";

let draw = randomFrom(1);

/** Lets every random number of this process follow from a seed. Jest restores its spies. */
export function drawFromSeed(): void {
    jest.spyOn(Math, "random").mockImplementation(() => draw());
    jest.spyOn(crypto, "randomBytes").mockImplementation((count: number) =>
        Buffer.from(Array.from({ length: count }, () => Math.floor(draw() * 256))),
    );
}

export function seedChance(seed: number): void {
    draw = randomFrom(seed);
}
