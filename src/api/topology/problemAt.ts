// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Severity } from "../model/finding";
import type { ConfigProblem } from "../model/config/config";
import type { ConfigValue, Origin } from "./yaml/configValue";

/** The value that could be read, and its problems. */
export interface Described<T> {
    readonly value: T;
    readonly problems: readonly ConfigProblem[];
}

interface ProblemText {
    readonly id: string;
    readonly severity: Severity;
    readonly message: string;
    readonly remedy: string;
    readonly instance?: string;
}

/** A problem at the place where a value was written. */
export function problemAt(where: ConfigValue | Origin | undefined, text: ProblemText): ConfigProblem {
    const origin = where !== undefined && "origin" in where ? where.origin : where;
    const isWritten = origin !== undefined && origin.kind !== "defaults";
    return {
        id: text.id,
        severity: text.severity,
        message: text.message,
        remedy: text.remedy,
        document: isWritten ? origin.document : null,
        line: isWritten ? origin.line : null,
        instance: text.instance ?? null,
    };
}
