// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Severity } from "../model/finding";
import type { ConfigValue, Origin } from "./configValue";

/** Something in zowe.yaml that will hurt, found without asking any system. */
export interface ConfigProblem {
    /** The check of the catalogue that it belongs to: `HA-CFG02`. */
    readonly id: string;
    readonly severity: Severity;
    /** What is written, and what follows from it. */
    readonly message: string;
    readonly remedy: string;
    /** The file or member, as the user named it; null for what is missing or only a default. */
    readonly document: string | null;
    /** Counted from 1. */
    readonly line: number | null;
    /** The instance it is about; null when it is about all. */
    readonly instance: string | null;
}

/** What could be read, and what was odd about it. */
export interface Described<T> {
    readonly value: T;
    readonly problems: readonly ConfigProblem[];
}

export interface ProblemText {
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
