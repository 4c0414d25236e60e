// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../../simulator/startSimulator";

/**
 * How many questions were asked. On a busy machine a server that is well may take longer than the product's patience, and the same
 * question goes to another server: that is one question, however slow the machine.
 */
export function questionsAsked(requests: ReturnType<Simulator["requests"]>): number {
    const answered = new Set(requests.flatMap((one) => (one.status === null ? [] : [questionOf(one)])));
    // Given up and asked again, for the same reason.
    const counted = requests.filter((one) => one.status !== null || !answered.has(questionOf(one)));
    return new Set(counted.map((one) => `${questionOf(one)} ${isOfZosmf(one) ? "" : (one.status ?? "")}`)).size;
}

type Request = ReturnType<Simulator["requests"]>[number];

const isOfZosmf = ({ path }: Request): boolean => path.startsWith("/zosmf/");

function questionOf(request: Request): string {
    const { method, path, system } = request;
    return isOfZosmf(request) ? `${method} ${path}` : `${system} ${method} ${path}`;
}
