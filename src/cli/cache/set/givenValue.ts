// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { IHandlerParameters } from "@zowe/imperative";
import { ConfigurationError } from "../../../index";
import { textFrom } from "../cacheArguments";

/**
 * The value to store: the argument, the file, or standard input.
 * @throws ConfigurationError if there is none, or more than one
 */
export async function givenValue({ arguments: args, stdin }: IHandlerParameters, signal: AbortSignal): Promise<string> {
    const [value, file] = [textFrom(args, "value"), textFrom(args, "file")];
    if (value !== null && file !== null) {
        throw new ConfigurationError("The value is specified twice: as an argument and with --file.");
    }
    if (value !== null) {
        return value;
    }
    return file !== null ? fromFile(file) : fromInput(stdin, signal);
}

async function fromFile(file: string): Promise<string> {
    try {
        return await readFile(file, "utf8");
    } catch (error) {
        throw new ConfigurationError(`The value cannot be read: ${(error as Error).message}.`, { option: "file" });
    }
}

async function fromInput(stdin: Readable, signal: AbortSignal): Promise<string> {
    const isTerminal = (stdin as { isTTY?: boolean }).isTTY === true;
    const text = isTerminal ? "" : await allOf(stdin, signal);
    if (text === "") {
        throw new ConfigurationError("There is no value: specify it after the key, with --file, or on standard input.");
    }
    return text;
}

/** The complete input, or nothing if the command had to end before. */
async function allOf(stdin: Readable, signal: AbortSignal): Promise<string> {
    const chunks: Buffer[] = [];
    const end = (): void => void stdin.destroy();
    signal.addEventListener("abort", end, { once: true });
    try {
        for await (const chunk of stdin) {
            chunks.push(Buffer.from(chunk as Buffer));
        }
    } catch {
        return "";
    } finally {
        signal.removeEventListener("abort", end);
    }
    return Buffer.concat(chunks).toString("utf8");
}
