// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Censor, Logger, ProxySettings } from "@zowe/imperative";
import type { Identities, Simulator } from "../../../simulator/startSimulator";
import { createIdentities, startSimulator } from "../../../simulator/startSimulator";
import type { SimulatorOptions } from "../../../simulator/world/options";
import { forgetMachine } from "../zowe/machine";
import { withOwnPasswords } from "../zowe/withSysplex";
import { layMemoryNetwork } from "./memoryNetwork";
import { giveProcessIds } from "./processIds";
import { waitForPrograms } from "./realWork";
import { putAllBack, replace } from "./replaced";
import { drawFromSeed, seedChance } from "./seededChance";
import { keepFilesSynchronous } from "./synchronousFiles";
import { driveTime, letTimePass, stopTime } from "./virtualTime";

/** As many systems as a virtual sysplex may have. */
const systemsAtMost = 32;
/** A disk in memory where there is one. */
const root = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
const urls = ProxySettings as unknown as { checkUrl(url: string): URL | undefined };
/** Any; nobody else listens on a network in memory. */
const firstPort = 20_000;

let identities: Identities;
/** Servers come again under the same address, and a process remembers which password was rejected where. */
let worlds = 0;

/**
 * The tests of this file run in a world of their own: connections stay in memory, time passes when nothing is left to do, and
 * chance follows from a seed. Product and simulator are the real ones, and so are HTTP and the files.
 */
export function liveInVirtualWorld(): void {
    forgetMachine();
    beforeAll(async () => {
        stopTime();
        identities = await createIdentities(systemsAtMost);
        layMemoryNetwork();
        keepFilesSynchronous();
        waitForPrograms();
        giveProcessIds();
        drawFromSeed();
        // Nobody reads it, and to format it takes a tenth of the time.
        const silent = () => "";
        Object.assign(Logger.prototype, { trace: silent, debug: silent, info: silent });
        // It reads a missing address as one that is not valid, and takes the time of an exception for each request.
        const { checkUrl } = urls;
        replace(urls, "checkUrl", (url?: string) => (url === undefined ? undefined : checkUrl(url)));
        // A session is censored twice for each request, for those lines alone.
        Object.assign(Censor, { censorSession: silent });
    });
    afterAll(() => {
        putAllBack();
        letTimePass();
    });
}

interface VirtualScene {
    readonly plex: Simulator;
    /** An empty directory on this workstation for each name. */
    home(name: string): string;
}

/** The work in a virtual sysplex. It fails the test when the simulator was asked for anything that it does not know. */
export function withVirtualSysplex<T>(
    seed: number,
    options: SimulatorOptions,
    work: (scene: VirtualScene) => Promise<T>,
): Promise<T> {
    seedChance(seed);
    const directory = mkdtempSync(join(root, "zowe-ha-virtual-"));
    worlds += 1;
    const given = { ...withOwnPasswords(options, String(worlds)), directory: join(directory, "plex"), port: firstPort };
    return driveTime(async () => {
        const plex = await startSimulator(given, identities);
        try {
            const result = await work({ plex, home: (name) => join(directory, name) });
            expect(plex.refused()).toEqual([]);
            return result;
        } finally {
            await plex.close();
        }
    }).finally(() => rmSync(directory, { recursive: true, force: true }));
}

/** The same for a test that asks for nothing but a sysplex. */
export function inVirtualSysplex<T>(options: SimulatorOptions, work: (plex: Simulator) => Promise<T>): Promise<T> {
    return withVirtualSysplex(1, options, ({ plex }) => work(plex));
}

/** For what only looks: the time of the sysplex stands still. */
export function inStillSysplex<T>(options: SimulatorOptions, work: (plex: Simulator) => Promise<T>): Promise<T> {
    return inVirtualSysplex({ ...options, pace: 0 }, work);
}
