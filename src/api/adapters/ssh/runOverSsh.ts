// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import type { SshConnection } from "../connection";

export type SshRun =
    | { readonly kind: "ended"; readonly exitCode: number; readonly output: string }
    /** It never began; `rejected`: the logon was, by the password or key. */
    | { readonly kind: "not-begun" | "denied" | "rejected"; readonly why: string }
    /** It may have run; its end was not seen. */
    | { readonly kind: "lost"; readonly why: string };

/** zwe issues its command within seconds; the rest is the logon. */
const commandLimitMs = 60_000;
const keptCharacters = 100_000;

/** The SDK does not expose its connection; Node reports every socket when it is created (as in guardedRequest). */
const opened = new AsyncLocalStorage<Socket[]>();
subscribe("net.client.socket", (message) => void opened.getStore()?.push((message as { socket: Socket }).socket));

/** Runs one command in an SSH session, through Zowe's SDK. Never throws. */
export async function runOverSsh(
    server: SshConnection,
    command: string,
    handshakeTimeoutMs: number,
    signal: AbortSignal,
): Promise<SshRun> {
    const { Shell, SshSession } = await import("../../../vendor/zosUss");
    const name = `SSH server ${server.profileName} (${server.host}:${server.port})`;
    let output = "";
    const session = new SshSession({
        hostname: server.host,
        port: server.port,
        user: server.user,
        ...given({ password: server.password, privateKey: server.privateKey, keyPassphrase: server.keyPassphrase }),
        ...given({ hostKey: server.hostKey }),
        insecure: server.isInsecure,
        handshakeTimeout: handshakeTimeoutMs,
    });
    const keep = (text: string): void => {
        output = `${output}${text}`.slice(-keptCharacters);
    };
    const sockets: Socket[] = [];
    try {
        const exitCode = await bounded(
            opened.run(sockets, () => Shell.executeExec(session, command, keep)),
            signal,
        );
        return typeof exitCode === "number"
            ? { kind: "ended", exitCode, output }
            : { kind: "lost", why: `${name} closed the connection before the command ended` };
    } catch (error) {
        return failedRun(error, name, output !== "");
    } finally {
        sockets.forEach((socket) => socket.destroy());
    }
}

function given(values: Readonly<Record<string, string | null>>): Record<string, string> {
    return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null));
}

class TooLate extends Error {}

async function bounded(ran: Promise<number | undefined>, signal: AbortSignal): Promise<number | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
        const stop = (): void => reject(new TooLate());
        timer = setTimeout(stop, commandLimitMs);
        signal.addEventListener("abort", stop, { once: true });
    });
    try {
        return await Promise.race([ran, late]);
    } finally {
        clearTimeout(timer);
    }
}

/** Nothing secret has been sent by then. */
function hostKeyWords(message: string): string {
    return /does not match|pinned host key/i.test(message)
        ? 'presents a host key that differs from "hostKey" of the ssh profile: it may be a different server; correct the profile only if you know why'
        : 'presents a host key that is not known here: set "hostKey" in the ssh profile; zowe zos-uss issue ssh sets it when you accept the key';
}

function failedRun(error: unknown, name: string, hasBegun: boolean): SshRun {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof TooLate || hasBegun) {
        return { kind: "lost", why: `${name} did not complete the command in time` };
    }
    if (/host key/i.test(message)) {
        return { kind: "denied", why: `${name} ${hostKeyWords(message)}` };
    }
    if (/authentication|password|FOTS1668|permission denied/i.test(message)) {
        return { kind: "rejected", why: `${name} rejected the logon` };
    }
    return {
        kind: "not-begun",
        why: `${name} could not be reached: ${message.split(/\r?\n/)[0]?.slice(0, 150) ?? ""}`,
    };
}
