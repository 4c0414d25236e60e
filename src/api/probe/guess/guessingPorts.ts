// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { ApiMediation } from "../../ports/apiMediation";
import type { Ports } from "../../ports/ports";
import type { Spool, Zosmf } from "../../ports/zosmf";
import { jobHead } from "../observeJobs";
import { handshakePatienceMs } from "../observePorts";
import type { AskedAhead } from "./AskedAhead";

/** The same ports; a query that was already sent is answered by the pending answer. */
export function guessingPorts(ports: Ports, ahead: AskedAhead): Ports {
    return {
        ...ports,
        zosmf: ports.zosmf.map((zosmf) => ({ ...zosmf, spool: guessingSpool(zosmf, ahead) })),
        apiMediation: guessingApiMediation(ports.apiMediation, ahead),
        tlsPeer: {
            handshake: (endpoint, patienceMs) => {
                const shake = (): ReturnType<typeof ports.tlsPeer.handshake> =>
                    ports.tlsPeer.handshake(endpoint, patienceMs);
                const { host, port } = endpoint;
                return patienceMs === handshakePatienceMs
                    ? ahead.take({ kind: "handshake", host, port }, shake).answer
                    : shake();
            },
        },
    };
}

function guessingSpool({ server, spool, ahead: quiet }: Zosmf, ahead: AskedAhead): Spool {
    const at = server.profileName;
    /** The answers of its services count only when they are requested. */
    const told = <T>({ answer, isAhead }: ReturnType<typeof ahead.take<T>>): Promise<Observation<T>> =>
        isAhead && quiet !== undefined ? answer.then((one) => heardBy(quiet, one)) : answer;
    return {
        ...spool,
        jobs: (pattern) => told(ahead.take({ kind: "jobs", server: at, pattern }, () => spool.jobs(pattern))),
        records: (job, fileId, first, count) => {
            const ask = (): ReturnType<Spool["records"]> => spool.records(job, fileId, first, count);
            const isHead = fileId === jobHead.fileId && first === jobHead.first && count === jobHead.count;
            const { name, id } = job;
            return isHead ? told(ahead.take({ kind: "job-head", server: at, name, id }, ask)) : ask();
        },
    };
}

function heardBy<T>(quiet: NonNullable<Zosmf["ahead"]>, answer: Observation<T>): Observation<T> {
    quiet.hear(answer);
    return answer;
}

function guessingApiMediation(apiMediation: ApiMediation, ahead: AskedAhead): ApiMediation {
    return {
        ...apiMediation,
        ask: (endpoint, request) => {
            const { method, path, credential, source, headers, body, timeoutMs } = request;
            const isPlain = method === "GET" && headers === undefined && body === undefined && timeoutMs === undefined;
            const ask = (): ReturnType<ApiMediation["ask"]> => apiMediation.ask(endpoint, request);
            if (!isPlain) {
                return ask();
            }
            const { host, port } = endpoint;
            const { answer, isAhead } = ahead.take({ kind: "listener", host, port, path, credential }, ask);
            return isAhead ? answer.then((one) => ({ ...one, source })) : answer;
        },
    };
}
