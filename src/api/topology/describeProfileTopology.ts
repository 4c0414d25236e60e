// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../errors";
import type { Component, Instance, Sysplex, ZosmfServer } from "../model/sysplex";
import { unknownSystem } from "../model/sysplex";
import { isLikelySystemName } from "../model/zosNames";
import type { ProfileFacts } from "./profileFacts";
import { overrideFor } from "./profileFacts";

/** An API ML cannot be without these two; whether anything else should run is not known without a zowe.yaml. */
const components: readonly Component[] = [
    { name: "gateway", isEnabled: true, port: 7554 },
    { name: "discovery", isEnabled: true, port: 7553 },
];

/**
 * Without zowe.yaml, each z/OSMF connection represents one instance on that host, with the default ports and names of Zowe.
 * @throws ConfigurationError if there is no connection either.
 */
export function describeProfileTopology(profile: ProfileFacts): Sysplex {
    const instances = new Map<string, Instance>();
    for (const server of profile.zosmfServers) {
        const instance = instanceAt(server, profile);
        instances.set(instance.id, instances.get(instance.id) ?? instance);
    }
    if (instances.size === 0) {
        throw new ConfigurationError(
            "There is neither a Zowe configuration nor a z/OSMF connection. Set zoweConfig or localConfig, " +
                "or nest one zosmf profile for each system.",
            { profileName: profile.profileName, property: "zoweConfig" },
        );
    }
    return {
        profileName: profile.profileName,
        topology: "profile",
        zoweConfig: null,
        externalUrl: null,
        zosmfServers: profile.zosmfServers,
        instances: [...instances.values()],
    };
}

function instanceAt(server: ZosmfServer, profile: ProfileFacts): Instance {
    const name = server.declaredFor ?? server.profileName.split(".").at(-1) ?? server.profileName;
    const id = name.toLowerCase();
    const systemName = systemOf(server, name);
    const override = overrideFor(profile, id, systemName);
    const address = override.host ?? server.host;
    return {
        id,
        systemName,
        hostname: server.host,
        address,
        jobName: "ZWE1SV",
        jobPrefix: "ZWE1",
        procedureName: "ZWESLSTC",
        layout: "services",
        components,
        gateway: { host: address, port: override.port ?? 7554 },
        discovery: { host: address, port: 7553 },
        cachingService: { host: address, port: 7555 },
    };
}

/** A profile that is declared for a system contains its name; the name of a single profile has no meaning. */
function systemOf({ declaredFor, host }: ZosmfServer, name: string): string {
    if (declaredFor === null) {
        return unknownSystem;
    }
    const names = [name, host.split(".")[0] ?? ""].map((each) => each.toUpperCase());
    return names.find(isLikelySystemName) ?? unknownSystem;
}
