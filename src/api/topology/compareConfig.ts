// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ComparedValue, ConfigDifference } from "../model/config/configDifference";
import type { MapValue } from "./yaml/configValue";
import type { ZoweConfig } from "./yaml/effectiveConfig";
import { haInstanceIds, makeHaConfig } from "./yaml/effectiveConfig";
import type { Leaf } from "./yaml/leavesOf";
import { leavesOf } from "./yaml/leavesOf";

/** One configuration to compare: its name and its values. */
interface NamedConfig {
    readonly name: string;
    readonly root: MapValue;
}

/** Settings that may differ between instances; the port of the gateway may not, because the distributor supports only one. */
const mayDiffer: readonly RegExp[] = [
    /^components\.[^.]+\.(enabled|debug|certificate|launcher)(\.|\[|$)/,
    /^components\.(?!gateway\.|apiml\.)[^.]+\.port$/,
    /^components\.[^.]+\.zowe\.(job|network)\./,
    /^components\.[^.]+\.storage\.infinispan\.(jgroups|persistence)\./,
    /^zowe\.job\.name$/,
    /^zOSMF\./,
];

/** Where the instances' effective configurations differ, for `config diff`; none when there are fewer than two. */
export function compareInstances(config: ZoweConfig): readonly ConfigDifference[] {
    return compareConfigs(haInstanceIds(config).map((id) => ({ name: id, root: makeHaConfig(config, id) })));
}

/** Where two or more configurations differ: the file and what runs, or one file and another. */
export function compareConfigs(configs: readonly NamedConfig[]): readonly ConfigDifference[] {
    const sides = configs.map(({ name, root }) => ({
        name,
        leaves: new Map(leavesOf(root, "").map((leaf) => [leaf.path, leaf])),
    }));
    const paths = new Set(sides.flatMap(({ leaves }) => [...leaves.keys()]));
    paths.delete("");
    return [...paths].flatMap((path) => {
        const found = sides.map(({ name, leaves }) => ({ name, leaf: leaves.get(path) }));
        const isSame = new Set(found.map(({ leaf }) => leaf?.compared)).size < 2;
        return isSame
            ? []
            : [
                  {
                      path,
                      values: found.map(({ name, leaf }) => comparedValue(name, leaf)),
                      isAllowed: mayDiffer.some((pattern) => pattern.test(path)),
                  },
              ];
    });
}

function comparedValue(name: string, leaf: Leaf | undefined): ComparedValue {
    const origin = leaf?.value.origin;
    const isWritten = origin !== undefined && origin.kind !== "defaults";
    return {
        of: name,
        value: leaf?.shown ?? null,
        isSet: leaf !== undefined,
        document: isWritten ? origin.document : null,
        line: isWritten ? origin.line : null,
    };
}
