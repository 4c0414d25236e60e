// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SpoolFile } from "../../model/seen/zosmf";
import { jsonOf, memberOf, numberOf, textOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, parseEach, understood } from "./parsed";

/** The list of `GET .../jobs/<name>/<id>/files` (E-ZMF-07), as text or as parsed JSON. */
export function parseSpoolFiles(answer: unknown): Parsed<readonly SpoolFile[]> {
    const json = jsonOf(answer);
    return Array.isArray(json) ? parseEach(json, parseSpoolFile) : notUnderstood("it is not a list of spool files");
}

function parseSpoolFile(file: unknown): Parsed<SpoolFile> {
    const id = numberOf(memberOf(file, "id"));
    const ddName = textOf(memberOf(file, "ddname"));
    if (id === null || ddName === null) {
        return notUnderstood("a spool file has no id or no DD name");
    }
    return understood({
        id,
        ddName: ddName.trim(),
        stepName: textOf(memberOf(file, "stepname")),
        recordCount: numberOf(memberOf(file, "record-count")) ?? 0,
    });
}
