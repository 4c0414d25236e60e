// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mask } from "./maskSecrets";
import { secretKey } from "./redactors";
import { redactText } from "./redactText";

/** A value as JSON has it without the secrets in it: it stays JSON, and so does JSON that stands in its texts. */
export function redactJson(value: unknown, known: readonly string[] = [], key = ""): unknown {
    if (typeof value === "string") {
        return redactValue(value, known, key);
    }
    if (Array.isArray(value)) {
        return value.map((each) => redactJson(each, known, key));
    }
    return typeof value === "object" && value !== null ? redactObject(value, known) : value;
}

function redactValue(value: string, known: readonly string[], key: string): string {
    return isSecretKey(key) && value !== "" ? mask : redactBody(value, known);
}

/** The private members of a JSON Web Key (RFC 7518). */
const privateMembers = ["d", "p", "q", "dp", "dq", "qi", "k"];

function redactObject(value: object, known: readonly string[]): unknown {
    const isKey = "kty" in value;
    return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [
            name,
            isKey && privateMembers.includes(name) ? mask : redactJson(each, known, name),
        ]),
    );
}

function redactBody(text: string, known: readonly string[]): string {
    const json = /^\s*[[{]/.test(text) ? parsed(text) : undefined;
    return json === undefined ? redactText(text, known) : JSON.stringify(redactJson(json, known));
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return undefined;
    }
}

/** `credential` shows which kind was sent. */
function isSecretKey(key: string): boolean {
    return secretKey.test(key) && key !== "credential";
}
