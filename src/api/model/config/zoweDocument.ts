// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A part of zowe.yaml as it was read. */
export interface ZoweDocument {
    /** The file or member, as the user named it. */
    readonly name: string;
    readonly text: string;
}

/** One part of the configuration, where z/OSMF can read it. */
export type ZoweConfigSource =
    | { readonly kind: "file"; readonly name: string; readonly path: string }
    | { readonly kind: "parmlib"; readonly name: string; readonly dataSetMember: string };
