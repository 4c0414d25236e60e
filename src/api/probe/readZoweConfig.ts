// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import type { ZoweConfigSource, ZoweDocument } from "../model/config/zoweDocument";
import type { ZosmfCircle } from "./ZosmfCircle";

/** Every part of zowe.yaml, all at once, from whichever z/OSMF answers; the first part that fails speaks for the whole. */
export async function readZoweConfig(
    sources: readonly ZoweConfigSource[],
    circle: ZosmfCircle,
): Promise<Observation<readonly ZoweDocument[]>> {
    const parts = await Promise.all(sources.map((source) => readPart(source, circle)));
    const failed = parts.find((part) => !part.seen);
    const first = parts[0];
    if (failed && !failed.seen) {
        return failed;
    }
    return { ...provenanceOf(first), seen: true, value: parts.flatMap((part) => (part.seen ? [part.value] : [])) };
}

async function readPart(source: ZoweConfigSource, circle: ZosmfCircle): Promise<Observation<ZoweDocument>> {
    const text = await circle.ask(({ files }) =>
        source.kind === "file" ? files.text(source.path) : files.member(source.dataSetMember),
    );
    return text.seen ? { ...text, value: { name: source.name, text: text.value } } : text;
}

function provenanceOf(part: Observation<unknown> | undefined): { source: string; vantage: string; at: Date } {
    return { source: part?.source ?? "zowe.yaml", vantage: part?.vantage ?? "z/OSMF", at: part?.at ?? new Date(0) };
}
