// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile, writeFile } from "node:fs/promises";
import type { Simulator } from "../../../simulator/startSimulator";

/** What stands in the profiles of a simulated sysplex, and where its files are. */
export interface ProfileProperties {
    readonly ha: Record<string, unknown>;
    readonly base: Record<string, unknown>;
    readonly lpar1: Record<string, unknown>;
    /** The connection profiles inside the ha profile, by name. */
    readonly nested: Record<string, unknown>;
    readonly ssh: Record<string, unknown>;
    /** All profiles, by name. */
    readonly profiles: Record<string, Record<string, unknown>>;
    readonly directory: string;
}

/** Changes the configuration that a simulated sysplex has written for its users. */
export async function changeProfiles(plex: Simulator, change: (properties: ProfileProperties) => void): Promise<void> {
    const config = JSON.parse(await readFile(plex.configFile, "utf8")) as {
        profiles: Record<string, { properties: Record<string, unknown>; profiles?: Record<string, never> }>;
    };
    const plex1 = config.profiles["plex1"];
    const nested = plex1?.profiles as Record<string, { properties: Record<string, unknown> }> | undefined;
    change({
        ha: plex1?.properties ?? {},
        base: config.profiles["base"]?.properties ?? {},
        lpar1: nested?.["lpar1"]?.properties ?? {},
        nested: nested ?? {},
        ssh: config.profiles["ssh"]?.properties ?? {},
        profiles: config.profiles,
        directory: plex.directory,
    });
    await writeFile(plex.configFile, JSON.stringify(config));
}
