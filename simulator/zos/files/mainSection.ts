// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { sysMessages } from "./sysMessages";
import { entryAddress } from "../../world/ports";
import type { World } from "../../world/world";
import { places } from "./places";

/** Everything of the zowe.yaml but components and haInstances. */
export function mainSection(world: World): readonly string[] {
    return [...setup, ...directories, ...network(world), ...environment(world)];
}

const setup: readonly string[] = [
    "# The configuration of SIMPLEX, a simulated sysplex.",
    "zowe:",
    "  setup:",
    "    dataset:",
    "      prefix: ZWE",
    "      parmlib: ZWE.CUST.PARMLIB",
    "      authLoadlib: ZWE.SZWEAUTH",
    "      proclib: USER.PROCLIB",
    "    security:",
    "      stcs:",
    "        zowe: ZWESLSTC",
    "        zis: ZWESISTC",
    "        aux: ZWESASTC",
    "    vsam:",
    "      mode: RLS",
    "      name: ZWE.CACHE.VSAM",
];

const directories: readonly string[] = [
    `  runtimeDirectory: "${places.runtime}"`,
    `  logDirectory: "${places.logs}"`,
    `  workspaceDirectory: "${places.workspace}"`,
    `  extensionDirectory: "${places.extensions}"`,
    "  job:",
    "    name: ZWE1SV",
    "    prefix: ZWE1",
    '  rbacProfileIdentifier: "1"',
    '  cookieIdentifier: "1"',
];

function network({ options, ports }: World): readonly string[] {
    return [
        "  externalDomains:",
        `    - "${entryAddress}"`,
        `  externalPort: ${ports.gateway}`,
        "  certificate:",
        "    keystore:",
        "      type: PKCS12",
        `      file: "${places.keystore}/localhost/localhost.keystore.p12"`,
        '      password: "keystore-s3cret"',
        "      alias: localhost",
        "    truststore:",
        "      type: PKCS12",
        `      file: "${places.keystore}/localhost/localhost.truststore.p12"`,
        '      password: "keystore-s3cret"',
        `  verifyCertificates: ${options.verifyCertificates}`,
        "  sysMessages:",
        ...sysMessages.map((id) => `    - "${id}"`),
    ];
}

function environment({ ports }: World): readonly string[] {
    return [
        "java:",
        '  home: "/usr/lpp/java/J17.0_64"',
        "node:",
        '  home: "/usr/lpp/node/v20"',
        "zOSMF:",
        `  host: "${entryAddress}"`,
        `  port: ${ports.zosmf}`,
        "  applId: IZUDFLT",
    ];
}
