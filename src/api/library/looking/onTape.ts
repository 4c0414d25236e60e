// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OpenSysplex } from "./withSysplex";

/** What is read on this workstation, taken down or told again as a whole. */
export function onTape<T>(
    open: OpenSysplex,
    key: string,
    read: (open: OpenSysplex) => Promise<T>,
    nothing: T,
): Promise<T> {
    const { connection, ports } = open;
    const aside = { ...open, ports: ports.aside ?? ports };
    return connection.tape === undefined
        ? read(open)
        : connection.tape.ask(
              key,
              () => read(aside),
              () => nothing,
          );
}
