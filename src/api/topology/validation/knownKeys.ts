// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The keys of a map that Zowe's schema closes; `null`: only the schema of the server decides about its contents. */
export interface KnownKeys {
    readonly [key: string]: KnownKeys | null;
}

function open(keys: string): KnownKeys {
    return Object.fromEntries(keys.split(" ").map((key) => [key, null]));
}

const certificate: KnownKeys = {
    keystore: open("type file password alias"),
    truststore: open("type file password"),
    pem: null,
};

/** Of `zowe`, in any release from 2.0 on. */
const zowe: KnownKeys = {
    ...open("cookieIdentifier environments extensionDirectory extensionRegistry externalDomains externalPort"),
    ...open("launchScript logDirectory rbacProfileIdentifier runtimeDirectory sysMessages sysMessageTrim"),
    ...open("useConfigmgr verifyCertificates workspaceDirectory"),
    certificate,
    configmgr: null,
    job: open("name prefix"),
    launcher: open("restartIntervals minUptime shareAs unsafeDisableZosVersionCheck"),
    network: open("server client vipaIp validatePortFree"),
    setup: {
        dataset: null,
        zis: null,
        jcl: null,
        security: {
            product: null,
            groups: open("admin stc sysProg"),
            users: open("zowe zis aux"),
            stcs: open("zowe zis aux"),
        },
        certificate: null,
        vsam: open("mode volume storageClass name"),
    },
};

/**
 * Where Zowe's schema has closed a map in every release whose schema was seen, with the keys of all of them
 * (zowe-install-packaging `schemas/zowe-yaml-schema.json`, 2.0 to 3.1): another key ends the start with ZWEL0070E.
 */
export const knownKeys: KnownKeys = {
    ...open("java node components haInstances"),
    zowe,
    zOSMF: open("host port scheme applId"),
};

/** The keys of an entry of `haInstances`, which the schema does not restrict: zwe merges it over the main section, and no component reads other keys. */
export const instanceKeys: KnownKeys = {
    ...open("hostname sysname components java node"),
    zowe,
    zOSMF: open("host port scheme applId"),
};
