// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Server } from "node:net";
import { createServer } from "node:net";
import { portsUsed } from "../world/ports";
import { PortProblem, portProblem } from "./portProblem";

const lowest = 20_000;
const highest = 31_000;
const attempts = 200;

/** The claimed server becomes the control endpoint: it reserves the whole range of ports, on every address. */
export interface Claim {
    readonly claim: Server;
    readonly firstPort: number;
}

/** @param asked the requested first port, or 0 for any free range */
export async function claimPorts(asked: number): Promise<Claim> {
    if (asked !== 0) {
        return { claim: await listen(asked), firstPort: asked };
    }
    for (let attempt = 0; attempt < attempts; attempt += 1) {
        const ranges = Math.floor((highest - lowest) / portsUsed);
        const firstPort = lowest + Math.floor(Math.random() * ranges) * portsUsed;
        const claim = await listen(firstPort).catch(() => null);
        if (claim !== null) {
            return { claim, firstPort };
        }
    }
    throw new PortProblem("No free range of ports was found on the loopback interface");
}

function listen(port: number): Promise<Server> {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once("error", (error) => reject(portProblem("127.0.0.1", port, error)));
        server.listen(port, "127.0.0.1", () => resolve(server));
    });
}
