// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaInstance } from "../../../../../src/api/model/seen/registryEntry";
import type { InstanceSighting, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import {
    buildRegistry,
    buildSettings,
    buildSighting,
    entriesOf,
    seen,
    unseen,
} from "../../../../support/worlds/buildSnapshot";
import { buildInstance } from "../../../../support/worlds/buildSysplex";
import { withAnswers } from "./ruleCase";
import type { Given } from "./ruleCase";

export const first = buildInstance(1);
export const second = buildInstance(2);

/** What both instances register. */
export const everything = entriesOf([first, second]);

export const settings = seen(buildSettings());

/** Both registries list these entries. */
export function registered(entries: readonly EurekaInstance[], more: Partial<Snapshot> = {}): Given {
    const registries = [buildRegistry("lpar1", entries), buildRegistry("lpar2", entries)];
    return withAnswers({ settings }, { registries, ...more });
}

/** No registry lets us look. */
export const blind = withAnswers(
    { settings },
    { registries: [{ instanceId: "lpar1", kind: "discovery", entries: unseen("no-credential") }] },
);

/** Everything but one service of one host. */
export function without(app: string, host: string): readonly EurekaInstance[] {
    return everything.filter((entry) => !(entry.app === app && entry.hostName === host));
}

export function secondIs(changes: Partial<InstanceSighting>): Partial<Snapshot> {
    return { instances: [buildSighting(first), buildSighting(second, changes)] };
}
