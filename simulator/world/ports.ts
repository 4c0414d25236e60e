// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Offsets from the first port. The numbers are the same on every system, as with a Sysplex Distributor in front. */
const portOffsets = {
    zosmf: 0,
    gateway: 1,
    discovery: 2,
    zaas: 3,
    "api-catalog": 4,
    "caching-service": 5,
    "app-server": 6,
    zss: 7,
    /** JGroups of the Caching Service: in the configuration only, nothing listens. */
    jgroups: 8,
    keyExchange: 9,
    ssh: 10,
} as const;

/** The listeners; in the single-service layout the one process has the ports of gateway and discovery. */
export type PortName = keyof typeof portOffsets;

export const portsUsed = 11;

export type Ports = Readonly<Record<PortName, number>>;

export function portsFrom(first: number): Ports {
    const entries = Object.entries(portOffsets).map(([name, offset]) => [name, first + offset]);
    return Object.fromEntries(entries) as Ports;
}

/** The address of the DVIPAs: the z/OSMF hot standby and the entry to Zowe. */
export const entryAddress = "127.0.0.10";

/** System 1 is 127.0.0.11. */
export function systemAddress(index: number): string {
    return `127.0.0.${11 + index}`;
}
