// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { Settings } from "../../model/config/settings";
import { readServerSchemas } from "../../probe/readServerSchemas";
import type { Snapshot } from "../../model/seen/snapshot";
import { describeSettings } from "../../topology/describeSettings";
import type { OpenSysplex } from "./withSysplex";

/** The settings that the checks need, validated with the server's own schema where it can be read; null without a zowe.yaml. */
export async function describeForChecks(open: OpenSysplex, snapshot: Snapshot): Promise<Observation<Settings | null>> {
    const { unread, config, sysplex, circle, connection, ports } = open;
    if (unread !== null) {
        return unread;
    }
    const isLocal = connection.localConfig !== null;
    const provenance = { source: "zowe.yaml", vantage: isLocal ? "here" : "z/OSMF", at: ports.clock.now() };
    if (config === null) {
        return { seen: true, value: null, ...provenance };
    }
    const { runtimeDirectory } = sysplex;
    const schemas = runtimeDirectory === undefined ? null : await readServerSchemas(runtimeDirectory, circle);
    const settings = describeSettings(config, { schemas, zoweVersion: versionOf(snapshot) });
    // A path on this workstation is not a path on z/OS.
    const directories = isLocal
        ? settings.directories.filter(({ purpose }) => purpose !== "configuration")
        : settings.directories;
    return { seen: true, value: { ...settings, directories }, ...provenance };
}

/** The settings of zowe.yaml alone, before the schema and the running version are known; null without zowe.yaml. */
export function writtenIn({ unread, config }: OpenSysplex): Settings | null {
    return unread !== null || config === null ? null : describeSettings(config, { schemas: null, zoweVersion: null });
}

/** While an upgrade rolls the oldest release decides what is read how. */
function versionOf({ instances }: Snapshot): string | null {
    const versions = instances.flatMap(({ version }) => (version.seen ? [version.value] : []));
    return [...versions].sort((one, other) => one.localeCompare(other, "en", { numeric: true }))[0] ?? null;
}
