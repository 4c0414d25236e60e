// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zoweYaml } from "../zos/files/zoweYaml";
import type { HostKey } from "../zos/ssh/hostKey";
import type { World } from "../world/world";
import type { Certificates } from "./certificates";
import { configSchema } from "./configSchema";
import { requestLogName } from "./requestLog";
import { zoweConfig } from "./zoweConfig";

interface DirectoryParts {
    readonly directory: string;
    readonly world: World;
    readonly certificates: Certificates;
    readonly hostKey: HostKey;
    readonly controlUrl: string;
}

const configName = "zowe.config.json";

/** While the file is there, everything listens. */
export async function removeConfiguration(directory: string): Promise<void> {
    await rm(join(directory, configName), { force: true });
    await rm(join(directory, requestLogName), { force: true });
}

/** The files that a client needs, `zowe.config.json` last. */
export async function writeDirectory({
    directory,
    world,
    certificates,
    hostKey,
    controlUrl,
}: DirectoryParts): Promise<void> {
    const { authority, client, untrustedClient, expiredClient, serverOnlyClient } = certificates;
    const files: Readonly<Record<string, string>> = {
        "ca.pem": authority,
        "client.pem": client.certificate,
        "client-key.pem": client.key,
        "untrusted.pem": untrustedClient.certificate,
        "untrusted-key.pem": untrustedClient.key,
        "expired.pem": expiredClient.certificate,
        "expired-key.pem": expiredClient.key,
        "server-only.pem": serverOnlyClient.certificate,
        "server-only-key.pem": serverOnlyClient.key,
        ssh_known_hosts: knownHosts(world, hostKey),
        "zowe.yaml": zoweYaml(world),
        "zowe.schema.json": `${JSON.stringify(configSchema, null, 2)}\n`,
        "simulator.json": `${JSON.stringify(description(world, controlUrl), null, 2)}\n`,
    };
    for (const [name, text] of Object.entries(files)) {
        await writeFile(join(directory, name), text);
    }
    await writeFile(join(directory, configName), `${JSON.stringify(zoweConfig(world, directory, hostKey), null, 4)}\n`);
}

function knownHosts(world: World, hostKey: HostKey): string {
    return world.systems.map(({ address }) => `[${address}]:${world.ports.ssh} ${hostKey.publicKey}\n`).join("");
}

function description(world: World, controlUrl: string): Record<string, unknown> {
    return {
        note: "A simulation on the loopback interface; nothing here is a real system.",
        sysplex: world.sysplexName,
        controlUrl,
        pid: process.pid,
        ports: world.ports,
        systems: world.systems.map(({ name, address }) => ({ name, address })),
    };
}
