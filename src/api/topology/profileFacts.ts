// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZosmfServer } from "../model/sysplex";

/** The address at which this workstation reaches the gateway of an instance; null: its hostname and port. */
export interface AddressOverride {
    readonly host: string | null;
    readonly port: number | null;
}

/** The contents of the `ha` profile, without secrets. */
export interface ProfileFacts {
    readonly profileName: string;
    /** `zoweConfig` or `localConfig` as the user wrote it; null when neither is set. */
    readonly zoweConfig: string | null;
    readonly zosmfServers: readonly ZosmfServer[];
    /** `gatewayHost` and `gatewayPort` of the entries of `systems`, by instance id or system name in any case. */
    readonly gatewayAddresses: Readonly<Record<string, AddressOverride>>;
}

/** The override for an instance, by its id or its system name. */
export function overrideFor(profile: ProfileFacts, id: string, systemName: string): AddressOverride {
    const wanted = [id.toLowerCase(), systemName.toLowerCase()];
    const entry = Object.entries(profile.gatewayAddresses).find(([name]) => wanted.includes(name.toLowerCase()));
    return entry?.[1] ?? { host: null, port: null };
}
