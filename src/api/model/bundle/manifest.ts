// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What a bundle begins with. Its number rises only where an older version could not read it any more. */
export const bundleSchema = "zowe-ha/bundle/1";

/** A look that a bundle can replay. */
export const bundledLooks = ["status", "check", "registry", "cache", "config"] as const;
export type BundledLook = (typeof bundledLooks)[number];

export interface BundleManifest {
    readonly schema: string;
    /** When the last look ended. */
    readonly takenAt: string;
    readonly profile: string;
    readonly versions: Readonly<Record<string, string>>;
    /** From when on logs were asked for. */
    readonly since: string;
    readonly isAnonymized: boolean;
    readonly looks: readonly { readonly name: BundledLook; readonly beganAt: string; readonly answers: number }[];
    readonly files: readonly { readonly name: string; readonly bytes: number; readonly what: string }[];
    /** What could not be had, and why. */
    readonly missing: readonly { readonly what: string; readonly why: string }[];
    /** The connection with which it was taken, without secrets. */
    readonly connection: unknown;
}

export type ToldManifest = Omit<BundleManifest, "connection">;

/** The part of a manifest that is reported: the connection is for replays. */
export function toldManifest(manifest: BundleManifest): ToldManifest {
    const { connection, ...told } = manifest;
    void connection;
    return told;
}

/** A file of a bundle, before it is packed. */
export interface BundleFile {
    readonly name: string;
    readonly what: string;
    readonly text: string;
}
