// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import type { Endpoint, Instance } from "../model/sysplex";
import type { Ports } from "../ports/ports";
import type { Handshake } from "../model/seen/handshake";
import type { PortSighting } from "../model/seen/sightings";

/** A port that listens completes the handshake well within this time. */
export const handshakePatienceMs = 2_000;

/**
 * A TLS handshake with every port that an enabled component of the instance should have; a second one if there was no answer to the
 * first. A registration does not prove that a component runs: only its own answer does (E-SEP-01).
 */
export async function tryPorts(
    instance: Instance,
    { tlsPeer }: Pick<Ports, "tlsPeer">,
): Promise<readonly PortSighting[]> {
    return Promise.all(
        listening(instance).map(async ({ component, endpoint }) => {
            const shake = (): Promise<Observation<Handshake>> => tlsPeer.handshake(endpoint, handshakePatienceMs);
            const first = await shake();
            const handshake = isTimedOut(first) ? await shake() : first;
            return { instanceId: instance.id, component, port: endpoint.port, handshake };
        }),
    );
}

/** Ports with any answer are tested once more; those without an answer were already tested twice, and each test costs the same time. */
export async function tryAgain(
    instance: Instance,
    before: readonly PortSighting[],
    { tlsPeer }: Pick<Ports, "tlsPeer">,
): Promise<readonly PortSighting[]> {
    const endpoints = new Map(listening(instance).map(({ component, endpoint }) => [component, endpoint]));
    return Promise.all(
        before.map(async (sighting) => {
            const endpoint = endpoints.get(sighting.component);
            return endpoint === undefined || isTimedOut(sighting.handshake)
                ? sighting
                : { ...sighting, handshake: await tlsPeer.handshake(endpoint, handshakePatienceMs) };
        }),
    );
}

/** Nothing that listens there answered, and it took as long as it may: the whole system hangs, or no packet comes through. */
export function isAllSilent(ports: readonly PortSighting[]): boolean {
    return ports.length > 0 && ports.every(({ handshake }) => isTimedOut(handshake));
}

function isTimedOut(handshake: Observation<unknown>): boolean {
    return !handshake.seen && handshake.reason === "timeout";
}

interface Listening {
    readonly component: string;
    readonly endpoint: Endpoint;
}

function listening({ address, components, gateway }: Instance): readonly Listening[] {
    return components.flatMap(({ name, port, isEnabled }) => {
        if (!isEnabled || port === null) {
            return [];
        }
        const isOwn = name !== "gateway" || gateway === null;
        return [{ component: name, endpoint: isOwn ? { host: address, port } : gateway }];
    });
}
