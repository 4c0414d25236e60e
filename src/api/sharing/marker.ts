// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printable } from "../model/printable";
import { jsonOf, memberOf, textOf } from "../probe/parse/jsonValue";
import type { Parsed } from "../probe/parse/parsed";
import { notUnderstood, understood } from "../probe/parse/parsed";

/** The contents of the file `zowe-ha.json` of a shared directory. */
export interface Marker {
    /** Made at random: two directories of the same name on two systems have two. */
    readonly id: string;
    /** As it was named when it was made. */
    readonly directory: string;
    readonly deployment: string;
}

const schema = "zowe-ha/shared-directory/1";
const longest = 16_384;
const idPattern = /^[0-9a-f]{16,64}$/;

export function markerText(marker: Marker): string {
    return `${JSON.stringify({ schema, ...marker }, null, 4)}\n`;
}

/** Anybody may have written it. */
export function parseMarker(document: string): Parsed<Marker> {
    if (document.length > longest) {
        return notUnderstood(`is longer than ${longest} characters`);
    }
    const value = jsonOf(document);
    const text = (name: string): string => printable(textOf(memberOf(value, name)) ?? "");
    if (text("schema") !== schema) {
        return notUnderstood(otherSchema(text("schema")));
    }
    const marker = { id: text("id"), directory: text("directory"), deployment: text("deployment") };
    const isWhole = idPattern.test(marker.id) && marker.directory !== "" && marker.deployment !== "";
    return isWhole ? understood(marker) : notUnderstood("is incomplete");
}

function otherSchema(found: string): string {
    return found.startsWith("zowe-ha/shared-directory/")
        ? `was created by another version of zowe ha (${found.slice(0, 60)}): use that version here too`
        : "does not show which deployment the directory belongs to";
}
