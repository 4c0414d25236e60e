// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import type { ConnectionFacts } from "../../adapters/tape/replayConnection";
import { replayConnection } from "../../adapters/tape/replayConnection";
import { ReplayTape } from "../../adapters/tape/ReplayTape";
import type { TapeEntry } from "../../adapters/tape/tapeEntry";
import { readEntry } from "../../adapters/tape/tapeEntry";
import { readZip } from "../../adapters/workstation/zipFile";
import { ConfigurationError } from "../../errors";
import type { BundledLook, BundleManifest } from "../../model/bundle/manifest";
import { bundleSchema } from "../../model/bundle/manifest";
import { rowsIn } from "./partsIn";

/** A bundle as it was read. */
export interface Bundle {
    /** As the user named it. */
    readonly path: string;
    readonly manifest: BundleManifest;
    /** By name, as it stands in the zip. */
    readonly files: ReadonlyMap<string, string>;
}

/** @throws ConfigurationError when it cannot be read, is none of ours, or was made by a newer version */
export async function openBundle(path: string): Promise<Bundle> {
    const files = await readZip(path);
    return { path, manifest: readManifest(files.get("manifest.json") ?? "", path), files };
}

function readManifest(text: string, path: string): BundleManifest {
    const manifest = parsed(text);
    const { schema, versions } = manifest;
    if (typeof schema !== "string" || !schema.startsWith("zowe-ha/bundle/")) {
        throw new ConfigurationError("It is not a bundle of zowe ha diagnostics collect.", { document: path });
    }
    if (schema !== bundleSchema) {
        throw new ConfigurationError(
            `It was made by a newer version of the plug-in (${versions?.["plug-in"] ?? "unknown"}). Install that version or a later one.`,
            { document: path },
        );
    }
    if (!isWhole(manifest)) {
        throw new ConfigurationError(
            "Its manifest is damaged. Use an intact copy of the bundle, or collect it again.",
            { document: path },
        );
    }
    return manifest;
}

function parsed(text: string): Partial<BundleManifest> {
    try {
        return (JSON.parse(text) ?? {}) as Partial<BundleManifest>;
    } catch {
        return {};
    }
}

function isWhole(manifest: Partial<BundleManifest>): manifest is BundleManifest {
    const { takenAt, since, profile, versions, looks, files, missing, connection } = manifest;
    return (
        [takenAt, since].every((time) => !Number.isNaN(Date.parse(time ?? ""))) &&
        typeof profile === "string" &&
        typeof versions === "object" &&
        [looks, files, missing, (connection as Partial<ConnectionFacts> | null)?.zosmf].every(Array.isArray)
    );
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
    return lookIn(await openBundle(path), look);
}

/** The same from a bundle that is open. */
export function lookIn(bundle: Bundle, look: BundledLook): HeldLook {
    const { path, manifest, files } = bundle;
    const taken = manifest.looks.find(({ name }) => name === look);
    const answers = `answers/${look}.jsonl`;
    if (taken === undefined || !files.has(answers)) {
        const why = manifest.missing.find(({ what }) => what === look)?.why ?? "it was not taken";
        throw new ConfigurationError(`The bundle does not hold what this command looks at: ${why}.`, {
            document: path,
        });
    }
    const tape = new ReplayTape(rowsIn<TapeEntry>(bundle, answers, "key", readEntry), new Date(taken.beganAt));
    return {
        connection: replayConnection(manifest.connection as ConnectionFacts, tape),
        takenAt: manifest.takenAt,
    };
}
