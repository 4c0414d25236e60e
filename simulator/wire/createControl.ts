// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Server as NetServer, Socket } from "node:net";
import { UnknownInput } from "../faults/named";
import type { Input } from "../faults/input";
import { bodyOf } from "./webServer";

/** The actions of the control endpoint on the running simulator. */
interface Controls {
    state(): unknown;
    requests(): unknown;
    input(input: Input): Promise<void>;
    advance(seconds: number): Promise<void>;
}

type Handler = (controls: Controls, body: string) => Promise<unknown>;

const routes: Readonly<Record<string, Handler>> = {
    "GET /state": async (controls) => controls.state(),
    "GET /requests": async (controls) => controls.requests(),
    "POST /inputs": async (controls, body) => {
        await controls.input(JSON.parse(body) as Input);
        return controls.state();
    },
    "POST /advance": async (controls, body) => {
        await controls.advance(Number((JSON.parse(body) as { seconds?: unknown }).seconds));
        return controls.state();
    },
};

/** Plain HTTP on 127.0.0.1, on the port that was claimed for the run. */
export function createControl(claim: NetServer, controls: Controls): { close(): void } {
    const web: Server = createServer((request, response) => void handle(controls, request, response));
    const sockets = new Set<Socket>();
    claim.on("connection", (socket) => {
        sockets.add(socket);
        socket.once("close", () => sockets.delete(socket));
        web.emit("connection", socket);
    });
    return {
        close() {
            claim.close();
            sockets.forEach((socket) => socket.destroy());
        },
    };
}

async function handle(controls: Controls, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = routes[`${request.method ?? ""} ${request.url ?? ""}`];
    if (route === undefined) {
        reply(response, 404, { error: `There is ${Object.keys(routes).join(", ")}` });
        return;
    }
    try {
        reply(response, 200, await route(controls, (await bodyOf(request)) ?? ""));
    } catch (error) {
        reply(response, statusFor(error), { error: error instanceof Error ? error.message : String(error) });
    }
}

function statusFor(error: unknown): number {
    return error instanceof UnknownInput || error instanceof SyntaxError ? 400 : 500;
}

function reply(response: ServerResponse, status: number, value: unknown): void {
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(value));
}
