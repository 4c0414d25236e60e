// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import { ImperativeError } from "@zowe/imperative";
import type { BundledLook, HaConnection } from "../../index";
import { ConfigurationError } from "../../index";
import { keepCompiled } from "./keepCompiled";
import { onAskedToEnd } from "./onAskedToEnd";
import { openConnection } from "./openConnection";
import { openReplay } from "./openReplay";

/** Why a command had to end early. */
type StopReason = "deadline" | "interrupted";

export interface Run {
    readonly connection: HaConnection;
    readonly signal: AbortSignal;
    /** Null while no end was requested. */
    stopReason(): StopReason | null;
}

/**
 * Reads the profile, then runs the work of a command until it is done, the deadline passes, or the user stops it.
 * @param look what it takes of a bundle where `--from` names one: no profile is read then, and no system is queried
 */
export async function runHa(
    parameters: IHandlerParameters,
    defaultTimeoutSeconds: number,
    work: (run: Run) => Promise<void>,
    look: BundledLook | null = null,
): Promise<void> {
    await inWords(async () => {
        const connection =
            look !== null && typeof parameters.arguments["from"] === "string"
                ? await openReplay(parameters, parameters.arguments["from"], look)
                : await openConnection(parameters);
        const timeoutSeconds = Number(parameters.arguments["timeout"] ?? defaultTimeoutSeconds);
        await untilStopped(timeoutSeconds, (signal, stopReason) => work({ connection, signal, stopReason }));
    });
}

/** For commands that need no connection: the same care for errors. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
    keepCompiled();
    try {
        return await work();
    } catch (error) {
        throw error instanceof ConfigurationError ? new ImperativeError({ msg: error.message, errorCode: "1" }) : error;
    }
}

/** 130 if the user stopped it, regardless of the result until then. */
export function exitCodeOf(exitCode: number, run: Run): number {
    return run.stopReason() === "interrupted" ? 130 : exitCode;
}

/** A signal that aborts at the deadline, or when the user stops the command. */
async function untilStopped(
    timeoutSeconds: number,
    work: (signal: AbortSignal, stopReason: () => StopReason | null) => Promise<void>,
): Promise<void> {
    await untilInterrupted(async (interrupted) => {
        const ending = new AbortController();
        let reason: StopReason | null = null;
        const stop = (why: StopReason): void => {
            reason ??= why;
            ending.abort();
        };
        const timer = setTimeout(() => stop("deadline"), timeoutSeconds * 1_000);
        interrupted.addEventListener("abort", () => stop("interrupted"));
        try {
            await work(ending.signal, () => reason);
        } finally {
            clearTimeout(timer);
        }
    });
}

/** A signal that aborts when an end is requested. */
export async function untilInterrupted(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const ending = new AbortController();
    const stop = (): void => ending.abort();
    const forget = onAskedToEnd({ asked: stop, gone: stop, heard: "once" });
    try {
        await work(ending.signal);
    } finally {
        forget();
    }
}
