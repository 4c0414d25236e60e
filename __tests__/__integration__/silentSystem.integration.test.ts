// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { passes } from "../support/virtual/virtualTime";
import { zoweHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

const requestTimeoutSeconds = 12;

/**
 * How long somebody waited for a system that hangs, all waits laid over each other, in request time-outs. A busy machine does not
 * lengthen it, as it does the command.
 */
function timeoutsWaited(plex: Simulator): number {
    let waitedMs = 0;
    let until = 0;
    for (const { startedAtMs, endedAtMs } of [...plex.held()].sort(
        (one, other) => one.startedAtMs - other.startedAtMs,
    )) {
        const end = endedAtMs ?? Infinity;
        waitedMs += Math.max(0, end - Math.max(until, startedAtMs));
        until = Math.max(until, end);
    }
    return Math.floor(waitedMs / 1_000 / requestTimeoutSeconds);
}

const commands = [
    "status",
    "check",
    "stop --lpars lpar1 --dry-run",
    "restart --all-lpars --dry-run",
    "registry list",
    "cache status",
];

describe("a system that accepts connections and never answers", () => {
    it.each(commands)("costs one request time-out together: %s", async (command) => {
        await inStillSysplex({ systems: 3, scenario: "system-hung" }, async (plex) => {
            expect({ command, timeouts: await timeoutsOf(plex, command) }).toEqual({ command, timeouts: 1 });
        });
    });

    it("costs check no more where it is the one that the addresses of Zowe and z/OSMF lead to", async () => {
        await inStillSysplex({ systems: 3 }, async (plex) => {
            await plex.input({ kind: "reachability", system: "LPAR1", reachability: "hung" });
            expect(await timeoutsOf(plex, "check")).toBe(1);
        });
    });
});

async function timeoutsOf(plex: Simulator, command: string): Promise<number> {
    await zoweHere(["ha", ...command.split(" "), "--request-timeout", `${requestTimeoutSeconds}`], {
        cwd: plex.directory,
    });
    // Until the last connection is closed.
    await passes(1);
    return timeoutsWaited(plex);
}
