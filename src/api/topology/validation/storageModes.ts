// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import type { ConfigValue } from "../yaml/configValue";
import { flagOf, textOf, valueAt } from "../yaml/configValue";
import type { ConfigView, InstanceView } from "./configView";
import { isVersion3, listed, storageMode, storageSetting, toldOnce } from "./configView";

/** `caching-schema.json`; etcd and ActiveMQ were planned once and never shipped. */
const modes: readonly string[] = ["infinispan", "vsam", "redis", "inmemory"];

/** Where the Caching Service keeps its data (E-CCH-18, E-CCH-20). */
export function storageModes(view: ConfigView): readonly ConfigProblem[] {
    const caching = view.instances.filter(({ runs }) => runs("caching-service"));
    const isShared = caching.length > 1;
    return toldOnce([
        ...caching.flatMap((instance) => modeProblems(instance, isShared)),
        ...caching.flatMap((instance) => vsamProblems(instance, isShared, isVersion3(view))),
        ...differentModes(caching),
        ...caching.flatMap(tokenProblems),
    ]);
}

function modeProblems(instance: InstanceView, isShared: boolean): readonly ConfigProblem[] {
    const value = storageSetting(instance, "mode");
    const mode = storageMode(instance);
    if (mode === undefined || (mode !== "inmemory" && modes.includes(mode)) || (mode === "inmemory" && !isShared)) {
        return [];
    }
    const isKnown = modes.includes(mode);
    return [
        problemAt(value, {
            id: "HA-CFG09",
            severity: "CRITICAL",
            message: isKnown
                ? "storage.mode is inMemory: each instance has its own cache, and logouts and tokens are not shared."
                : `storage.mode is ${textOf(value)}, which no Caching Service supports.`,
            remedy: "Set components.caching-service.storage.mode: infinispan, and initialHosts with every instance.",
        }),
    ];
}

function vsamProblems(instance: InstanceView, isShared: boolean, isDeprecated: boolean): readonly ConfigProblem[] {
    if (storageMode(instance) !== "vsam") {
        return [];
    }
    const mode = storageSetting(instance, "mode");
    const deprecated = problemAt(mode, {
        id: "HA-CCH05",
        severity: "WARNING",
        message: "storage.mode is VSAM, which is deprecated in Zowe 3 (ZWECS155W).",
        remedy: "Use infinispan, and list every instance in initialHosts.",
    });
    return [
        ...dataSetProblems(instance, mode),
        ...(isShared ? recordSharingProblems(instance) : []),
        ...(isDeprecated ? [deprecated] : []),
    ];
}

function dataSetProblems(instance: InstanceView, mode: ConfigValue | undefined): readonly ConfigProblem[] {
    const name = storageSetting(instance, "vsam.name");
    if (name?.kind === "template" || textOf(name) !== undefined) {
        return [];
    }
    return [
        problemAt(mode, {
            id: "HA-CCH05",
            severity: "CRITICAL",
            message: "storage.mode is VSAM, but storage.vsam.name names no data set.",
            remedy: "Specify the data set that zwe init vsam created.",
        }),
    ];
}

function recordSharingProblems({ effective }: InstanceView): readonly ConfigProblem[] {
    const mode = valueAt(effective, ["zowe", "setup", "vsam", "mode"]);
    if (textOf(mode)?.toUpperCase() !== "NONRLS") {
        return [];
    }
    return [
        problemAt(mode, {
            id: "HA-CCH05",
            severity: "WARNING",
            message:
                "The VSAM data set was created without record-level sharing; two systems cannot write to it safely.",
            remedy: "Create it with zowe.setup.vsam.mode: RLS, or use infinispan.",
        }),
    ];
}

function differentModes(caching: readonly InstanceView[]): readonly ConfigProblem[] {
    const known = caching.filter((instance) => storageMode(instance) !== undefined);
    const [first] = known;
    const odd = known.filter((instance) => first !== undefined && storageMode(instance) !== storageMode(first));
    const [other] = odd;
    if (first === undefined || other === undefined) {
        return [];
    }
    return [
        problemAt(storageSetting(other, "mode"), {
            id: "HA-CCH09",
            severity: "CRITICAL",
            message:
                `${listed(odd.map(({ id }) => id))} keep the cache in ${storageMode(other)}, ${first.id} in ${storageMode(first)}: ` +
                "nothing is shared between them.",
            remedy: "Specify storage.mode once, below components, and not below haInstances.",
        }),
    ];
}

/** Personal access tokens need cache lists, which only Infinispan has (ZWECS136E; api-layer#2983). */
function tokenProblems(instance: InstanceView): readonly ConfigProblem[] {
    const mode = storageMode(instance);
    const switches = ["gateway", "zaas", "apiml"].map((name) =>
        valueAt(instance.effective, ["components", name, "apiml", "security", "personalAccessToken", "enabled"]),
    );
    const on = switches.find((value) => flagOf(value) === true);
    if (on === undefined || mode === undefined || mode === "infinispan") {
        return [];
    }
    return [
        problemAt(on, {
            id: "HA-CFG09",
            severity: "CRITICAL",
            message: `Personal access tokens are enabled, but storage.mode is ${mode}: only infinispan can store them (ZWECS136E).`,
            remedy: "Set components.caching-service.storage.mode: infinispan, or disable personal access tokens.",
        }),
    ];
}
