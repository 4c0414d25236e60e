// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import { configReference } from "../zos/files/configReference";
import { entryAddress } from "../world/ports";
import type { HostKey } from "../zos/ssh/hostKey";
import type { World } from "../world/world";

/** The team configuration with which `zowe ha` finds the simulated sysplex. */
export function zoweConfig(world: World, directory: string, hostKey: HostKey): Record<string, unknown> {
    const [account] = world.options.accounts;
    return {
        $schema: "./zowe.schema.json",
        profiles: {
            plex1: {
                type: "ha",
                properties: {
                    zoweConfig: configReference(world.options.configForm),
                    caFile: join(directory, "ca.pem"),
                },
                profiles: connections(world),
            },
            ssh: {
                type: "ssh",
                properties: {
                    host: world.systems[0]?.address ?? "",
                    port: world.ports.ssh,
                    hostKey: hostKey.pinned,
                },
                secure: [],
            },
            base: {
                type: "base",
                properties: {
                    host: "",
                    user: account?.user ?? "",
                    password: world.options.profilePassword ?? account?.password ?? "",
                    ...clientCertificate(world, directory),
                    rejectUnauthorized: true,
                },
                secure: [],
            },
        },
        defaults: { ha: "plex1", ssh: "ssh", base: "base" },
        autoStore: false,
    };
}

/** One connection for each z/OSMF, or the DVIPA alone in front of all. */
function connections(world: World): Record<string, unknown> {
    if (world.options.zosmf !== "every-system") {
        return { zosmf: connection(entryAddress, world.ports.zosmf, null) };
    }
    return Object.fromEntries(
        world.instances.map(({ id, hostname }, index) => [
            id,
            connection(
                world.systems[index]?.address ?? hostname,
                world.ports.zosmf,
                world.options.withConsoleNames ? `HACN${(index + 1).toString(36).toUpperCase()}` : null,
            ),
        ]),
    );
}

function connection(host: string, port: number, consoleName: string | null): Record<string, unknown> {
    return {
        type: "zosmf",
        properties: { host, port, rejectUnauthorized: true, ...(consoleName === null ? {} : { consoleName }) },
        secure: [],
    };
}

function clientCertificate(world: World, directory: string): Record<string, string> {
    const names = { trusted: "client", none: null, untrusted: "untrusted", expired: "expired" } as const;
    const name = names[world.options.profileCertificate];
    return name === null
        ? {}
        : { certFile: join(directory, `${name}.pem`), certKeyFile: join(directory, `${name}-key.pem`) };
}
