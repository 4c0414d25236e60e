// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfiguredDirectory, InstanceStorage, Settings } from "../model/config/settings";
import { compareInstances } from "./compareConfig";
import { flagOf, portOf, textOf, valueAt } from "./yaml/configValue";
import type { ZoweConfig } from "./yaml/effectiveConfig";
import { redisSettings } from "./redisSettings";
import { validateConfig } from "./validateConfig";
import type { ValidationOptions } from "./validateConfig";
import type { InstanceView } from "./validation/configView";
import { storageMode, storageSetting, viewConfig } from "./validation/configView";

export function describeSettings(config: ZoweConfig, options: ValidationOptions): Settings {
    const { root } = config;
    const { externalDomains, instances } = viewConfig(config, options.zoweVersion);
    const caching = instances.filter(({ runs }) => runs("caching-service"));
    return {
        documentNames: config.documentNames,
        directories: directoriesOf(config),
        externalDomains,
        externalPort: portOf(valueAt(root, ["zowe", "externalPort"])) ?? null,
        verifyCertificates: textOf(valueAt(root, ["zowe", "verifyCertificates"]))?.toUpperCase() ?? null,
        zosmf: zosmfOf(config),
        authenticationProvider: providerOf(instances),
        zisProcedure: textOf(valueAt(root, ["zowe", "setup", "security", "stcs", "zis"]))?.toUpperCase() ?? "ZWESISTC",
        usesAttls: flagOf(valueAt(root, ["zowe", "network", "server", "tls", "attls"])) === true,
        storage: caching.map(storageOf),
        problems: validateConfig(config, options),
        drift: compareInstances(config).filter(({ isAllowed }) => !isAllowed),
    };
}

const directoryPaths: readonly (readonly [string, readonly string[], boolean, boolean])[] = [
    ["runtime", ["zowe", "runtimeDirectory"], false, false],
    ["workspace", ["zowe", "workspaceDirectory"], true, false],
    ["logs", ["zowe", "logDirectory"], true, true],
    ["extensions", ["zowe", "extensionDirectory"], false, false],
    ["keystore", ["zowe", "certificate", "keystore", "file"], false, false],
];

/** Key rings are not files, and a template can only be evaluated on z/OS. */
function directoriesOf({ root, documentNames }: ZoweConfig): readonly ConfiguredDirectory[] {
    const configured = directoryPaths.flatMap(([purpose, keys, isWritten, mayDiffer]) => {
        const path = textOf(valueAt(root, keys));
        return path?.startsWith("/") === true && !path.startsWith("//")
            ? [{ purpose, path, isWritten, mayDiffer }]
            : [];
    });
    const files = documentNames.filter((name) => name.startsWith("/"));
    const configuration = files.map((path) => ({ purpose: "configuration", path, isWritten: false, mayDiffer: false }));
    return [...configured, ...configuration];
}

function zosmfOf({ root }: ZoweConfig): Settings["zosmf"] {
    const host = textOf(valueAt(root, ["zOSMF", "host"]));
    return host === undefined ? null : { host, port: portOf(valueAt(root, ["zOSMF", "port"])) ?? 443 };
}

/** Read from `gateway` up to v2 and often still in v3, from `zaas` since. */
function providerOf(instances: readonly InstanceView[]): string | null {
    const written = instances.flatMap(({ effective }) =>
        ["zaas", "gateway", "apiml"].map((name) =>
            textOf(valueAt(effective, ["components", name, "apiml", "security", "auth", "provider"])),
        ),
    );
    return written.find((provider) => provider !== undefined)?.toLowerCase() ?? null;
}

function storageOf(instance: InstanceView): InstanceStorage {
    const mode = storageMode(instance) ?? null;
    const recordSharing = textOf(valueAt(instance.effective, ["zowe", "setup", "vsam", "mode"]));
    return {
        instanceId: instance.id,
        mode,
        vsamDataSet: mode === "vsam" ? (textOf(storageSetting(instance, "vsam.name"))?.toUpperCase() ?? null) : null,
        usesRecordSharing: recordSharing?.toUpperCase() !== "NONRLS",
        redis: mode === "redis" ? redisSettings((path) => storageSetting(instance, `redis.${path}`)) : null,
    };
}
