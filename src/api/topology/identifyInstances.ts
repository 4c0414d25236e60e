// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../errors";
import type { ZosmfServer } from "../model/sysplex";
import { isLikelySystemName, isSystemName } from "../model/zosNames";
import type { Described } from "./problemAt";
import type { ConfigProblem } from "../model/config/config";
import { problemAt } from "./problemAt";
import type { ConfigValue } from "./yaml/configValue";
import { entriesOf, textOf, textsOf, valueAt } from "./yaml/configValue";
import type { ZoweConfig } from "./yaml/effectiveConfig";
import type { ProfileFacts } from "./profileFacts";

/** The identity of an instance. */
export interface Identity {
    readonly id: string;
    /** Its key in `haInstances`; null if there is no such section. */
    readonly key: string | null;
    readonly systemName: string;
    readonly hostname: string;
    /** A system name that is specified but cannot be read: the value here is a guess. */
    readonly guesses: readonly ConfigProblem[];
}

/**
 * Every entry of `haInstances`, in order; without the section the one instance that Zowe then starts.
 * Missing values are filled with the most likely value and reported as a problem, because no configured instance is omitted.
 * @throws ConfigurationError if `haInstances` is not a map.
 */
export function identifyInstances(config: ZoweConfig, profile: ProfileFacts): Described<readonly Identity[]> {
    const section = valueAt(config.root, ["haInstances"]);
    refuseOtherShapes(section);
    const entries = entriesOf(section);
    if (entries.length === 0) {
        return onlyInstance(config, profile);
    }
    const identified = entries.map(([key, entry]) => identify(config, profile, key, entry, entries.length));
    return { value: identified.map(({ value }) => value), problems: identified.flatMap(({ problems }) => problems) };
}

function refuseOtherShapes(section: ConfigValue | undefined): void {
    const isNothing = section === undefined || (section.kind === "scalar" && section.value === null);
    if (isNothing || section.kind === "map") {
        return;
    }
    const { origin } = section;
    throw new ConfigurationError(
        "haInstances is not a map of instance ids to hostname and sysname.",
        origin.kind === "defaults" ? {} : { document: origin.document, line: origin.line },
    );
}

function identify(
    config: ZoweConfig,
    profile: ProfileFacts,
    key: string,
    entry: ConfigValue,
    count: number,
): Described<Identity> {
    const { value: systemName, problems } = systemOf(key, entry);
    const guesses = valueAt(entry, ["sysname"]) === undefined ? [] : problems;
    const hostname = textOf(valueAt(entry, ["hostname"]));
    if (hostname !== undefined) {
        return { value: { id: key, key, systemName, hostname, guesses }, problems };
    }
    const guess = guessHostname(config, profile, key, systemName, count);
    const where = valueAt(entry, ["hostname"]) ?? entry;
    return {
        value: { id: key, key, systemName, hostname: guess, guesses },
        problems: [...problems, unreadable(key, "hostname", where, `${guess} is used instead`)],
    };
}

function systemOf(key: string, entry: ConfigValue): Described<string> {
    const sysname = valueAt(entry, ["sysname"]);
    const written = textOf(sysname)?.toUpperCase();
    if (written !== undefined && isSystemName(written)) {
        return { value: written, problems: [] };
    }
    const value = key.toUpperCase();
    return { value, problems: [unreadable(key, "sysname", sysname ?? entry, `the system is assumed to be ${value}`)] };
}

/** zwe uses the external domain if there is only one instance (`getDiscoveryServiceUrlHa`); it never represents one of several. */
function guessHostname(
    config: ZoweConfig,
    profile: ProfileFacts,
    id: string,
    systemName: string,
    count: number,
): string {
    const [domain] = textsOf(valueAt(config.root, ["zowe", "externalDomains"]));
    const zosmf = serverFor(profile, id) ?? serverFor(profile, systemName);
    return (count === 1 ? domain : undefined) ?? zosmf?.host ?? systemName.toLowerCase();
}

function unreadable(id: string, property: string, where: ConfigValue, consequence: string): ConfigProblem {
    const isTemplate = where.kind === "template";
    return problemAt(where, {
        id: "HA-CFG02",
        severity: isTemplate ? "WARNING" : "CRITICAL",
        message: isTemplate
            ? `haInstances.${id}.${property} is a template that only z/OS can evaluate; ${consequence}.`
            : `haInstances.${id} has no usable ${property}; ${consequence}.`,
        remedy: `Write haInstances.${id}.${property} as a plain value.`,
        instance: id,
    });
}

/** Without `haInstances` the id is the system's name in lowercase and the hostname the external domain (E-LCH-12). */
function onlyInstance(config: ZoweConfig, profile: ProfileFacts): Described<readonly Identity[]> {
    const [server] = profile.zosmfServers;
    const candidates = [server?.declaredFor, server?.host.split(".")[0], profile.profileName.split(".").at(-1)];
    const systemName = candidates.map((name) => (name ?? "").toUpperCase()).find(isLikelySystemName) ?? "ZOWE";
    const [domain] = textsOf(valueAt(config.root, ["zowe", "externalDomains"]));
    const hostname = domain ?? server?.host ?? systemName.toLowerCase();
    const problem = problemAt(undefined, {
        id: "HA-CFG02",
        severity: "WARNING",
        message: `The configuration has no haInstances: Zowe runs as one instance, which is assumed to be ${hostname} on ${systemName}.`,
        remedy: "Add haInstances with hostname and sysname for every system.",
    });
    return {
        value: [{ id: systemName.toLowerCase(), key: null, systemName, hostname, guesses: [] }],
        problems: [problem],
    };
}

function serverFor(profile: ProfileFacts, name: string): ZosmfServer | undefined {
    return profile.zosmfServers.find((server) => server.declaredFor?.toLowerCase() === name.toLowerCase());
}
