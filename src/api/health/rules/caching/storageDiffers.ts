// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { InstanceSighting } from "../../../model/seen/snapshot";
import { about, fail, unknown } from "../judgement";
import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";
import { storageModeOf } from "./storage";
import type { Look } from "../../state/look";

export const storageDiffers: Rule = {
    id: "HA-CCH09",
    slug: "storage-differs",
    title: "Every instance uses the same storage",
    area: "caching",
    severity: "CRITICAL",
    sets: ["default"],
    expected: "one storage mode, configured and running",
    impact: "Instances with different stores share nothing.",
    remedy: "specify storage.mode once, below components, then zowe ha restart",
    source: "Zowe documentation, caching service; docs/evidence.md E-CCH-03",
    access: "READ to the configuration files through z/OSMF; for what runs, a client certificate that the Caching Service trusts",
    needs: ["settings", "caches"],
    judge: (look) => [...judgeSettings(storageDiffers, look), ...judgeRunning(look)],
};

/** The running store may be from the earlier configuration. */
function judgeRunning(look: Look): readonly Judgement[] {
    return look.snapshot.instances.flatMap(({ instance, cacheStorage }) => {
        const mode = storageModeOf(look, instance.id);
        return cacheStorage === undefined || mode === null ? [] : judgeStore(instance, mode, cacheStorage);
    });
}

function judgeStore(
    instance: Instance,
    mode: string,
    storage: NonNullable<InstanceSighting["cacheStorage"]>,
): readonly Judgement[] {
    const scope = about(instance);
    if (!storage.seen) {
        const why = `The active store could not be seen: ${storage.why}.`;
        return storage.reason === "no-credential" ? [unknown(scope, why, `needs ${storageDiffers.access}`)] : [];
    }
    const isInfinispan = storage.value === "infinispan";
    if (isInfinispan === (mode === "infinispan")) {
        return [];
    }
    const runs = isInfinispan ? "infinispan" : "another store";
    const measured = `${instance.id} is configured with ${mode} but runs with ${runs}.`;
    return [fail(scope, measured, storageDiffers.impact, `zowe ha restart --lpars ${instance.id}`)];
}
