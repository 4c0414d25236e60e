// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../errors";
import type { Instance, Sysplex } from "../model/sysplex";
import type { ConfigProblem } from "../model/config/config";
import { textOf, valueAt } from "./yaml/configValue";
import { describeInstance, externalUrlOf } from "./describeInstance";
import { describeProfileTopology } from "./describeProfileTopology";
import type { ZoweConfig } from "./yaml/effectiveConfig";
import { identifyInstances } from "./identifyInstances";
import type { ProfileFacts } from "./profileFacts";
import { overrideFor } from "./profileFacts";

/** The configured sysplex, and the problems in its definition. */
interface SysplexDescription {
    readonly sysplex: Sysplex;
    readonly problems: readonly ConfigProblem[];
}

/**
 * The instances that should run according to the profile and zowe.yaml, with their systems.
 * @param profile The `ha` profile without its secrets.
 * @param config The merged zowe.yaml; null if none is configured: each z/OSMF connection then represents one instance.
 * @throws ConfigurationError if `haInstances` is not a map, if there is neither a
 * configuration nor a z/OSMF connection, or if `systems` contains an unknown instance or system.
 */
export function describeSysplex(profile: ProfileFacts, config: ZoweConfig | null): SysplexDescription {
    if (config === null) {
        const sysplex = describeProfileTopology(profile);
        refuseUnknownSystems(profile, sysplex.instances);
        return { sysplex, problems: [] };
    }
    const identified = identifyInstances(config, profile);
    const described = identified.value.map((identity) =>
        describeInstance(config, identity, overrideFor(profile, identity.id, identity.systemName)),
    );
    const instances = described.map(({ value }) => value);
    refuseUnknownSystems(profile, instances);
    return {
        sysplex: {
            profileName: profile.profileName,
            topology: "zowe.yaml",
            zoweConfig: profile.zoweConfig ?? config.documentNames.join(":"),
            externalUrl: externalUrlOf(config),
            ...runtimeDirectoryOf(config),
            zosmfServers: profile.zosmfServers,
            instances,
        },
        problems: [...config.problems, ...identified.problems, ...described.flatMap(({ problems }) => problems)],
    };
}

/** Where `bin/zwe` is; a template can be evaluated on z/OS only. */
function runtimeDirectoryOf(config: ZoweConfig): Pick<Sysplex, "runtimeDirectory"> {
    const directory = textOf(valueAt(config.root, ["zowe", "runtimeDirectory"]));
    return directory === undefined ? {} : { runtimeDirectory: directory };
}

function refuseUnknownSystems(profile: ProfileFacts, instances: readonly Instance[]): void {
    const known = new Set(instances.flatMap(({ id, systemName }) => [id.toLowerCase(), systemName.toLowerCase()]));
    const entries = Object.entries(profile.gatewayAddresses);
    const [unknown] =
        entries.find(([name, { host, port }]) => (host ?? port) !== null && !known.has(name.toLowerCase())) ?? [];
    if (unknown !== undefined) {
        throw new ConfigurationError(
            `"${unknown}" is neither an instance nor a system of the Zowe configuration. ` +
                `Instances: ${instances.map(({ id }) => id).join(", ")}.`,
            { profileName: profile.profileName, property: "systems" },
        );
    }
}
