// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../world/world";

/** The effect of each kind of input on the world. */
export type Appliers<Union extends { readonly kind: string }> = {
    readonly [Kind in Union["kind"]]: (world: World, input: Extract<Union, { readonly kind: Kind }>) => void;
};

export function switchMember<T>(set: Set<T>, member: T, isIn: boolean): void {
    if (isIn) {
        set.add(member);
    } else {
        set.delete(member);
    }
}
