// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { localFile } from "../adapters/workstation/localFile";
import { ConfigurationError } from "../errors";
import type { ConfigReport } from "../model/config/config";
import { unreadOutcome } from "../model/unreadOutcome";
import { readServerSchemas } from "../probe/readServerSchemas";
import { diffReport, showReport, unreadConfig, validateReport } from "../topology/configReport";
import type { ZoweConfig } from "../topology/yaml/effectiveConfig";
import { mergeZoweConfig } from "../topology/yaml/effectiveConfig";
import { selectInstances } from "../topology/selectInstances";
import { unreadReason } from "./looking/unreadReport";
import type { OpenSysplex } from "./looking/withSysplex";
import { withSysplex } from "./looking/withSysplex";

/** A file of this workstation, which takes no connection, or the configuration that a connection names. */
export type ConfigSource =
    { readonly file: string } | { readonly connection: HaConnection; readonly signal: AbortSignal };

/**
 * The effective configuration of instances, each value with its origin; templates stay as they are written, secrets are masked.
 * @param ids instance ids (with a connection also system names); null: every instance
 * @returns `zowe-ha/config/1`
 * @throws ConfigurationError when it is not there or no YAML, or an instance or path does not exist
 */
export function configShow(source: ConfigSource, ids: readonly string[] | null, path: string): Promise<ConfigReport> {
    return withConfig(source, async (config, open) => {
        const chosen =
            ids === null || open === null ? ids : selectInstances(open.sysplex.instances, ids).map(({ id }) => id);
        return showReport(config, chosen, path);
    });
}

/** Static checks: the server's own schema where it can be read, and what makes high availability fail. @returns `zowe-ha/config/1` */
export function configValidate(source: ConfigSource, zoweVersion: string | null): Promise<ConfigReport> {
    return withConfig(source, async (config, open) => {
        const directory = open?.sysplex.runtimeDirectory;
        const schemas =
            open === null || directory === undefined ? null : await readServerSchemas(directory, open.circle);
        return validateReport(config, { schemas, zoweVersion });
    });
}

/** The differences between the instances, or between the configuration and a file. @returns `zowe-ha/config/1` */
export function configDiff(source: ConfigSource, otherFile: string | null): Promise<ConfigReport> {
    return withConfig(source, async (config) => {
        const other = otherFile === null ? null : { name: otherFile, config: await readFile(otherFile, "with") };
        return diffReport(config, other);
    });
}

async function readFile(file: string, property: string): Promise<ZoweConfig> {
    return mergeZoweConfig([{ name: file, text: await localFile(file, property) }]);
}

async function withConfig(
    source: ConfigSource,
    work: (config: ZoweConfig, open: OpenSysplex | null) => Promise<ConfigReport>,
): Promise<ConfigReport> {
    if ("file" in source) {
        return work(await readFile(source.file, "local-config"), null);
    }
    return withSysplex(source.connection, source.signal, async (open) => {
        if (open.unread !== null) {
            return unreadConfig(unreadOutcome(open.unread, false), unreadReason(open.unread));
        }
        if (open.config === null) {
            throw new ConfigurationError(
                'The ha profile specifies no configuration: set "zoweConfig", or specify --local-config.',
            );
        }
        return await work(open.config, open);
    });
}
