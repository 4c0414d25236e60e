// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Config, ICommandArguments } from "@zowe/imperative";
import { ImperativeConfig } from "@zowe/imperative";
import type { GatewayAddress, HaConnection, ZosmfConnection } from "../../index";
import { ConfigurationError } from "../../index";
import type { Properties } from "./profileProperties";
import { requestTimeoutSeconds, startTimeoutSeconds } from "../arguments/defaults";
import { homeDirectory } from "../run/homeDirectory";
import { consoleNameOf, directoryOf, portOf, ProfileStore, secondsOf, textOf } from "./profileProperties";
import { sshConnections } from "./sshConnections";
import { withSessions } from "./withSessions";

/** Options and environment: they win over every profile (kebab-case option, camelCase property). */
const overridable = {
    zoweConfig: "zowe-config",
    localConfig: "local-config",
    sharedDirectory: "shared-directory",
    host: "host",
    port: "port",
    user: "user",
    password: "password",
    tokenType: "token-type",
    tokenValue: "token-value",
    certFile: "cert-file",
    certKeyFile: "cert-key-file",
    certFilePassphrase: "cert-file-passphrase",
    caFile: "ca-file",
    rejectUnauthorized: "reject-unauthorized",
    basePath: "base-path",
    requestTimeout: "request-timeout",
    startTimeout: "start-timeout",
} as const;

/**
 * The connection that arguments, environment and profiles describe (docs/setup.md, "The profile").
 * @throws ConfigurationError with the profile and property, before anything is sent
 */
export async function readConnection(
    args: ICommandArguments,
    mayPrompt: boolean,
    config: Config | undefined,
): Promise<HaConnection> {
    const store = new ProfileStore(config);
    const given = overrides(args);
    const name = profileNameOf(store, args);
    const base = store.properties(store.defaultNameOf("base") ?? "base");
    const ha = { ...base, ...(name === null ? {} : store.properties(name)), ...given };
    const systems = systemsOf(ha);
    const sources = zosmfProfiles(store, name, systems, given);
    const propertiesOf = (profile: string): Properties => ({ ...base, ...store.properties(profile), ...given });
    const zosmf = await openSessions(sources, propertiesOf, mayPrompt);
    return {
        profileName: name ?? sources[0]?.profileName ?? "options",
        zosmf,
        zoweConfig: textOf(ha, "zoweConfig", "the ha profile"),
        localConfig: textOf(ha, "localConfig", "the ha profile"),
        gatewayAddresses: gatewayAddressesOf(systems),
        apiMediation: credentialsOf(ha, zosmf),
        requestTimeoutSeconds: secondsOf(ha, "requestTimeout", "the ha profile") ?? requestTimeoutSeconds,
        startTimeoutSeconds: secondsOf(ha, "startTimeout", "the ha profile") ?? startTimeoutSeconds,
        home: homeDirectory(),
        isFresh: args["fresh"] === true,
        keepsConnections: livesOn(args),
        ignoresMutes: args["mutes"] === false,
        sharedDirectory: directoryOf(ha, "sharedDirectory", "the ha profile"),
        ssh: sshConnections(store, sources, base),
    };
}

/** Whether there may be a next look in this process: a daemon of Zowe CLI also serves the commands to come. */
function livesOn(args: ICommandArguments): boolean {
    return args["watch"] === true || ImperativeConfig.instance.daemonContext !== undefined;
}

async function openSessions(
    sources: readonly Source[],
    propertiesOf: (profileName: string) => Properties,
    mayPrompt: boolean,
): Promise<readonly ZosmfConnection[]> {
    const servers = sources.map((source) => ({ ...source, properties: propertiesOf(source.profileName) }));
    const opened = await withSessions(servers, mayPrompt);
    return opened.map(({ properties, ...server }) => ({
        ...server,
        consoleName: server.consoleName ?? consoleNameOf(properties, `profile ${server.profileName}`),
    }));
}

