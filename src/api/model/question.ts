// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Endpoint } from "./sysplex";

/** What a look asked and a later one may ask again before it knows why: only the question, and nothing of an answer. */
export type Question = JobsQuestion | JobHeadQuestion | ListenerQuestion | HandshakeQuestion;

export interface JobsQuestion {
    readonly kind: "jobs";
    /** The connection profile of the z/OSMF. */
    readonly server: string;
    readonly pattern: string;
}

/** The first records of the messages of a job. */
export interface JobHeadQuestion {
    readonly kind: "job-head";
    readonly server: string;
    readonly name: string;
    readonly id: string;
}

/** A GET at one listener of the API ML. */
export interface ListenerQuestion extends Endpoint {
    readonly kind: "listener";
    readonly path: string;
    readonly credential: "none" | "certificate" | "user" | "best";
}

interface HandshakeQuestion extends Endpoint {
    readonly kind: "handshake";
}
