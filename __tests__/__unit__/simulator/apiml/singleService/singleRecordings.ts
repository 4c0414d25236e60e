// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { recordings, standIns } from "../../../../support/wire/evidence";

export interface HealthSummary {
    readonly http: number;
    readonly status: string;
    readonly gateway: string;
    readonly gatewayCount: number;
    readonly infinispan: string;
    readonly members: readonly string[];
}

/** What was seen of one instance. A text stands for no answer: `ECONNREFUSED`, `timeout`. */
export interface NodeState {
    readonly registry: Readonly<Record<string, string>> | string;
    readonly health: HealthSummary | string;
    readonly apicatalogInGatewayHealth?: string;
    readonly statusoverrides?: string;
}

export interface Exchange {
    readonly lpar: number;
    readonly port: number;
    readonly method: string;
    readonly path: string;
    readonly accept: string | null;
    readonly cert: boolean;
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
}

interface Write {
    readonly at_registry_of: string;
    readonly method?: string;
    readonly path?: string;
    readonly answer?: { readonly status?: number };
}

export interface Step {
    readonly title: string;
    readonly at?: string;
    readonly request?: Write;
    readonly puts?: readonly Write[];
    readonly delete?: Write;
    readonly r?: readonly Write[];
    readonly states?: readonly { readonly after_s: number; readonly lpar1: NodeState; readonly lpar2: NodeState }[];
}

export type Change = Readonly<Record<string, unknown>> & { readonly t: number };

export interface SingleRecording {
    readonly file: string;
    readonly answers?: readonly Exchange[];
    readonly steps?: readonly Step[];
    readonly changes?: readonly Change[];
    readonly started?: string;
    readonly ended?: string;
}

/** Our own small stand-ins, which are in every clone, and the recordings themselves where they lie beside the repository. */
export const singleRecordings: readonly SingleRecording[] = [
    standIns,
    ...(recordings === null ? [] : [recordings]),
].flatMap(({ isRecorded, recordingsIn, recordedText }) =>
    recordingsIn("single", "", ".json").map((path) => ({
        file: isRecorded ? path : `stand-ins/${path}`,
        ...parsed(recordedText(path)),
    })),
);

/** The second pair had other ports. */
function parsed(text: string): Omit<SingleRecording, "file"> {
    const usual = text
        .replace(/\b8554\b/g, "7554")
        .replace(/\b8553\b/g, "7553")
        .replace(/\b9101\b/g, "9001");
    return JSON.parse(usual) as Omit<SingleRecording, "file">;
}
