// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { valueAt } from "../yaml/configValue";
import { lookUp } from "../yaml/effectiveConfig";
import type { ConfigView, InstanceView } from "./configView";
import { toldOnce } from "./configView";

interface Misplaced {
    readonly path: string;
    readonly why: string;
    readonly remedy: string;
    /** The severity if it is known that no component reads the key; otherwise it is information. */
    readonly severity: "WARNING" | "INFO";
    readonly isKnown: (view: ConfigView) => boolean;
}

/** Keys that no component reads although they look correct (api-layer `caching-service-package`, `start.sh`; api-layer#4155). */
const misplaced: readonly Misplaced[] = [
    {
        path: "components.caching-service.storage.infinispan.jgroups.address",
        why: "is ignored: the start script reads jgroups.host",
        remedy: "Rename it to jgroups.host, or remove it: the instance's hostname is the default.",
        severity: "WARNING",
        isKnown: () => true,
    },
    {
        path: "components.caching-service.storage.infinispan.keyExchange",
        why: "is one level too high and is ignored",
        remedy: "Move it below storage.infinispan.jgroups.",
        severity: "WARNING",
        isKnown: () => true,
    },
    {
        path: "components.caching-service.storage.redis",
        why: "has no effect in Zowe 3.0: the start script does not pass on any Redis setting, and the service then uses localhost:6379",
        remedy: "Set zowe.environments.CACHING_STORAGE_REDIS_MASTERNODEURI and its companions.",
        severity: "WARNING",
        isKnown: ({ release }) => release?.major === 3 && release.minor === 0,
    },
    {
        path: "components.gateway.apiml.enabled",
        why: "starts nothing: the launcher reads components.apiml.enabled",
        remedy: "Write components.apiml.enabled.",
        severity: "INFO",
        isKnown: () => true,
    },
];

export function misplacedKeys(view: ConfigView): readonly ConfigProblem[] {
    return toldOnce(view.instances.flatMap((each) => [...misplacedIn(view, each), ...ignoredOverrides(each)]));
}

function misplacedIn(view: ConfigView, { effective }: InstanceView): readonly ConfigProblem[] {
    return misplaced.flatMap(({ path, why, remedy, severity: worst, isKnown }) => {
        const severity = isKnown(view) ? worst : "INFO";
        const value = lookUp(effective, path);
        return value === undefined
            ? []
            : [problemAt(value, { id: "HA-CFG02", severity, message: `${path} ${why}.`, remedy })];
    });
}

/** zwe prepares every instance from the main section (zowe-install-packaging `bin/commands/internal/start/prepare`). */
const preparedFromMain = [
    "runtimeDirectory",
    "workspaceDirectory",
    "logDirectory",
    "extensionDirectory",
    "launchScript",
];

function ignoredOverrides({ id, entry }: InstanceView): readonly ConfigProblem[] {
    return preparedFromMain.flatMap((name) => {
        const value = valueAt(entry, ["zowe", name]);
        return value === undefined
            ? []
            : [
                  problemAt(value, {
                      id: "HA-CFG02",
                      severity: "WARNING",
                      message: `haInstances.${id}.zowe.${name} is ignored while the instance is prepared; the main section counts.`,
                      remedy: `Write zowe.${name} in the main section; a template there can differ by system.`,
                      instance: id,
                  }),
              ];
    });
}
