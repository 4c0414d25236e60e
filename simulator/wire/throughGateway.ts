// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { envelope } from "../apiml/errorEnvelope";
import type { IncomingCall } from "./answerRequest";
import type { Answer } from "../zos/speak/answer";
import { isRightPassword } from "../zos/speak/signOn";
import type { System, World } from "../world/world";

/** `/ibmzosmf/api/v1/zosmf/…` on a gateway is z/OSMF; null for any other path. */
export function pathBehindGateway({ portName, url }: IncomingCall): string | null {
    const [, rest] = /^\/ibmzosmf\/api\/v1(\/.*)$/.exec(url) ?? [];
    return portName === "gateway" && rest !== undefined ? rest : null;
}

/** The gateway uses the z/OSMF of its own system, and another one if that is down; null: no z/OSMF answers. */
export function zosmfBehindGateway(world: World, system: System): System | null {
    if (world.conduct.zosmfRoute === "dead") {
        return null;
    }
    const another = world.systems.find(({ zosmf }) => zosmf === "up");
    return system.zosmf !== "up" && another !== undefined ? another : system.zosmf === "down" ? null : system;
}

/** The answer of a gateway for a target that does not answer: at once, and in its own format (E-SEP-26). */
export function deadTarget(): Answer {
    return {
        status: 500,
        headers: [["Content-Type", "application/json"]],
        body: JSON.stringify(envelope("ZWEAO500E")),
    };
}

/** The user of the API ML token, which z/OSMF does not know; null without a valid one. */
export function userOfToken(world: World, call: IncomingCall): string | null {
    const instance = world.instances.find(({ systemName }) => systemName === call.system.name);
    const token = tokenIn(call.headers);
    if (instance === undefined || token === null) {
        return null;
    }
    const answer = world.apiml.answer(
        {
            nodeId: instance.id,
            component: "gateway",
            method: "GET",
            url: "/gateway/api/v1/auth/query",
            headers: { cookie: `apimlAuthenticationToken=${token}` },
            body: "",
            clientCertificate: null,
        },
        world.now,
    );
    return answer.kind === "answer" && answer.status === 200 ? userIn(answer.body) : null;
}

function tokenIn(headers: IncomingCall["headers"]): string | null {
    const [, cookie] = /(?:^|;\s*)apimlAuthenticationToken=([^;]+)/.exec(headers["cookie"] ?? "") ?? [];
    const [, bearer] = /^Bearer (\S+)$/i.exec(headers["authorization"] ?? "") ?? [];
    return cookie ?? bearer ?? null;
}

function userIn(body: string): string | null {
    const { userId } = JSON.parse(body) as { readonly userId?: unknown };
    return typeof userId === "string" ? userId.toUpperCase() : null;
}

/**
 * ZAAS queries z/OSMF, and z/OSMF the shared security database: a wrong password at the API ML counts like any other, and a
 * revoked user is also rejected there. With a client certificate, the password is not checked.
 */
export function vetted(world: World, call: IncomingCall): IncomingCall {
    const given = passwordIn(call);
    if (given === null || call.clientCertificate !== null || isRightPassword(world, given.user, given.password)) {
        return call;
    }
    const { authorization, ...headers } = call.headers;
    const spoiled = Buffer.from(`${given.user}: refused`).toString("base64");
    const isBasic = authorization !== undefined;
    return {
        ...call,
        headers: isBasic ? { ...headers, authorization: `Basic ${spoiled}` } : call.headers,
        body: isBasic ? call.body : JSON.stringify({ username: given.user, password: " refused" }),
    };
}

interface Given {
    readonly user: string;
    readonly password: string;
}

function passwordIn({ headers, method, url, body }: IncomingCall): Given | null {
    const [, encoded] = /^Basic (\S+)$/i.exec(headers["authorization"] ?? "") ?? [];
    if (encoded !== undefined) {
        const [user = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
        return { user, password: rest.join(":") };
    }
    return method === "POST" && /\/auth\/login$/.test(url) ? loginIn(body) : null;
}

function loginIn(body: string): Given | null {
    try {
        const { username, password } = JSON.parse(body) as { readonly username?: unknown; readonly password?: unknown };
        return typeof username === "string" && typeof password === "string" ? { user: username, password } : null;
    } catch {
        return null;
    }
}
