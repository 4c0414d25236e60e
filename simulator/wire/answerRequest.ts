// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer, ClientCertificate } from "../apiml/contract";
import { isApimlComponent } from "../world/componentCatalogue";
import type { PortName } from "../world/ports";
import { deadTarget, pathBehindGateway, userOfToken, vetted, zosmfBehindGateway } from "./throughGateway";
import { answerZosmf } from "../zos/speak/zosmf/zosmf";
import { basicCredentials, sessionOf } from "../zos/speak/signOn";
import type { Answer } from "../zos/speak/answer";
import type { System, World } from "../world/world";

/** A request as it came in on a port of a system. */
export interface IncomingCall {
    readonly system: System;
    readonly portName: PortName;
    readonly method: string;
    /** Path and query. */
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly clientCertificate: ClientCertificate | null;
}

/** Null: no answer ever comes. */
export function answerCall(world: World, call: IncomingCall): Answer | null {
    const answer = answerAsUsual(world, call);
    const { newFormUnder } = world.conduct;
    const isNew = newFormUnder !== null && call.url.startsWith(newFormUnder) && answer !== null && answer.status < 300;
    return isNew ? { ...answer, body: `{"format":"2","content":${String(answer.body)}}` } : answer;
}

function answerAsUsual(world: World, call: IncomingCall): Answer | null {
    if (call.portName === "zosmf") {
        return toZosmf(world, call, call.url, null);
    }
    const behind = pathBehindGateway(call);
    if (behind !== null && world.conduct.zosmfRoute !== "unregistered") {
        const system = zosmfBehindGateway(world, call.system);
        return system === null ? deadTarget() : toZosmf(world, { ...call, system }, behind, userOfToken(world, call));
    }
    return isApimlComponent(call.portName) ? toApiml(world, vetted(world, call)) : otherComponent(call);
}

/** For the request log; never the password. */
export function userOf(world: World, headers: Readonly<Record<string, string>>): string | null {
    return basicCredentials(headers)?.user ?? sessionOf(world, headers)?.user ?? null;
}

function toZosmf(world: World, call: IncomingCall, url: string, vouchedFor: string | null): Answer | null {
    const [path = "/", query = ""] = url.split("?", 2);
    return answerZosmf(world, {
        system: call.system,
        method: call.method,
        path: path.replace(/\/{2,}/g, "/"),
        query: new URLSearchParams(query),
        headers: call.headers,
        body: call.body,
        vouchedFor,
        host: call.headers["host"] ?? call.system.address,
    });
}

function toApiml(world: World, call: IncomingCall): Answer | null {
    const component = call.portName;
    const instance = world.instances.find(({ systemName }) => systemName === call.system.name);
    if (!isApimlComponent(component) || instance === undefined) {
        return null;
    }
    const answer: ApimlAnswer = world.apiml.answer(
        {
            nodeId: instance.id,
            component,
            method: call.method,
            url: call.url,
            headers: call.headers,
            body: call.body,
            clientCertificate: call.clientCertificate,
        },
        world.now,
    );
    return answer.kind === "silence" ? null : answer;
}

/** app-server and zss are there to listen; nothing is known of what they answer. */
function otherComponent(call: IncomingCall): Answer {
    const isRoot = call.method === "GET" && call.url === "/";
    return {
        status: isRoot ? 302 : 404,
        headers: isRoot ? [["Location", "/ui/v1/"]] : [],
        body: "",
        isRefused: !isRoot,
    };
}
