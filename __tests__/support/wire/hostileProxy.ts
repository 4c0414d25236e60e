// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { Agent, createServer, request } from "node:https";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Simulator } from "../../../simulator/startSimulator";
import { hostileAnswer } from "./hostileBytes";

/** The simulator's systems are 127.0.0.11 and up; the proxies for them listen one network further. */
export const throughProxy = (text: string): string => text.replace(/127\.0\.0\.(1\d)/g, "127.0.1.$1");
const behindProxy = (host: string): string => host.replace("127.0.1.", "127.0.0.");

export interface HostileProxy {
    /** How many answers were spoiled, by kind. */
    readonly spoiled: Map<string, number>;
    close(): Promise<void>;
}

/** A proxy before every port named: it passes on what is asked, and spoils half of the answers. */
export async function hostileProxy(
    plex: Simulator,
    ports: readonly { readonly host: string; readonly port: number }[],
    random: () => number,
): Promise<HostileProxy> {
    const pem = (name: string): Buffer => readFileSync(join(plex.directory, name));
    const identity = { cert: pem("client.pem"), key: pem("client-key.pem") };
    const agent = new Agent({ ...identity, keepAlive: true, rejectUnauthorized: false });
    const spoiled = new Map<string, number>();
    const servers = ports.map(({ host, port }) => {
        const answer: RequestListener = (asked, response) => {
            void passOn(asked, { host: behindProxy(host), port, agent })
                .then(async (good) => {
                    const isHostile = random() < 0.5;
                    const { kind, ...rest } = isHostile
                        ? hostileAnswer(good, random)
                        : { ...good, kind: "", chunks: [good.body], pauseMs: 0, breaksOff: false };
                    if (isHostile) {
                        spoiled.set(kind, (spoiled.get(kind) ?? 0) + 1);
                    }
                    await send(response, rest);
                })
                .catch(() => response.destroy());
        };
        return { server: createServer(identity, answer), host, port };
    });
    await Promise.all(
        servers.map(
            ({ server, host, port }) => new Promise<void>((listening) => server.listen(port, host, () => listening())),
        ),
    );
    return {
        spoiled,
        close: async () => {
            agent.destroy();
            await Promise.all(
                servers.map(({ server }) => {
                    server.closeAllConnections();
                    return new Promise((closed) => server.close(closed));
                }),
            );
        },
    };
}

interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Buffer;
}

function passOn(
    asked: IncomingMessage,
    { host, port, agent }: { readonly host: string; readonly port: number; readonly agent: Agent },
): Promise<Answer> {
    return new Promise((resolve, reject) => {
        const { method, url: path, headers } = asked;
        const options = { host, port, agent, method, path, headers: { ...headers, host: `${host}:${port}` } };
        const passed = request(options, (answer) => {
            const chunks: Buffer[] = [];
            answer.on("data", (chunk: Buffer) => chunks.push(chunk));
            answer.on("end", () => {
                const type = answer.headers["content-type"] ?? "text/plain";
                const body = Buffer.from(throughProxy(Buffer.concat(chunks).toString("utf8")));
                resolve({ status: answer.statusCode ?? 500, headers: { "content-type": type }, body });
            });
        });
        passed.on("error", reject);
        asked.pipe(passed);
    });
}

async function send(response: ServerResponse, answer: Omit<ReturnType<typeof hostileAnswer>, "kind">): Promise<void> {
    response.writeHead(answer.status, answer.headers);
    for (const chunk of answer.chunks) {
        if (response.destroyed) {
            return;
        }
        if (!response.write(chunk)) {
            await Promise.race([new Promise((drained) => response.once("drain", drained)), pause(2_000)]);
        }
        if (answer.pauseMs > 0) {
            await pause(answer.pauseMs);
        }
    }
    if (answer.breaksOff) {
        response.destroy();
    } else {
        response.end();
    }
}
