// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Ports } from "../../../src/api/ports/ports";
import type { FakeClock } from "./fakeClock";

export const roundTripMs = 100;

interface AskedOnce {
    /** Null: a z/OSMF of the profile. */
    readonly host: string | null;
    readonly what: string;
}

/** Ports of which every answer takes one round trip, and which write down what is asked. */
export function countedPorts(ports: Ports, clock: FakeClock): { ports: Ports; asked: readonly AskedOnce[] } {
    const asked: AskedOnce[] = [];
    const trip = async <T>(host: string | null, what: string, answer: () => Promise<T>): Promise<T> => {
        asked.push({ host, what });
        await clock.sleep(roundTripMs);
        return answer();
    };
    const counted: Ports = {
        ...ports,
        zosmf: ports.zosmf.map((one) => ({
            ...one,
            information: () => trip(null, "information", () => one.information()),
            spool: {
                ...one.spool,
                jobs: (pattern) => trip(null, `jobs ${pattern}`, () => one.spool.jobs(pattern)),
                records: (job, ...range) =>
                    trip(null, `records ${job.id} ${range.map(String).join(" ")}`, () =>
                        one.spool.records(job, ...range),
                    ),
            },
        })),
        apiMediation: {
            ...ports.apiMediation,
            ask: (endpoint, request) =>
                trip(endpoint.host, `${endpoint.host}:${endpoint.port}${request.path}`, async () => ({
                    ...(await ports.apiMediation.ask(endpoint, request)),
                    source: request.source,
                })),
        },
        tlsPeer: {
            handshake: (endpoint, patienceMs) =>
                trip(endpoint.host, `handshake ${endpoint.host}:${endpoint.port}`, () =>
                    ports.tlsPeer.handshake(endpoint, patienceMs),
                ),
        },
    };
    return { ports: counted, asked };
}
