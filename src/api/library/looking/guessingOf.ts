// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { lookMemory } from "../../adapters/workstation/lookMemory";
import type { Sysplex } from "../../model/sysplex";
import type { Ports } from "../../ports/ports";
import type { Guessing } from "../../probe/guess/guessing";
import { guessing } from "../../probe/guess/guessing";

/** What a look asks ahead, and where it keeps what it asked for the next one. */
interface RememberingLook extends Guessing {
    remember(sysplex: Sysplex): Promise<void>;
}

/** Null: the connection has no home on this workstation, so nothing is remembered; or a bundle is taken or told again, in the plain order of the questions. */
export async function guessingOf(connection: HaConnection, ports: Ports): Promise<RememberingLook | null> {
    const { home, tape, isFresh = false } = connection;
    if (home === undefined || tape !== undefined) {
        return null;
    }
    const memory = lookMemory(home, memoryOf(connection, ports));
    const remembered = isFresh ? [] : await memory.read(ports.clock.now());
    const guesses = guessing(ports, remembered, {
        hosts: hostsOf(connection, ports),
        verifiesCertificates: connection.apiMediation.rejectUnauthorized,
    });
    const remember = (sysplex: Sysplex): Promise<void> =>
        ports.signal.aborted ? Promise.resolve() : memory.write(guesses.toRemember(sysplex), ports.clock.now());
    return { ...guesses, remember };
}

function memoryOf(
    { profileName, zoweConfig, localConfig }: HaConnection,
    { zosmf }: Ports,
): Parameters<typeof lookMemory>[1] {
    const servers = zosmf.map(({ server }) => `${server.profileName} ${server.host}:${server.port}${server.basePath}`);
    return { profile: profileName, connection: [zoweConfig ?? "", localConfig ?? "", ...servers] };
}

function hostsOf({ gatewayAddresses }: HaConnection, { zosmf }: Ports): ReadonlySet<string> {
    const gateways = Object.values(gatewayAddresses).flatMap(({ host }) => host ?? []);
    return new Set([...zosmf.map(({ server }) => server.host), ...gateways].map((host) => host.toLowerCase()));
}
