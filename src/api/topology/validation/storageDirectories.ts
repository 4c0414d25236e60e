// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { textOf } from "../yaml/configValue";
import type { ConfigView, InstanceView } from "./configView";
import { isAtLeast, listed, sharing, storageMode, storageSetting, toldOnce } from "./configView";

/**
 * Infinispan directories that two instances share: the second node then does not start (E-CCH-19).
 * From 3.2 and 2.18.4 on each instance has its own, regardless of the configuration.
 */
export function storageDirectories(view: ConfigView): readonly ConfigProblem[] {
    const caching = view.instances.filter(
        (each) => each.runs("caching-service") && each.layout === "services" && storageMode(each) === "infinispan",
    );
    return hasOwnDirectories(view) === true
        ? []
        : toldOnce(["dataLocation", "indexLocation"].flatMap((setting) => shared(view, caching, setting))).slice(0, 1);
}

/** Null when the release is not known. */
function hasOwnDirectories({ release }: ConfigView): boolean | null {
    if (release?.major === 2) {
        return release.minor > 18 || (release.minor === 18 && release.patch >= 4);
    }
    return isAtLeast(release, 3, 2);
}

function shared(view: ConfigView, caching: readonly InstanceView[], setting: string): readonly ConfigProblem[] {
    const path = `infinispan.persistence.${setting}`;
    const locationOf = (each: InstanceView) => {
        const value = storageSetting(each, path);
        return value?.kind === "template" ? undefined : (textOf(value) ?? "the workspace");
    };
    return sharing(caching, locationOf).map(({ last, members }) =>
        problemAt(storageSetting(last, path), {
            id: "HA-CFG15",
            severity: severityOf(view, storageSetting(last, path) !== undefined),
            message:
                `The caches of ${listed(members.map(({ id }) => id))} keep their files in the same directory ` +
                `(${setting}: ${locationOf(last)}): up to Zowe 3.1 and 2.18.3, the second one does not start.`,
            remedy: `Set haInstances.<id>.components.caching-service.storage.${path} to a file system of its own, or use Zowe 3.2 or later.`,
        }),
    );
}

/** Nothing is wrong with the default of a release that is not known. */
function severityOf(view: ConfigView, isConfigured: boolean): "WARNING" | "INFO" {
    return isConfigured || hasOwnDirectories(view) === false ? "WARNING" : "INFO";
}
