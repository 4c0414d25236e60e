// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HttpAnswer } from "../../model/seen/httpAnswer";
import type { Observation } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { ApiMediation } from "../../ports/apiMediation";
import type { Clock } from "../../ports/clock";
import type { Names } from "../../ports/names";
import type { Redis } from "../../ports/redis";
import type { Tape } from "../../ports/tape";
import type { TlsPeer } from "../../ports/tlsPeer";

/** What a tape does not hold was not asked when it was taken: unknown, and never "not there". */
export function unheld(tape: Tape, source: string): () => Observation<never> {
    return () =>
        unseen(
            { source, vantage: "the bundle", at: tape.now() },
            "not-held",
            `the bundle holds no answer of ${source}`,
        );
}

export function tapedApiMediation(tape: Tape, real: ApiMediation): ApiMediation {
    return {
        hasClientCertificate: tape.tell("API ML: client certificate", () => real.hasClientCertificate),
        hasUserCredential: tape.tell("API ML: user", () => real.hasUserCredential),
        clientCertificateName: tape.tell("API ML: name", () => real.clientCertificateName ?? null),
        ask: (endpoint, request) => {
            const { method, path, credential, source } = request;
            const at = `${endpoint.host}:${endpoint.port}`;
            return tape.ask<Observation<HttpAnswer>>(
                `${at} ${method} ${path} as ${credential}`,
                () => real.ask(endpoint, request),
                unheld(tape, `${source} at ${at}`),
            );
        },
    };
}

export function tapedTlsPeer(tape: Tape, real: TlsPeer): TlsPeer {
    return {
        handshake: (endpoint, patienceMs) => {
            const at = `TLS ${endpoint.host}:${endpoint.port}`;
            return tape.ask(at, () => real.handshake(endpoint, patienceMs), unheld(tape, at));
        },
    };
}

export function tapedNames(tape: Tape, real: Names): Names {
    return {
        addressesOf: (host) => tape.ask(`name ${host}`, () => real.addressesOf(host), unheld(tape, `name ${host}`)),
    };
}

export function tapedRedis(tape: Tape, real: Redis): Redis {
    const taped = <T>(what: string, ask: () => Promise<Observation<T>>): Promise<Observation<T>> =>
        tape.ask(what, ask, unheld(tape, what));
    return {
        information: (address, section) =>
            taped(`Redis ${address.host}:${address.port} INFO ${section}`, () => real.information(address, section)),
        quorum: (address, master) =>
            taped(`Redis ${address.host}:${address.port} QUORUM ${master}`, () => real.quorum(address, master)),
        masterOf: (address, master) =>
            taped(`Redis ${address.host}:${address.port} MASTER ${master}`, () => real.masterOf(address, master)),
    };
}

/** The time of a replay advances with the answers; a pause lasts until every recorded answer was returned. */
export function replayClock(tape: Tape): Clock {
    return {
        now: () => tape.now(),
        sleep: () => new Promise((resolve) => setImmediate(resolve)),
    };
}
