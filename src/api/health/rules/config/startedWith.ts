// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { localOffsetIn } from "../../../model/logs/localOffsetIn";
import type { Instance } from "../../../model/sysplex";
import type { DirectoryEntry } from "../../../model/seen/zosmf";
import { answersOf } from "../../state/answers";
import type { Snapshot } from "../../../model/seen/snapshot";

/** Settings that `.instance-<id>.env` repeats and the topology knows (zowe-install-packaging `bin/libs/config.ts`). */
export function changedSettings(instance: Instance, environment: Readonly<Record<string, string>>): readonly string[] {
    const wanted: readonly (readonly [string, string, string | undefined])[] = [
        ["hostname", "ZWE_haInstance_hostname", instance.hostname],
        ...instance.components.map(({ name, port }): readonly [string, string, string | undefined] => [
            `port of ${name}`,
            `ZWE_components_${name.replaceAll("-", "_")}_port`,
            port === null ? undefined : String(port),
        ]),
    ];
    return wanted
        .filter(([, key, now]) => now !== undefined && environment[key] !== undefined && environment[key] !== now)
        .map(([name]) => name);
}

/** The bounds in which the newest change lies, in milliseconds since 1970. */
interface ChangeTimes {
    readonly name: string;
    readonly earliest: number;
    readonly latest: number;
}

const farthestZoneMs = 14 * 3_600_000;

/**
 * The time of the last change of the configuration. z/OSMF returns it without a zone; it is not documented whether it is local or UTC, so
 * both are possible. Local time is known if D T was answered; otherwise every zone is possible.
 */
export function changeTimes(snapshot: Snapshot, files: readonly DirectoryEntry[]): ChangeTimes | null {
    const offset = localOffsetMs(snapshot);
    const changes = files.map(({ name, modifiedAt }) => ({ name, at: Date.parse(`${modifiedAt ?? ""}Z`) }));
    if (changes.length === 0 || changes.some(({ at }) => Number.isNaN(at))) {
        return null;
    }
    const newest = changes.reduce((one, other) => (other.at > one.at ? other : one));
    const asLocal = offset === null ? [newest.at - farthestZoneMs, newest.at + farthestZoneMs] : [newest.at - offset];
    const possible = [newest.at, ...asLocal];
    return { name: newest.name, earliest: Math.min(...possible), latest: Math.max(...possible) };
}

function localOffsetMs(snapshot: Snapshot): number | null {
    const text = (answersOf(snapshot).console ?? [])
        .flatMap(({ answer }) => (answer.seen ? [answer.value] : []))
        .join("\n");
    return localOffsetIn(text);
}
