// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../../src/api/model/sysplex";
import type { PlanView } from "../../../src/api/plan/view";
import type { EurekaInstance } from "../../../src/api/model/seen/registryEntry";
import type { RegistrySighting } from "../../../src/api/model/seen/sightings";
import { buildEntry, seen } from "./buildSnapshot";
import { instance, view } from "./planWorld";
import type { Standing } from "./planWorld";

const inside = ["gateway", "discovery", "zaas", "api-catalog", "caching-service"];
const address = (number: number): string => `lpar${number}.example.com`;

/** An instance whose API ML is the one process `apiml`, with zss beside it. */
export function singleInstance(number: number, changes: Partial<Instance> = {}): Instance {
    const part = (name: string) => ({
        name,
        isEnabled: true,
        port: name === "discovery" ? 7553 : 7554,
        partOf: "apiml",
    });
    return instance(number, {
        layout: "single-service",
        components: [
            { name: "apiml", isEnabled: true, port: 7554 },
            ...inside.map(part),
            { name: "zss", isEnabled: true, port: 7557 },
        ],
        cachingService: { host: address(number), port: 7554 },
        ...changes,
    });
}

/** One entry of the host of an instance; the ids of what runs inside `apiml` bear the port of the gateway. */
export function entryOf(
    app: string,
    number: number,
    port = 7554,
    changes: Partial<EurekaInstance> = {},
): EurekaInstance {
    return buildEntry(app, address(number), port, changes);
}

/** The registry of one instance: its own four, of which GATEWAY bears the mark, the GATEWAY of each other, and zss of everybody. */
export function singleRegistry(number: number, others: readonly number[]): RegistrySighting {
    const own = ["DISCOVERY", "CACHINGSERVICE", "APICATALOG"].map((app) => entryOf(app, number));
    return {
        instanceId: `lpar${number}`,
        kind: "discovery",
        entries: seen([
            entryOf("GATEWAY", number, 7554, { isCoordinator: true }),
            ...own,
            ...others.map((other) => entryOf("GATEWAY", other)),
            ...[number, ...others].map((one) => entryOf("ZSS", one, 7557)),
        ]),
    };
}

/** A view of single-service instances 1, 2, ..., each registry of one that answers as it is in peace. */
export function singleView(
    standings: readonly (Standing["state"] | Standing)[],
    more: Partial<PlanView> = {},
): PlanView {
    const all = standings.map((standing, index) => {
        const one = typeof standing === "string" ? { state: standing } : standing;
        return { ...one, instance: { ...singleInstance(index + 1), ...one.instance } };
    });
    const looked = view(all, { drains: true, ...more });
    const numbers = all.map((_, index) => index + 1);
    const answering = numbers.filter((number) => looked.decided[number - 1]?.signs.job === "active");
    const registries = answering.map((number) =>
        singleRegistry(
            number,
            numbers.filter((other) => other !== number),
        ),
    );
    return { ...looked, snapshot: { ...looked.snapshot, registries, ...more.snapshot } };
}
