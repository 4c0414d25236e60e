// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { redactJson } from "../redact/redactJson";
import { redactors } from "../redact/redactors";
import { secretSpans } from "../redact/secretSpans";

interface SecretFound {
    readonly file: string;
    /** Counted from 1. */
    readonly line: number;
    readonly kind: string;
}

/** What looks like a secret in a file of a bundle: by the same patterns that take secrets out. */
export function secretsIn(file: string, text: string): readonly SecretFound[] {
    const lines = file.endsWith(".jsonl") ? text.split("\n") : [text];
    return lines.flatMap((line, index) => {
        const at = { file, line: index + 1 };
        const json = file.includes(".json") ? parsed(line) : undefined;
        return json === undefined ? inText(line, at) : inJson(json, at);
    });
}

function inJson(json: unknown, at: Omit<SecretFound, "kind">): readonly SecretFound[] {
    const plain = JSON.stringify(json);
    return JSON.stringify(redactJson(json)) === plain
        ? []
        : [{ ...at, kind: "a value that is a secret by its name or its form" }];
}

function inText(text: string, { file, line }: Omit<SecretFound, "kind">): readonly SecretFound[] {
    return redactors.flatMap((redactor) =>
        secretSpans(text, [], [redactor]).map(([start]) => ({
            file,
            line: line + text.slice(0, start).split("\n").length - 1,
            kind: redactor.name,
        })),
    );
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return undefined;
    }
}
