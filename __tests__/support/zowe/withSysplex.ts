// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { randomBytes } from "node:crypto";
import type { SimulatorOptions } from "../../../simulator/world/options";
import { defaultAccounts, defaultPace } from "../../../simulator/world/options";
import { scenarioNamed } from "../../../simulator/scenarios/scenarios";
import type { Simulator } from "../../../simulator/startSimulator";
import { startSimulator } from "../../../simulator/startSimulator";
import { slowness } from "./machine";
import { removeDirectory, temporaryDirectory } from "./zoweCli";
import { forgetOperationsAt } from "./zoweHome";

/**
 * A simulated sysplex on real HTTPS for the time of the work. Where the machine is slow, its time passes as slowly as the product works.
 * It fails the test when it was asked for anything that it does not know, even where the product swallowed the answer.
 */
export async function withPretendSysplex<T>(
    options: SimulatorOptions,
    work: (plex: Simulator) => Promise<T>,
): Promise<T> {
    const directory = await temporaryDirectory();
    const plex = await startSimulator({ pace: defaultPace / slowness(), ...withOwnPasswords(options), directory });
    try {
        await forgetOperationsAt(plex.ports.gateway);
        const result = await work(plex);
        expect(plex.refused().map(({ method, path, consoleCommand }) => consoleCommand ?? `${method} ${path}`)).toEqual(
            [],
        );
        return result;
    } finally {
        await plex.close();
        await removeDirectory(directory);
    }
}

/** For commands that only look: its time stands still, so that what they see does not depend on how fast the machine is. */
export function withStillSysplex<T>(options: SimulatorOptions, work: (plex: Simulator) => Promise<T>): Promise<T> {
    return withPretendSysplex({ ...options, pace: 0 }, work);
}

/** A warm `zowe` remembers who was rejected where, and ports come again. Accounts that a test names stay as they are. */
export function withOwnPasswords(options: SimulatorOptions, own = randomBytes(6).toString("hex")): SimulatorOptions {
    const { accounts = defaultAccounts, profilePassword } = scenarioNamed(options.scenario ?? "healthy").options ?? {};
    return {
        accounts: accounts.map((account) => ({ ...account, password: `${account.password}-${own}` })),
        ...(profilePassword ? { profilePassword: `${profilePassword}-${own}` } : {}),
        ...options,
    };
}

let wrongPasswords = 0;

/** One that no earlier test has tried anywhere, for the same reason. */
export function wrongPassword(): string {
    // Chance in a virtual world begins anew with each sysplex.
    wrongPasswords += 1;
    return `not-it-${randomBytes(6).toString("hex")}-${wrongPasswords}`;
}

/** Operator commands that were sent, in order. */
export function commandsSent(plex: Simulator): readonly string[] {
    return plex.requests().flatMap(({ consoleCommand }) => (consoleCommand === null ? [] : [consoleCommand]));
}
