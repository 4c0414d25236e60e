// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Component, Endpoint, Instance } from "../model/sysplex";
import type { Described } from "./problemAt";
import type { ConfigProblem } from "../model/config/config";
import { placedMessage } from "../model/config/placedMessage";
import { problemAt } from "./problemAt";
import type { MapValue } from "./yaml/configValue";
import { portOf, textOf, valueAt } from "./yaml/configValue";
import { describeComponents } from "./describeComponents";
import type { ZoweConfig } from "./yaml/effectiveConfig";
import { makeHaConfig } from "./yaml/effectiveConfig";
import type { Identity } from "./identifyInstances";
import { describeJob } from "./describeJob";
import type { AddressOverride } from "./profileFacts";

const defaultPorts: Readonly<Record<string, number>> = { gateway: 7554, discovery: 7553, "caching-service": 7555 };

/** One instance: its effective configuration, seen from this workstation. */
export function describeInstance(
    config: ZoweConfig,
    identity: Identity,
    override: AddressOverride,
): Described<Instance> {
    const { id, hostname } = identity;
    const effective = makeHaConfig(config, identity.key);
    const described = describeComponents(effective, id, config.enablesComponents);
    const { layout, components, problems } = described;
    const job = describeJob(config, identity.key, id);
    const address = override.host ?? hostname;
    const ports = [...defaultPortProblems(effective, components, id)];
    const at = (name: string) => endpointOf(components, name, address);
    const gateway = at("gateway");
    return {
        value: {
            id,
            systemName: identity.systemName,
            hostname,
            address,
            ...job.value,
            ...guessedNames([...identity.guesses, ...job.problems]),
            layout,
            ...(described.isLayoutGuessed ? { isLayoutGuessed: true as const } : {}),
            components,
            gateway: gateway === null ? null : { ...gateway, port: override.port ?? gateway.port },
            discovery: at("discovery"),
            cachingService: at("caching-service"),
        },
        problems: [...problems, ...job.problems, ...ports],
    };
}

function guessedNames(problems: readonly ConfigProblem[]): Pick<Instance, "guessedNames"> {
    const sentences = problems.map((problem) => `${placedMessage(problem)}. ${problem.remedy}`);
    return sentences.length === 0 ? {} : { guessedNames: sentences };
}

/** The address of an enabled component; null if the instance has none. */
function endpointOf(components: readonly Component[], name: string, host: string): Endpoint | null {
    const component = components.find((each) => each.name === name && each.isEnabled);
    const port = component?.port ?? defaultPorts[name];
    return component === undefined || port === undefined ? null : { host, port };
}

function defaultPortProblems(
    effective: MapValue,
    components: readonly Component[],
    id: string,
): readonly ConfigProblem[] {
    return components
        .filter(({ name, isEnabled, port }) => isEnabled && port === null && defaultPorts[name] !== undefined)
        .map(({ name }) =>
            problemAt(valueAt(effective, ["components", name, "port"]), {
                id: "HA-CFG02",
                severity: "WARNING",
                message: `components.${name}.port of ${id} is not a readable port number; ${defaultPorts[name]} is used.`,
                remedy: "Specify a number from 1 to 65535, below haInstances if it differs between systems.",
                instance: id,
            }),
        );
}

/** `https://<externalDomains[0]>:<externalPort>/`, null when one of them is missing or a template. */
export function externalUrlOf(config: ZoweConfig): string | null {
    const domains = valueAt(config.root, ["zowe", "externalDomains"]);
    const first = domains?.kind === "list" ? textOf(domains.items[0]) : textOf(domains);
    const port = portOf(valueAt(config.root, ["zowe", "externalPort"]));
    return first === undefined || port === undefined ? null : `https://${first}:${port}/`;
}
