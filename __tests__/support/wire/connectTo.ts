// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { Logger, Session } from "@zowe/imperative";
import type { Simulator } from "../../../simulator/startSimulator";
import type { HaConnection } from "../../../src/index";
import { stretched } from "../zowe/machine";

/** Zowe's logger asks a stack trace who calls it, for each line: under Jest, which maps every frame, a third of all time. */
Object.assign(Logger.prototype, { getCallerFileAndLineTag: () => "" });

type Properties = Readonly<Record<string, string | number | boolean | undefined>>;

interface Profile {
    readonly properties?: Properties;
    readonly profiles?: Readonly<Record<string, Profile>>;
}

interface Config {
    readonly profiles: Readonly<Record<string, Profile>>;
    readonly defaults: Readonly<Record<string, string>>;
}

/** The connection that a program makes for itself of the configuration that a simulated sysplex writes. */
export function connectTo(plex: Simulator, changes: Partial<HaConnection> = {}): HaConnection {
    const config = JSON.parse(readFileSync(plex.configFile, "utf8")) as Config;
    const ha = config.profiles[config.defaults["ha"] ?? ""] ?? {};
    const base = config.profiles[config.defaults["base"] ?? ""] ?? {};
    const own = { ...base.properties, ...ha.properties };
    const text = (name: string): string | null => (own[name] === undefined ? null : String(own[name]));
    const file = (name: string): string | null => {
        const path = text(name);
        return path === null || isAbsolute(path) ? path : join(plex.directory, path);
    };
    return {
        profileName: config.defaults["ha"] ?? "simplex",
        zosmf: Object.entries(ha.profiles ?? {}).map(([name, profile]) => ({
            profileName: name,
            declaredFor: name,
            session: sessionOf({ ...own, ...profile.properties }),
            consoleName: null,
            sshProfileName: null,
        })),
        zoweConfig: text("zoweConfig"),
        localConfig: null,
        gatewayAddresses: {},
        apiMediation: {
            user: text("user"),
            password: text("password"),
            token: null,
            certFile: file("certFile"),
            certKeyFile: file("certKeyFile"),
            certFilePassphrase: text("certFilePassphrase"),
            caFile: file("caFile"),
            rejectUnauthorized: own["rejectUnauthorized"] !== false,
        },
        requestTimeoutSeconds: stretched(10),
        ...changes,
    };
}

function sessionOf(properties: Properties): Session {
    return new Session({
        hostname: String(properties["host"]),
        port: Number(properties["port"]),
        user: String(properties["user"]),
        password: String(properties["password"]),
        rejectUnauthorized: properties["rejectUnauthorized"] !== false,
        protocol: "https",
        type: "basic",
    });
}
