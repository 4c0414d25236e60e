// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Severity } from "../finding";

type ConfigScalar = string | number | boolean | null;

/** One effective value of an instance, and where it comes from. */
interface ConfigShown {
    readonly instance: string | null;
    readonly path: string;
    /** A template as it is written; `(masked)` for a secret. */
    readonly value: ConfigScalar;
    readonly isMasked: boolean;
    readonly isTemplate: boolean;
    readonly origin: "defaults" | "main" | "haInstances";
    readonly document: string | null;
    /** Counted from 1. */
    readonly line: number | null;
}

/** Something in zowe.yaml that will hurt, found without asking any system. */
export interface ConfigProblem {
    /** The check of the catalogue that it belongs to: `HA-CFG02`. */
    readonly id: string;
    readonly severity: Severity;
    /** The values as written, and their effect. */
    readonly message: string;
    readonly remedy: string;
    /** The file or member, as the user named it; null for what is missing or only a default. */
    readonly document: string | null;
    /** Counted from 1. */
    readonly line: number | null;
    /** The instance it is about; null when it is about all. */
    readonly instance: string | null;
}

interface ConfigDifferenceShown {
    readonly path: string;
    readonly isAllowed: boolean;
    readonly values: readonly {
        /** The instance id, or the name of the configuration. */
        readonly of: string;
        readonly value: ConfigScalar;
        readonly isSet: boolean;
        readonly document: string | null;
        /** Counted from 1. */
        readonly line: number | null;
    }[];
}

/** `zowe-ha/config/1`: the report of `config show`, `validate` and `diff`; the lists of the other two are empty. */
export interface ConfigReport {
    readonly schema: "zowe-ha/config/1";
    readonly outcome: "HEALTHY" | "DEGRADED" | "CRITICAL" | "UNKNOWN" | "DENIED";
    readonly exitCode: number;
    readonly reason: string;
    readonly documents: readonly string[];
    readonly values: readonly ConfigShown[];
    readonly problems: readonly ConfigProblem[];
    readonly differences: readonly ConfigDifferenceShown[];
}
