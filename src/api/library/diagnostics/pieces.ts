// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { RecordingTape } from "../../adapters/tape/RecordingTape";
import { writeEntry } from "../../adapters/tape/tapeEntry";
import { ofDeployment } from "../../health/state/ofDeployment";
import { operationFiles } from "../../adapters/workstation/operationFiles";
import { systemClock } from "../../adapters/workstation/systemClock";
import type { BundledLook, BundleFile, BundleManifest } from "../../model/bundle/manifest";
import { redactJson } from "../../model/redact/redactJson";
import { cacheStatus } from "../cacheStatus";
import { check } from "../check";
import { configShow } from "../config";
import { registryList } from "../registryList";
import { deploymentOf } from "../operating/began";
import { withSysplex } from "../looking/withSysplex";
import { status } from "../status";

/** Everything that only looks, each with what it asks for all instances. */
const looks: Readonly<Record<BundledLook, (connection: HaConnection, signal: AbortSignal) => Promise<object>>> = {
    status: (connection, signal) => status(connection, { lpars: null }, signal),
    check: (connection, signal) => check(connection, { selectors: [], set: null, lpars: null }, signal),
    registry: (connection, signal) => registryList(connection, { lpars: null }, signal),
    cache: (connection, signal) => cacheStatus(connection, { lpars: null, serviceId: null }, signal),
    config: (connection, signal) => configShow({ connection, signal }, null, ""),
};

interface LookTaken {
    readonly look: BundleManifest["looks"][number];
    readonly files: readonly BundleFile[];
}

/** One look, with the answers that it was made of and the report that was made of it, both without secrets. */
export async function takeLook(
    name: BundledLook,
    connection: HaConnection,
    known: readonly string[],
    signal: AbortSignal,
): Promise<LookTaken> {
    const tape = new RecordingTape();
    const beganAt = systemClock.now().toISOString();
    const report = await looks[name]({ ...connection, tape }, signal);
    const lines = tape.entries.map((entry) => JSON.stringify(redactJson(JSON.parse(writeEntry(entry)), known)));
    return {
        look: { name, beganAt, answers: lines.length },
        files: [
            {
                name: `reports/${name}.json`,
                what: `what zowe ha ${words[name]} reported`,
                text: `${JSON.stringify(redactJson(JSON.parse(JSON.stringify(report)), known), null, 2)}\n`,
            },
            {
                name: `answers/${name}.jsonl`,
                what: "the answers that it was made of, as they came",
                text: lines.map((line) => `${line}\n`).join(""),
            },
        ],
    };
}

const words: Readonly<Record<BundledLook, string>> = {
    status: "status",
    check: "check",
    registry: "registry list",
    cache: "cache status",
    config: "config show",
};

/**
 * The operations of this workstation on the sysplex that was looked at.
 * @param held what was seen of the sysplex; null: nothing, and the name of the profile decides
 */
export async function takeJournal(
    { home, profileName }: HaConnection,
    held: HaConnection | null,
    known: readonly string[],
    signal: AbortSignal,
): Promise<readonly BundleFile[]> {
    const deployment = { profile: profileName, key: held === null ? null : await deploymentIn(held, signal) };
    const operations = home === undefined ? [] : await operationFiles(home, systemClock).journal.readAll();
    const text = ofDeployment(operations, deployment)
        .map((one) => `${JSON.stringify(redactJson(JSON.parse(JSON.stringify(one)), known))}\n`)
        .join("");
    return [{ name: "journal.jsonl", what: "the operations of this workstation", text }];
}

function deploymentIn(held: HaConnection, signal: AbortSignal): Promise<string | null> {
    return withSysplex(held, signal, ({ sysplex, unread }) =>
        Promise.resolve(unread === null ? deploymentOf(sysplex) : null),
    );
}
