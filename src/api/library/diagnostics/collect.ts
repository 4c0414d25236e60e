// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { connectionFacts } from "../../adapters/tape/replayConnection";
import { systemClock } from "../../adapters/workstation/systemClock";
import { refuseUnwritable } from "../../adapters/workstation/wholeFile";
import type { BundleFile, BundleManifest } from "../../model/bundle/manifest";
import { bundledLooks, bundleSchema, toldManifest } from "../../model/bundle/manifest";
import type { DiagnosticsReport } from "../../model/bundle/diagnosticsReport";
import { exitCodes } from "../../model/exitCodes";
import { printable } from "../../model/printable";
import { ownSecrets } from "../looking/ownSecrets";
import { anonymized } from "./anonymized";
import { lookIn } from "./openBundle";
import { takeJournal, takeLook } from "./pieces";
import { takeLogs } from "./takeLogs";
import { writeBundle } from "./writeBundle";

export interface CollectOptions {
    /** The zip that is written; it is replaced where it is there. */
    readonly file: string;
    /** Instance ids or system names whose logs are taken; null: all. All instances are observed in either case. */
    readonly lpars: readonly string[] | null;
    /** How far back logs are taken. */
    readonly sinceMs: number;
    /** Hosts, addresses, user IDs, data sets and directories are replaced, and a table beside the zip contains the replacements. */
    readonly isAnonymized: boolean;
    /** Characters of logs at most; the newest are kept. */
    readonly mostLogCharacters: number;
    readonly versions: Readonly<Record<string, string>>;
}

/**
 * Takes everything that only looking shows into one zip, without secrets. What could not be had is a line of its manifest.
 * @returns `zowe-ha/diagnostics/1`, see docs/schemas/diagnostics-1.json
 * @throws ConfigurationError when the connection is wrong or the file cannot be written
 */
export async function diagnosticsCollect(
    connection: HaConnection,
    options: CollectOptions,
    signal: AbortSignal,
): Promise<DiagnosticsReport> {
    const { file, isAnonymized } = options;
    await refuseUnwritable(file);
    const taken = await takeAll(connection, options, signal);
    const names = isAnonymized ? anonymized(taken, connection) : null;
    const { manifest, files } = names ?? taken;
    const listed = {
        ...manifest,
        files: files.map(({ name, what, text }) => ({ name, what, bytes: Buffer.byteLength(text) })),
    };
    const manifestText = `${JSON.stringify(listed, null, 2)}\n`;
    const { nameTable, unfinished } = await writeBundle(
        file,
        [{ name: "manifest.json", text: manifestText }, ...files],
        names === null ? null : names.table,
    );
    const outcome = listed.missing.length === 0 ? "DONE" : "DEGRADED";
    return {
        schema: "zowe-ha/diagnostics/1",
        action: "COLLECT",
        file,
        outcome,
        exitCode: exitCodes[outcome],
        reason: `${files.length + 1} files in ${file}${leftWords(unfinished)}`,
        manifest: toldManifest(listed),
        secrets: [],
        nameTable,
    };
}

/** Younger than those that were removed. */
function leftWords(unfinished: readonly string[]): string {
    return unfinished.length === 0
        ? ""
        : `; ${unfinished.join(", ")} is being written by another collect, or is left of one that was killed`;
}

export interface Taken {
    readonly manifest: BundleManifest;
    readonly files: readonly BundleFile[];
}

async function takeAll(connection: HaConnection, options: CollectOptions, signal: AbortSignal): Promise<Taken> {
    const known = ownSecrets(connection);
    const files: BundleFile[] = [];
    const looks: BundleManifest["looks"][number][] = [];
    const missing: { what: string; why: string }[] = [];
    const piece = async (what: string, take: () => Promise<void>): Promise<void> => {
        try {
            await take();
        } catch (error) {
            missing.push({ what, why: printable(error instanceof Error ? error.message : String(error)) });
        }
    };
    for (const name of bundledLooks) {
        await piece(name, async () => {
            const taken = await takeLook(name, connection, known, signal);
            looks.push(taken.look);
            files.push(...taken.files);
        });
    }
    const takenAt = systemClock.now();
    const manifest = manifestOf(connection, options, takenAt);
    await piece("journal", async () => {
        const held = {
            path: options.file,
            manifest: { ...manifest, looks },
            files: new Map(files.map(({ name, text }) => [name, text])),
        };
        const seen = looks.some(({ name }) => name === "status") ? lookIn(held, "status").connection : null;
        files.push(...(await takeJournal(connection, seen, known, signal)));
    });
    await piece("logs", async () => {
        const logs = await takeLogs(connection, options, signal);
        files.push(...logs.files);
        missing.push(...logs.missing);
    });
    return { files, manifest: { ...manifest, looks, missing } };
}

function manifestOf(connection: HaConnection, options: CollectOptions, takenAt: Date): BundleManifest {
    return {
        schema: bundleSchema,
        takenAt: takenAt.toISOString(),
        profile: connection.profileName,
        versions: options.versions,
        since: new Date(takenAt.getTime() - options.sinceMs).toISOString(),
        isAnonymized: options.isAnonymized,
        looks: [],
        files: [],
        missing: [],
        connection: connectionFacts(connection),
    };
}
