// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scalar } from "./scalar";

/** The value of one side; null: not set. Secrets are masked. */
export interface ComparedValue {
    /** The instance id, or the name of the configuration. */
    readonly of: string;
    readonly value: Scalar;
    readonly isSet: boolean;
    readonly document: string | null;
    /** Counted from 1. */
    readonly line: number | null;
}

/** A setting in which the sides differ. */
export interface ConfigDifference {
    readonly path: string;
    readonly values: readonly ComparedValue[];
    /** It may differ between the instances of one deployment (E-LCH-25). */
    readonly isAllowed: boolean;
}
