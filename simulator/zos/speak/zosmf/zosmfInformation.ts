// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { entryAddress } from "../../../world/ports";
import type { World } from "../../../world/world";
import { json } from "../answer";
import type { Answer } from "../answer";

const zosVersions: Readonly<Record<World["options"]["zosmfVersion"], string>> = {
    "26": "04.26.00",
    "27": "04.27.00",
    "28": "04.28.00",
    "29": "05.29.00",
    "30": "05.30.00",
};

/** The identity is the configured one: with a DVIPA all servers return the same, so that it does not show which one answered. */
export function zosmfInformation(world: World): Answer {
    const { zosmfVersion, zosmf } = world.options;
    const isOneHost = zosmf !== "every-system";
    return json(200, {
        zos_version: zosVersions[zosmfVersion],
        zosmf_port: String(world.ports.zosmf),
        zosmf_version: zosmfVersion,
        zosmf_hostname: isOneHost ? entryAddress : "zosmf.simplex.example.com",
        plugins: plugins(zosmfVersion),
        zosmf_saf_realm: "SAFRealm",
        zosmf_full_version: `${zosmfVersion}.0`,
        api_version: "1",
    });
}

/** An array, or an object with a message that is not a failure (E-ZMF-15). */
function plugins(zosmfVersion: World["options"]["zosmfVersion"]): unknown {
    return zosmfVersion === "27" || zosmfVersion === "28"
        ? { msgId: "IZUG612E", msgText: "IZUG612E" }
        : [
              {
                  pluginVersion: "HSMA310;PH12345P;2025-09-16T04:53:43",
                  pluginDefaultName: "z/OS Operator Consoles",
                  pluginStatus: "ACTIVE",
              },
              {
                  pluginVersion: "HSMA310;PH09032P;2025-03-04T16:37:21",
                  pluginDefaultName: "Variables",
                  pluginStatus: "ACTIVE",
              },
          ];
}
