// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Question } from "../../model/question";

/** Names of z/OS, as JES2 and Eureka write them; other contents of the file are never queried. */
const forms = {
    server: /^[^\0-\x1f]{1,200}$/,
    pattern: /^[A-Z@#$][A-Z0-9@#$]{0,7}\*?$/,
    name: /^[A-Z@#$][A-Z0-9@#$]{0,7}$/,
    id: /^(?:STC|JOB|TSU|S|J|T)\d{5,7}$/,
    host: /^[A-Za-z0-9.:_-]{1,253}$/,
    path: /^\/(?:application\/(?:health|version)|gateway\/services|cachingservice\/application\/health|eureka\/apps(?:\/GATEWAY\/[A-Za-z0-9%._-]{1,300})?)$/,
} as const;

const credentials = ["none", "certificate", "user", "best"] as const;

type Fields = Partial<Readonly<Record<string, unknown>>>;

/** A question of those that a look asks, and of no other form; null: it is none. */
export function questionIn(value: unknown): Question | null {
    const fields = (value ?? {}) as Fields;
    const { kind } = fields;
    return typeof kind === "string" && Object.hasOwn(readers, kind) ? readers[kind as Question["kind"]](fields) : null;
}

const readers: Readonly<Record<Question["kind"], (fields: Fields) => Question | null>> = {
    jobs: ({ server, pattern }) =>
        isOf("server", server) && isOf("pattern", pattern) ? { kind: "jobs", server, pattern } : null,
    "job-head": ({ server, name, id }) =>
        isOf("server", server) && isOf("name", name) && isOf("id", id) ? { kind: "job-head", server, name, id } : null,
    handshake: ({ host, port }) => (isOf("host", host) && isPort(port) ? { kind: "handshake", host, port } : null),
    listener: ({ host, port, path, credential }) => {
        const sent = credentials.find((one) => one === credential);
        return isOf("host", host) && isPort(port) && isOf("path", path) && sent !== undefined
            ? { kind: "listener", host, port, path, credential: sent }
            : null;
    },
};

function isOf(form: keyof typeof forms, value: unknown): value is string {
    return typeof value === "string" && forms[form].test(value);
}

function isPort(value: unknown): value is number {
    return typeof value === "number" && Number.isInteger(value) && value > 0 && value < 65_536;
}
