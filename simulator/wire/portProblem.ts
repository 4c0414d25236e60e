// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A port that cannot be opened, in words for the user of the simulator. */
export class PortProblem extends Error {}

/** Turns Node's error into a sentence with the way out. */
export function portProblem(address: string, port: number, error: NodeJS.ErrnoException): PortProblem {
    const remedies: Readonly<Record<string, string>> = {
        EADDRINUSE: "it is in use, perhaps by another simulator. Name another first port, or none.",
        EADDRNOTAVAIL: `the loopback interface does not have that address. On macOS: sudo ifconfig lo0 alias ${address}`,
        EACCES: "this user may not open it. Name a first port above 1023.",
    };
    return new PortProblem(`${address}:${port} cannot be opened: ${remedies[error.code ?? ""] ?? error.message}`);
}
