// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { oneOf } from "../laws/random";

/** What a server, or somebody between, may make of a good answer. */
export interface HostileAnswer {
    readonly kind: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** Sent one after another, with a pause between where it drips. */
    readonly chunks: Iterable<Buffer>;
    readonly pauseMs: number;
    /** The connection breaks behind the chunks. */
    readonly breaksOff: boolean;
}

/** Escapes that retitle, clear and write to the clipboard, C1, what turns the text round, and plain control characters. */
export const terminalPoison =
    "\u001b]0;owned\u0007\u001b[2J\u001b[31m\u009b1A\u202e\u0000\u0008\r\u001b]52;c;eA==\u001b\\";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Random = () => number;

const strangers: readonly Json[] = [
    null,
    true,
    -1,
    1e308,
    "",
    "\u0000",
    [],
    {},
    [[[[]]]],
    { length: -1 },
    "9".repeat(5_000),
];

/** A good document with some of its values of another type, or poisoned. */
function spoiled(value: Json, random: Random): Json {
    if (random() < 0.15) {
        return oneOf(random, strangers);
    }
    if (typeof value === "string") {
        return random() < 0.3 ? `${value}${terminalPoison}` : value;
    }
    if (Array.isArray(value)) {
        return value.map((one) => spoiled(one, random));
    }
    return value !== null && typeof value === "object"
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoiled(one, random)]))
        : value;
}

function* endless(megabytes: number): Iterable<Buffer> {
    const megabyte = Buffer.alloc(1_048_576, "[");
    for (let sent = 0; sent < megabytes; sent += 1) {
        yield megabyte;
    }
}

interface Good {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Buffer;
}

type Spoiler = (good: Good, random: Random) => Partial<HostileAnswer>;

const whole = (body: Buffer | string): Partial<HostileAnswer> => ({ chunks: [Buffer.from(body)] });

const spoilers: Readonly<Record<string, Spoiler>> = {
    truncated: ({ body }, random) => ({ chunks: [body.subarray(0, random() * body.length)], breaksOff: true }),
    "cut short": ({ body }, random) => whole(body.subarray(0, random() * body.length)),
    "wrong types": ({ body }, random) => {
        try {
            return whole(JSON.stringify(spoiled(JSON.parse(body.toString()) as Json, random)));
        } catch {
            return whole(body.toString().replace(/\d+/g, (digits) => (random() < 0.3 ? "NaN" : digits)));
        }
    },
    "flipped bytes": ({ body }, random) =>
        whole(Buffer.from(body.map((byte) => (random() < 0.02 ? Math.floor(random() * 256) : byte)))),
    escapes: ({ body }, random) =>
        whole(body.toString().replace(/ /g, () => (random() < 0.2 ? ` ${terminalPoison}` : " "))),
    "another encoding": ({ body }, random) =>
        whole(Buffer.from(body.toString(), oneOf(random, ["utf16le", "latin1", "base64"] as const))),
    html: () => ({
        ...whole("<html><body><h1>It works!</h1></body></html>"),
        headers: { "content-type": "text/html" },
    }),
    "another status": (_good, random) => ({
        status: oneOf(random, [204, 301, 400, 401, 403, 404, 409, 418, 429, 500, 502, 503, 599]),
    }),
    "a lie about compression": () => ({ headers: { "content-encoding": "gzip" } }),
    nothing: () => whole(""),
    endless: () => ({ chunks: endless(100) }),
    "a slow drip": ({ body }) => ({
        chunks: [...body.subarray(0, 500)].map((byte) => Buffer.from([byte])),
        pauseMs: 50,
    }),
};

/** Those that cost a timeout or a hundred megabytes come more rarely. */
const kinds = Object.keys(spoilers).flatMap((kind) => Array<string>(/endless|slow/.test(kind) ? 1 : 20).fill(kind));

export function hostileAnswer(good: Good, random: Random): HostileAnswer {
    const kind = oneOf(random, kinds);
    const plain = { status: good.status, headers: good.headers, chunks: [good.body], pauseMs: 0, breaksOff: false };
    return { ...plain, ...spoilers[kind]?.(good, random), kind };
}
