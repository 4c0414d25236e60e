// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { describeServer } from "../../adapters/zosmf/zosmfServer";
import { localFile } from "../../adapters/workstation/localFile";
import type { HaConnection } from "../../adapters/connection";
import { ConfigurationError } from "../../errors";
import type { Unseen } from "../../model/observation";
import type { Sysplex } from "../../model/sysplex";
import type { ZosmfCircle } from "../../probe/ZosmfCircle";
import { readZoweConfig } from "../../probe/readZoweConfig";
import { describeStorage } from "../../topology/describeStorage";
import { describeSysplex } from "../../topology/describeSysplex";
import type { ZoweConfig } from "../../topology/yaml/effectiveConfig";
import { mergeZoweConfig } from "../../topology/yaml/effectiveConfig";
import type { ProfileFacts } from "../../topology/profileFacts";
import { parseZoweConfigReference } from "../../topology/yaml/parseZoweConfigReference";
import type { ZoweDocument } from "../../model/config/zoweDocument";

/** The configured sysplex; or, if the configuration could not be read, the servers and the reason. */
export interface Described {
    readonly sysplex: Sysplex;
    /** zowe.yaml, read once; null with topology `profile`. */
    readonly config: ZoweConfig | null;
    /** Why zowe.yaml was not seen; its instances are then only named by the profile, and nothing may be claimed about them. */
    readonly unread: Unseen | null;
}

/** @throws ConfigurationError when profile or configuration are wrong: nothing can begin */
export async function describe(connection: HaConnection, circle: ZosmfCircle): Promise<Described> {
    const profile = profileFacts(connection);
    const read = await documentsOf(connection, circle);
    if (read !== null && "seen" in read) {
        const { sysplex } = describeSysplex({ ...profile, gatewayAddresses: {} }, null);
        return { sysplex: { ...sysplex, zoweConfig: profile.zoweConfig }, config: null, unread: read };
    }
    const config = read === null || read.length === 0 ? null : mergeZoweConfig(read);
    const sysplex = {
        ...describeSysplex(profile, config).sysplex,
        ...(connection.startTimeoutSeconds === undefined ? {} : { startBudgetSeconds: connection.startTimeoutSeconds }),
        ...(config === null ? {} : { storage: describeStorage(config) }),
    };
    return { sysplex, config, unread: null };
}

async function documentsOf(
    connection: HaConnection,
    circle: ZosmfCircle,
): Promise<readonly ZoweDocument[] | null | Unseen> {
    const { localConfig, zoweConfig, profileName } = connection;
    if (localConfig !== null) {
        return [{ name: localConfig, text: await textOf(connection, localConfig) }];
    }
    if (zoweConfig === null) {
        return null;
    }
    const sources = parseZoweConfigReference(zoweConfig, { profileName, property: "zoweConfig" });
    const read = await readZoweConfig(sources, circle);
    if (read.seen) {
        return read.value;
    }
    if (read.reason === "not-found") {
        throw new ConfigurationError(
            `It does not exist: ${read.why}. Correct "zoweConfig", or specify a copy with --local-config.`,
            { profileName, property: "zoweConfig", document: zoweConfig },
        );
    }
    return read;
}

function textOf({ tape }: HaConnection, file: string): Promise<string> {
    const read = (): Promise<string> => localFile(file, "localConfig");
    return tape === undefined ? read() : tape.ask(`file ${file} here`, read, () => "");
}

function profileFacts(connection: HaConnection): ProfileFacts {
    return {
        profileName: connection.profileName,
        zoweConfig: connection.localConfig ?? connection.zoweConfig,
        zosmfServers: connection.zosmf.map(describeServer),
        gatewayAddresses: connection.gatewayAddresses,
    };
}
