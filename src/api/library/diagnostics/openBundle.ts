// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import type { ConnectionFacts } from "../../adapters/tape/replayConnection";
import { replayConnection } from "../../adapters/tape/replayConnection";
import { ReplayTape } from "../../adapters/tape/ReplayTape";
import { readEntry } from "../../adapters/tape/tapeEntry";
import { readZip } from "../../adapters/workstation/zipFile";
import { ConfigurationError } from "../../errors";
import type { BundledLook, BundleManifest } from "../../model/bundle/manifest";
import { bundleSchema } from "../../model/bundle/manifest";

/** A bundle as it was read. */
export interface Bundle {
    readonly manifest: BundleManifest;
    /** By name, as it stands in the zip. */
    readonly files: ReadonlyMap<string, string>;
}

/** @throws ConfigurationError when it cannot be read, is none of ours, or was made by a newer version */
export async function openBundle(path: string): Promise<Bundle> {
    const files = await readZip(path);
    const manifest = manifestOf(files.get("manifest.json"));
    const schema = manifest?.schema ?? "";
    if (manifest === null || !schema.startsWith("zowe-ha/bundle/")) {
        throw new ConfigurationError("It is no bundle of zowe ha diagnostics collect.", { document: path });
    }
    if (schema !== bundleSchema) {
        throw new ConfigurationError(
            `It was made by a newer version of the plug-in (${manifest.versions?.["plug-in"] ?? "unknown"}). Install that version or a later one.`,
            { document: path },
        );
    }
    return { manifest, files };
}

function manifestOf(text: string | undefined): BundleManifest | null {
    try {
        return JSON.parse(text ?? "null") as BundleManifest | null;
    } catch {
        return null;
    }
}

/** A look that a bundle holds. */
interface HeldLook {
    readonly connection: HaConnection;
    /** ISO-8601. */
    readonly takenAt: string;
}

/**
 * A connection that leads to a bundle: what only looks tells from it what it told when the bundle was taken, at the time at which it
 * was taken. Nothing is asked of any system.
 * @throws ConfigurationError when the bundle cannot be read, or does not hold that look
 */
export async function heldLook(path: string, look: BundledLook): Promise<HeldLook> {
    return lookIn(await openBundle(path), path, look);
}

/** The same from a bundle that is open. */
export function lookIn({ manifest, files }: Bundle, path: string, look: BundledLook): HeldLook {
    const taken = manifest.looks.find(({ name }) => name === look);
    const answers = files.get(`answers/${look}.jsonl`);
    if (taken === undefined || answers === undefined) {
        const why = manifest.missing.find(({ what }) => what === look)?.why ?? "it was not taken";
        throw new ConfigurationError(`The bundle does not hold what this command looks at: ${why}.`, {
            document: path,
        });
    }
    const entries = answers
        .split("\n")
        .filter((line) => line !== "")
        .map(readEntry);
    const tape = new ReplayTape(entries, new Date(taken.beganAt));
    return {
        connection: replayConnection(manifest.connection as ConnectionFacts, tape),
        takenAt: manifest.takenAt,
    };
}
