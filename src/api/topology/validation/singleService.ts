// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { portOf, textOf } from "../yaml/configValue";
import type { ConfigValue } from "../yaml/configValue";
import { lookUp } from "../yaml/effectiveConfig";
import type { ConfigView, InstanceView } from "./configView";
import { isAtLeast, listed, storageMode, storageSetting, toldOnce } from "./configView";

/** The rules of the Zowe documentation for the API ML as one process ("API ML single-service deployment", v3.4 and later). */
export function singleService(view: ConfigView): readonly ConfigProblem[] {
    const single = view.instances.filter(({ layout }) => layout === "single-service");
    return toldOnce(single.flatMap((each) => [...storage(each), ...unusedPorts(each), ...madeHosts(view, each)]));
}

/** The check of storage modes reports inMemory with several instances; it is more severe. */
function storage(instance: InstanceView): readonly ConfigProblem[] {
    const mode = storageMode(instance);
    if (mode === undefined || !["vsam", "redis", "inmemory"].includes(mode)) {
        return [];
    }
    const value = storageSetting(instance, "mode");
    return [
        problemAt(value, {
            id: "HA-CFG09",
            severity: "WARNING",
            message: `storage.mode is ${textOf(value) ?? mode}, but the single service (components.apiml) supports only infinispan.`,
            remedy: "Set components.caching-service.storage.mode: infinispan, and initialHosts with every instance.",
        }),
    ];
}

/** These listen on the port of the gateway there. The ports are those of the example that Zowe ships (`example-zowe.yaml`). */
const withoutPort = [
    { name: "zaas", shipped: 7558 },
    { name: "api-catalog", shipped: 7552 },
    { name: "caching-service", shipped: 7555 },
];

/** The ports of the example are in the zowe.yaml of every site without a decision, so a note about them would be useless. */
function unusedPorts({ effective }: InstanceView): readonly ConfigProblem[] {
    const written = withoutPort
        .map(({ name, shipped }) => ({ path: `components.${name}.port`, shipped }))
        .map(({ path, shipped }) => ({ path, shipped, value: lookUp(effective, path) }))
        .filter((one): one is typeof one & { value: ConfigValue } => isWritten(one.value))
        .filter(({ value, shipped }) => portOf(value) !== shipped);
    const [first] = written;
    return first === undefined
        ? []
        : [
              problemAt(first.value, {
                  id: "HA-CFG02",
                  severity: "INFO",
                  message: `${listed(written.map(({ path }) => path))} ${written.length === 1 ? "has" : "have"} no effect: the single service (components.apiml) listens only on the ports of gateway and discovery.`,
                  remedy: "Remove them, and do not use these ports in firewall rules or monitors.",
              }),
          ];
}

/** From 3.6 on the start script makes the list of the Discovery Services' hosts (api-layer `apiml-package/.../bin/start.sh`). */
function madeHosts(view: ConfigView, { effective }: InstanceView): readonly ConfigProblem[] {
    const path = "components.caching-service.storage.infinispan.initialHosts";
    const value = lookUp(effective, path);
    return isAtLeast(view.release, 3, 6) === true && view.instances.length > 1 && isWritten(value)
        ? [
              problemAt(value, {
                  id: "HA-CFG02",
                  severity: "INFO",
                  message: `${path} is replaced in Zowe 3.6 and later: the single service builds the list from the hosts of its Discovery Services.`,
                  remedy: "Remove it when no instance runs an older Zowe.",
              }),
          ]
        : [];
}

function isWritten(value: ConfigValue | undefined): boolean {
    return value !== undefined && value.origin.kind !== "defaults";
}
