// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApiMediation } from "../../ports/apiMediation";
import type { Ports } from "../../ports/ports";
import type { Tape } from "../../ports/tape";
import { SilentServers } from "../zosmf/silentServers";
import type { HaConnection } from "../connection";
import { Turnstile } from "../transport/turnstile";
import { namedAt } from "../zosmf/zosmfCall";
import { zosmfServer } from "../zosmf/zosmfServer";
import { addressKey } from "./addressKey";
import { replayClock, tapedApiMediation, tapedTlsPeer } from "./tapedPorts";

const nobody = (): Promise<never> => Promise.reject(new Error("nothing is asked in a replay"));

const noApiMediation: ApiMediation = {
    hasClientCertificate: false,
    hasUserCredential: false,
    clientCertificateName: null,
    ask: nobody,
};

/** The ports of a tape: the adapters with their parsers, and no network behind them. */
export function replayPorts(connection: HaConnection, tape: Tape, signal: AbortSignal): Ports {
    const clock = replayClock(tape);
    const limits = { timeoutMs: 1_000, maximumBytes: 0, signal, heardDate: () => undefined };
    return {
        zosmf: connection.zosmf.map((one) => {
            const { hostname = "", port = 443 } = one.session.ISession;
            const address = tape.tell(addressKey(one), () => `${hostname}:${port}`);
            return zosmfServer(one, {
                session: one.session,
                ...namedAt(address, one),
                limits,
                turnstile: new Turnstile(1),
                gate: null,
                clock,
                silent: new SilentServers(clock),
                tape,
            });
        }),
        apiMediation: tapedApiMediation(tape, noApiMediation),
        tlsPeer: tapedTlsPeer(tape, { handshake: nobody }),
        clock,
        sysplexTime: () => tape.tell("time of the sysplex", () => tape.now()),
        signal,
    };
}
