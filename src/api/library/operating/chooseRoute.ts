// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { sshRoute } from "../../adapters/ssh/sshRoute";
import { consoleRoute } from "../../execute/command/consoleRoute";
import { jobRoute } from "../../execute/command/jobRoute";
import type { CommandRoute, RouteKind } from "../../ports/commandRoute";
import type { OpenSysplex } from "../looking/withSysplex";

/** @throws ConfigurationError if SSH is selected and a setting that it needs is missing */
export function chooseRoute({ connection, sysplex, circle, ports }: OpenSysplex, via: RouteKind): CommandRoute {
    switch (via) {
        case "console":
            return consoleRoute(circle, ports.clock);
        case "job":
            return jobRoute(circle, ports.clock, ports.signal);
        case "ssh":
            return sshRoute(sysplex, connection, ports.signal);
    }
}