function overrides(args: ICommandArguments): Properties {
    const pairs = Object.entries(overridable).map(([property, option]) => [property, args[option] as unknown] as const);
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

function profileNameOf(store: ProfileStore, args: ICommandArguments): string | null {
    const asked: unknown = args["ha-profile"];
    if (typeof asked !== "string") {
        return store.defaultNameOf("ha") ?? null;
    }
    if (!store.exists(asked)) {
        throw new ConfigurationError(`There is no profile "${asked}" (--ha-profile): see zowe config list profiles.`);
    }
    const type = store.typeOf(asked);
    if (type !== "ha") {
        throw new ConfigurationError(
            `The profile "${asked}" (--ha-profile) is of type ${type ?? "none"}, not ha. Of type ha: ${store.namesOf("ha").join(", ") || "none"}.`,
        );
    }
    return asked;
}

type Source = Omit<ZosmfConnection, "session">;

/** Nested zosmf profiles, or the map `systems`, or only the default zosmf profile; an explicit --host replaces them. */
function zosmfProfiles(store: ProfileStore, name: string | null, systems: Systems, given: Properties): Source[] {
    if (given["host"] !== undefined) {
        return [{ profileName: "--host", declaredFor: null, consoleName: null, sshProfileName: null }];
    }
    const nested =
        name === null
            ? []
            : store.nested(name, "zosmf").map(({ key, fullName }) => source(fullName, key, systems[key]));
    const mapped = Object.entries(systems).filter(([, { zosmf }]) => typeof zosmf === "string");
    const named = mapped.map(([id, system]) => source(known(store, String(system["zosmf"]), id), id, system));
    const found = named.length > 0 ? named : nested;
    if (found.length > 0) {
        return found;
    }
    const alone = store.defaultNameOf("zosmf");
    if (alone === undefined) {
        throw new ConfigurationError(noZosmf(store, name));
    }
    return [{ profileName: alone, declaredFor: null, consoleName: null, sshProfileName: null }];
}

/** With ha profiles of which none is the default, the choice is what is missing. */
function noZosmf(store: ProfileStore, name: string | null): string {
    const profiles = name === null ? store.namesOf("ha") : [];
    return profiles.length === 0
        ? "No z/OSMF is known: nest a zosmf profile in the ha profile, set a default zosmf profile, or specify --host."
        : `There is no default ha profile. Specify --ha-profile with one of ${profiles.join(", ")}, or make it the default: zowe config set defaults.ha ${profiles[0] ?? ""}.`;
}

function source(profileName: string, declaredFor: string, system: Properties | undefined): Source {
    return {
        profileName,
        declaredFor,
        consoleName: consoleNameOf(system ?? {}, `systems.${declaredFor}`),
        sshProfileName: textOf(system ?? {}, "ssh", `systems.${declaredFor}`),
    };
}

function known(store: ProfileStore, profileName: string, id: string): string {
    if (!store.exists(profileName)) {
        throw new ConfigurationError(
            `systems.${id}.zosmf of the ha profile names the profile "${profileName}", which does not exist.`,
        );
    }
    return profileName;
}

type Systems = Readonly<Record<string, Properties>>;

function systemsOf(ha: Properties): Systems {
    const systems = ha["systems"] ?? {};
    const isMap = typeof systems === "object" && systems !== null && !Array.isArray(systems);
    if (!isMap || Object.values(systems).some((one) => typeof one !== "object" || one === null)) {
        throw new ConfigurationError(
            'The property "systems" of the ha profile must be a map: { "<instance id>": { "zosmf": "<profile>" } }.',
        );
    }
    return systems as Systems;
}

function gatewayAddressesOf(systems: Systems): Record<string, GatewayAddress> {
    const entries = Object.entries(systems).map(([id, system]) => [
        id.toLowerCase(),
        {
            host: textOf(system, "gatewayHost", `systems.${id}`)?.replace(/^\[(.*)\]$/, "$1") ?? null,
            port: portOf(system, "gatewayPort", `systems.${id}`),
        },
    ]);
    return Object.fromEntries(entries) as Record<string, GatewayAddress>;
}

/** The API ML knows the same people as z/OSMF; a client certificate is only ever named for it. */
function credentialsOf(ha: Properties, zosmf: readonly ZosmfConnection[]): HaConnection["apiMediation"] {
    const text = (property: string): string | null => textOf(ha, property, "the ha or base profile");
    const { user: userOfZosmf = null, password = null } = zosmf[0]?.session.ISession ?? {};
    const user = text("user") ?? userOfZosmf;
    return {
        user,
        password: text("password") ?? password,
        token: user === null ? apimlToken(text) : null,
        certFile: text("certFile"),
        certKeyFile: text("certKeyFile"),
        certFilePassphrase: text("certFilePassphrase"),
        caFile: text("caFile"),
        rejectUnauthorized: ha["rejectUnauthorized"] !== false,
    };
}

/** The API ML does not accept a token of another type (LTPA). */
function apimlToken(text: (property: string) => string | null): string | null {
    const isOurs = (text("tokenType") ?? "apimlAuthenticationToken").startsWith("apimlAuthenticationToken");
    return isOurs ? text("tokenValue") : null;
}
