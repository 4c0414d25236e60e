// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZosmfServer } from "../model/sysplex";

/** Where this workstation reaches an instance, when it is not its own hostname and port. */
export interface SystemOverride {
    readonly gatewayHost?: string;
    readonly gatewayPort?: number;
}

/** What the `ha` profile says, secrets left out. */
export interface ProfileFacts {
    readonly profileName: string;
    /** `zoweConfig` or `localConfig` as the user wrote it; null when neither is set. */
    readonly zoweConfig: string | null;
    readonly zosmfServers: readonly ZosmfServer[];
    /** The entries of `systems`, by instance id or system name. */
    readonly systems: Readonly<Record<string, SystemOverride>>;
}

/** The override for an instance, by its id or its system name, whatever their case. */
export function overrideFor(profile: ProfileFacts, id: string, systemName: string): SystemOverride {
    const wanted = [id.toLowerCase(), systemName.toLowerCase()];
    const entry = Object.entries(profile.systems).find(([name]) => wanted.includes(name.toLowerCase()));
    return entry?.[1] ?? {};
}
