// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../../world/world";
import { json } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";

/** The Systems table is kept by hand: here it knows the first system only, as it comes (E-ZMF-33). */
export function speakTopology(world: World, request: SignedOnRequest): Answer | null {
    const what = request.path.replace(/^\/zosmf\/resttopology\//, "").replace(/\/$/, "");
    const tables: Readonly<Record<string, readonly unknown[]>> = {
        systems: [entry(world, request)],
        [`systems/sysplexName/${world.sysplexName}`]: [entry(world, request)],
        sysplexes: [{ sysplexName: world.sysplexName, systemNickNames: nickname(world) }],
        groups: [],
    };
    const items = request.method === "GET" ? tables[what] : undefined;
    return items === undefined ? null : json(200, { items, numRows: String(items.length) });
}

const nickname = (world: World): string => world.systems[0]?.name ?? "LOCAL";

function entry(world: World, request: SignedOnRequest): Record<string, unknown> {
    return {
        systemNickName: nickname(world),
        systemName: nickname(world),
        sysplexName: world.sysplexName,
        groupNames: "<None>",
        url: `https://${request.host}/zosmf/`,
        zosVR: "z/OS V3R1",
        jesMemberName: nickname(world),
        jesType: "JES2",
        cpcName: "CPC1",
        cpcSerial: "7CD8",
        httpProxyName: "No Proxy",
        ftpDestinationName: "IBM-testcase-mvs",
    };
}
