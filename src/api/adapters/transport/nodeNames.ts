// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { Observation } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Clock } from "../../ports/clock";
import type { Names } from "../../ports/names";
import { connectionFailure } from "./connectionFailure";
import { RequestEnded } from "./guardedRequest";

/** Names as the operating system resolves them, including the hosts file, as for every connection from here. */
export function nodeNames(timeoutMs: number, clock: Clock): Names {
    return { addressesOf: (host) => addressesOf(host, timeoutMs, clock) };
}

async function addressesOf(host: string, timeoutMs: number, clock: Clock): Promise<Observation<readonly string[]>> {
    const provenance = (): { source: string; vantage: string; at: Date } => ({
        source: `address of ${host}`,
        vantage: "here",
        at: clock.now(),
    });
    if (isIP(host) !== 0) {
        return { seen: true, value: [host], ...provenance() };
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new RequestEnded("timeout")), timeoutMs);
    });
    try {
        const found = await Promise.race([lookup(host, { all: true }), late]);
        return { seen: true, value: found.map(({ address }) => address), ...provenance() };
    } catch (error) {
        const failure = connectionFailure(error);
        return unseen(provenance(), failure.reason, `${host} ${failure.why}`);
    } finally {
        clearTimeout(timer);
    }
}
