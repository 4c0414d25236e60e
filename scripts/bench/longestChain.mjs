// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * The longest chain of requests of which each began after the one before had ended: what no client can be faster than
 * that asks these questions in this order.
 * @param requests the simulator's log of one run: `startedAtMs`, `endedAtMs`, `connection`
 * @param connectMs what opening a connection costs before its first request
 * @param open the connections that were open before
 * @returns {{ms: number, links: object[]}} its time, connections included, and its requests in order
 */
export function longestChain(requests, connectMs, open = []) {
    const connections = new Set(open);
    const inOrder = [...requests].sort((one, other) => one.startedAtMs - other.startedAtMs);
    const links = inOrder.map((request) => {
        const isFirst = !connections.has(request.connection);
        connections.add(request.connection);
        const beganAtMs = request.startedAtMs - (isFirst ? connectMs : 0);
        return { request, beganAtMs, ms: request.endedAtMs - beganAtMs };
    });
    const best = [];
    for (const link of links) {
        const before = best.filter(({ request }) => request.endedAtMs <= link.beganAtMs).sort(longestFirst)[0];
        best.push({ ...link, before, totalMs: link.ms + (before?.totalMs ?? 0) });
    }
    const last = best.sort(longestFirst)[0];
    return { ms: last?.totalMs ?? 0, links: unfold(last).map(({ request }) => request) };
}

const longestFirst = (one, other) => other.totalMs - one.totalMs;

function unfold(link) {
    return link ? [...unfold(link.before), link] : [];
}
