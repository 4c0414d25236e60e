// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { valueAt } from "../yaml/configValue";
import type { ConfigView, InstanceView } from "./configView";
import { listed } from "./configView";

const apiMediation: readonly string[] = ["gateway", "discovery", "zaas", "api-catalog", "caching-service"];

/** Components that only some instances run, and layouts that differ (HA-CFG11). */
export function unevenComponents({ instances }: ConfigView): readonly ConfigProblem[] {
    const whole = instances.filter((instance) => apiMediation.some((name) => instance.runs(name)));
    if (instances.length < 2 || whole.length === 0) {
        return [];
    }
    const names = new Set(whole.flatMap(({ components }) => components.map(({ name }) => name)));
    names.delete("apiml");
    return [
        ...instances.filter((instance) => !whole.includes(instance)).map(withoutApiMediation),
        ...differentLayouts(whole),
        ...[...names].flatMap((name) => uneven(whole, name)),
    ];
}

/** Legal, with the API ML in containers or on the other systems alone. */
function withoutApiMediation({ id, entry, effective }: InstanceView): ConfigProblem {
    return problemAt(valueAt(effective, ["components", "gateway", "enabled"]) ?? entry, {
        id: "HA-CFG11",
        severity: "INFO",
        message: `${id} runs no component of the API Mediation Layer; it serves through the gateways of the others.`,
        remedy: "Nothing if this is intended.",
        instance: id,
    });
}

function differentLayouts(instances: readonly InstanceView[]): readonly ConfigProblem[] {
    const odd = instances.find(({ layout }) => layout !== instances[0]?.layout);
    if (odd === undefined) {
        return [];
    }
    return [
        problemAt(valueAt(odd.effective, ["components", "apiml", "enabled"]) ?? odd.entry, {
            id: "HA-CFG11",
            severity: "WARNING",
            message: `${odd.id} runs the API ML as ${odd.layout}, ${instances[0]?.id ?? "the first"} does not.`,
            remedy: "Set components.apiml.enabled once, below components.",
            instance: odd.id,
        }),
    ];
}

function uneven(instances: readonly InstanceView[], name: string): readonly ConfigProblem[] {
    const having = instances.filter((instance) => instance.runs(name));
    const without = instances.filter((instance) => !instance.runs(name) && !hasNeighbor(instance, having));
    const [first] = without;
    if (first === undefined || having.length === 0) {
        return [];
    }
    return [
        problemAt(valueAt(first.effective, ["components", name, "enabled"]) ?? first.entry, {
            id: "HA-CFG11",
            severity: "WARNING",
            message: `${name} runs on ${listed(having.map(({ id }) => id))}, not on ${listed(without.map(({ id }) => id))}.`,
            remedy: `Set components.${name}.enabled once, below components; nothing if this is intended.`,
        }),
    ];
}

/** Two instances of one system or host: one of them alone may run a Discovery Service, a gateway or what has the port (HA-CFG03, HA-SYS03). */
function hasNeighbor(instance: InstanceView, having: readonly InstanceView[]): boolean {
    const isSame = (own: string | undefined, other: string | undefined): boolean =>
        own !== undefined && own.toLowerCase() === other?.toLowerCase();
    return having.some(
        ({ systemName, hostname }) => isSame(instance.systemName, systemName) || isSame(instance.hostname, hostname),
    );
}
