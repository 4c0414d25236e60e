// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The record key of a VSAM entry: two keys of equal hash are one record (E-CCH-11). */
export function vsamKey(namespace: string, key: string): string {
    return `${javaHashCode(namespace)}:${javaHashCode(key)}`;
}

/** String.hashCode() of Java. */
export function javaHashCode(text: string): number {
    let hash = 0;
    for (let index = 0; index < text.length; index++) {
        hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
    }
    return hash;
}
