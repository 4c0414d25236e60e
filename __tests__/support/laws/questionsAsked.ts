// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../../simulator/startSimulator";

/**
 * How many questions were asked. On a busy machine a server that is well may take longer than the product's patience, and the same
 * question goes to another server: that is one question, however slow the machine.
 */
export function questionsAsked(requests: ReturnType<Simulator["requests"]>): number {
    const questions = requests.map(({ method, path, system, status }) =>
        path.startsWith("/zosmf/") ? `${method} ${path}` : `${system} ${method} ${path} ${status ?? ""}`,
    );
    return new Set(questions).size;
}
