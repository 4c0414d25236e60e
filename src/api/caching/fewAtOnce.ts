// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApiMediation } from "../ports/apiMediation";

/** The same API ML with at most `width` requests at once to one host; the rest waits its turn. */
export function fewAtOnce(apiMediation: ApiMediation, width: number): ApiMediation {
    const lanes = new Map<string, Lane>();
    const laneOf = (host: string): Lane => {
        const lane = lanes.get(host) ?? { running: 0, waiting: [] };
        lanes.set(host, lane);
        return lane;
    };
    return {
        hasClientCertificate: apiMediation.hasClientCertificate,
        hasUserCredential: apiMediation.hasUserCredential,
        clientCertificateName: apiMediation.clientCertificateName,
        ask: async (endpoint, request) => {
            const lane = laneOf(endpoint.host);
            await enter(lane, width);
            try {
                return await apiMediation.ask(endpoint, request);
            } finally {
                leave(lane);
            }
        },
    };
}

interface Lane {
    running: number;
    readonly waiting: (() => void)[];
}

async function enter(lane: Lane, width: number): Promise<void> {
    if (lane.running < width) {
        lane.running += 1;
        return;
    }
    await new Promise<void>((resolve) => lane.waiting.push(resolve));
}

function leave(lane: Lane): void {
    const next = lane.waiting.shift();
    if (next) {
        next();
    } else {
        lane.running -= 1;
    }
}
