// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../world";
import { json } from "./answer";
import type { Answer, SignedOnRequest } from "./answer";

/** The Systems table is kept by hand: here it knows the first system only, as it comes (zosmf.md, section 5). */
export function speakTopology(world: World, request: SignedOnRequest): Answer | null {
    const [, , , what, by, name] = request.path.split("/");
    if (request.method !== "GET") {
        return null;
    }
    if (what === "systems" && (by === undefined || by === "" || (by === "sysplexName" && name === world.sysplexName))) {
        return json(200, { items: [entry(world, request)], numRows: "1" });
    }
    if (what === "sysplexes") {
        return json(200, {
            items: [{ sysplexName: world.sysplexName, systemNickNames: nickname(world) }],
            numRows: "1",
        });
    }
    return what === "groups" ? json(200, { items: [], numRows: "0" }) : null;
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
