// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Why the next start of an instance fails. */
export type StartFailure =
    /** IEFC452I: the job never runs. */
    | "jcl-error"
    /** IEFC612I and IEE122I: no such member in PROCLIB. */
    | "proc-missing"
    /** ICH408I, $HASP310, $HASP250: the job is gone again. */
    | "not-authorized"
    /** ZWEL0030E */
    | "prepare-failed"
    /** ZWEL0070E */
    | "invalid-configuration"
    /** The port of the gateway is in use: found by the validation, ZWEL0030E. */
    | "port-in-use"
    /** The launcher's module is not found: ABEND=S806. */
    | "abend-s806"
    /** The preparation never ends. */
    | "hangs";
