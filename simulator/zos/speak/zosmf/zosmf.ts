// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../../world/world";
import { empty, json, unknownRoute } from "../answer";
import type { Answer, SignedOnRequest, Speaker, ZosmfRequest } from "../answer";
import { damaged } from "../damaged";
import { failureOf } from "../failureOf";
import { notSignedOn, signOff, signOn } from "../signOn";
import { speakConsole } from "./zosmfConsole";
import { speakDataSets } from "./zosmfDataSets";
import { speakFiles } from "./zosmfFiles";
import { zosmfInformation } from "./zosmfInformation";
import { speakJobs } from "./zosmfJobs";
import { keysPath, zosmfKeys } from "./zosmfKeys";
import { speakLog } from "./zosmfLog";
import { speakMounts } from "./zosmfMounts";
import { speakTopology } from "./zosmfTopology";
import { speakVariables } from "./zosmfVariables";

/** The services of z/OSMF, by the first part of their path; a user can be denied a whole service. */
const services = [
    ["restjobs", speakJobs],
    ["restconsoles", speakLog],
    ["restconsoles", speakConsole],
    ["restfiles", speakMounts],
    ["restfiles", speakDataSets],
    ["restfiles", speakFiles],
    ["resttopology", speakTopology],
    ["variables", speakVariables],
] as const satisfies readonly (readonly [string, Speaker])[];

/** The answer of the z/OSMF server of one system; null: it never answers. */
export function answerZosmf(world: World, request: ZosmfRequest): Answer | null {
    switch (request.system.zosmf) {
        case "hung":
            return null;
        case "failing":
            return {
                status: 500,
                headers: [["Content-Type", "text/html"]],
                body: "Error 500: java.lang.NullPointerException\n",
            };
        case "starting":
            return empty(404);
        default:
            return damaged(world, answerWell(world, request));
    }
}

function answerWell(world: World, request: ZosmfRequest): Answer {
    if (request.path === "/zosmf/info" || request.path === "/zosmf/info/") {
        return information(world, request);
    }
    if (request.path === keysPath) {
        return zosmfKeys(world, request);
    }
    const signedOn = signOn(world, request);
    if (signedOn === null) {
        return notSignedOn();
    }
    if (request.headers["x-csrf-zosmf-header"] === undefined) {
        return fromElsewhere(world, request);
    }
    const answer = route(world, { ...request, user: signedOn.user });
    return {
        ...answer,
        headers: [...answer.headers, ...signedOn.cookies.map((cookie) => ["Set-Cookie", cookie] as const)],
    };
}

function information(world: World, request: ZosmfRequest): Answer {
    const given = request.headers["authorization"] !== undefined || request.headers["cookie"] !== undefined;
    if (!world.options.infoNeedsAuthentication && !given) {
        return zosmfInformation(world);
    }
    const signedOn = signOn(world, request);
    if (signedOn === null) {
        return notSignedOn();
    }
    const answer = zosmfInformation(world);
    return {
        ...answer,
        headers: [...answer.headers, ...signedOn.cookies.map((cookie) => ["Set-Cookie", cookie] as const)],
    };
}

/** HTTP 403 with IZUG846W: the header that keeps other sites out is missing (E-ZMF-21). */
function fromElsewhere(world: World, request: ZosmfRequest): Answer {
    const target = `${request.system.name}:${world.ports.zosmf}`;
    return json(403, {
        errorID: "IZUG846W",
        errorMsg: `IZUG846W: An HTTP request for a z/OSMF REST service was received from a remote site. The request was rejected, however, because the remote site "" is not permitted to z/OSMF server "IZUSVR1" on target system "${target}" .`,
    });
}

function route(world: World, request: SignedOnRequest): Answer {
    if (request.path === "/zosmf/services/authenticate") {
        return authenticate(world, request);
    }
    const [, , service = ""] = request.path.split("/");
    if ([...world.conduct.deniedServices].some((denied) => denied === service)) {
        return empty(403);
    }
    const failing = [...world.conduct.failingServices].find((one) => one === service);
    if (failing !== undefined) {
        return failureOf(failing);
    }
    for (const [name, speak] of services) {
        const answer = name === service ? speak(world, request) : null;
        if (answer !== null) {
            return answer;
        }
    }
    return unknownRoute();
}

function authenticate(world: World, request: SignedOnRequest): Answer {
    if (request.method === "POST") {
        return json(200, { returnCode: 0, reasonCode: 0, message: "Success." });
    }
    if (request.method === "DELETE") {
        signOff(world, request.headers);
        return empty(204);
    }
    return unknownRoute();
}
