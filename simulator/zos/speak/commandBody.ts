// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The request of a client to a console. */
export interface CommandBody {
    readonly cmd: string;
    /** Where the command is routed to; null: the server's own system. */
    readonly system: string | null;
    readonly solicitedKeyword: string | null;
    readonly unsolicitedKeyword: string | null;
    readonly detectSeconds: number;
    readonly isAsynchronous: boolean;
}

/** Reason codes of a refused body: no JSON, no command, a command of more than 126 characters (E-ZMF-23). */
type BodyProblem = 12 | 13 | 17;

const longestCommand = 126;

export function commandBody(text: string): CommandBody | BodyProblem {
    const body = parsed(text);
    if (body === null) {
        return 12;
    }
    const word = (name: string): string | null => {
        const value = body[name];
        return typeof value === "string" && value !== "" ? value : null;
    };
    const cmd = word("cmd");
    if (cmd === null || cmd.length > longestCommand) {
        return cmd === null ? 13 : 17;
    }
    return {
        cmd,
        system: word("system"),
        solicitedKeyword: word("sol-key"),
        unsolicitedKeyword: word("unsol-key"),
        detectSeconds: Number(body["detect-time"] ?? 30),
        isAsynchronous: word("async")?.toUpperCase() === "Y",
    };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
    try {
        const value: unknown = JSON.parse(text);
        return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
    } catch {
        return null;
    }
}
