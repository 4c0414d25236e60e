// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Loss, LossOutlook } from "../../model/whatIf";
import { cacheMembersSeenBy } from "../state/cacheMembers";
import type { DecidedInstance } from "../state/decideInstances";
import { isProvenDead } from "../state/decideInstances";
import type { Look } from "../state/look";
import { runsAs } from "../state/runsAs";
import { loginWords } from "./loginsByZosmf";
import { consequencesOfParts, nextOfParts } from "./partsLost";
import { storageModeOf } from "../rules/caching/storage";
import { takesInstance } from "./takesInstance";

/** What a loss means besides, what recovers by itself, and what has to be done, by layout and storage of the cache. */
export function afterwards(look: Look, losses: readonly Loss[]): Pick<LossOutlook, "consequences" | "next"> {
    const running = look.decided.filter((one) => !isProvenDead(one));
    const dying = running.filter((one) => losses.some((loss) => takesInstance(loss, one)));
    const caches = running.filter(({ instance }) =>
        losses.some(({ kind, name }) => kind === "CACHE" && name === instance.id),
    );
    const ids = dying.map(({ instance }) => instance.id).join(" ");
    const systems = losses.filter(({ kind }) => kind === "SYSTEM").map(({ name }) => name);
    return {
        consequences: [
            ...registrations(look, dying, running),
            ...contents(look, [...dying, ...caches]),
            ...rejoining(look, caches, running),
            ...loginWords(look, losses),
            ...consequencesOfParts(look, losses),
        ],
        next: [
            // Where no other instance runs, no registry is left to clean.
            ...(ids === "" || dying.length === running.length ? [] : [`zowe ha registry evict --lpars ${ids}`]),
            ...(systems.length === 0 ? [] : [`ask for an IPL of ${systems.join(", ")}`]),
            ...(ids === "" ? [] : [`zowe ha start --lpars ${ids}`]),
            ...(caches.length === 0 ? [] : ["zowe ha cache verify"]),
            ...nextOfParts(losses),
        ],
    };
}

/** A lost instance does not cancel its registrations: they remain, and gateways call them (E-SEP-01, E-SEP-02). */
function registrations(
    { snapshot }: Look,
    dying: readonly DecidedInstance[],
    running: readonly DecidedInstance[],
): readonly string[] {
    const layouts = new Set(dying.map(({ instance }) => runsAs(snapshot, instance)));
    const rest = running.length - dying.length;
    if (dying.length === 0 || rest === 0) {
        return [];
    }
    const share = dying.length * 2 >= running.length;
    return [
        ...(layouts.has("services")
            ? [
                  share
                      ? "About half of the calls fail until its registrations are removed: they do not expire."
                      : `About one call in ${rest + 1} fails until its registrations expire, within 5 min at best, or are removed.`,
              ]
            : []),
        ...(layouts.has("single-service")
            ? ["Logins continue; calls to the onboarded services of the lost part fail until they are removed."]
            : []),
        ...(layouts.has("unclear") ? ["What happens to its registrations is not known: its layout is unclear."] : []),
    ];
}

/** A killed cache meets its former self in the cluster (E-SEP-10). */
function rejoining(
    look: Look,
    caches: readonly DecidedInstance[],
    running: readonly DecidedInstance[],
): readonly string[] {
    const isClustered = caches.some((one) => storageModeOf(look, one.instance.id) === "infinispan");
    return isClustered && running.length > 1 ? ["A killed Infinispan cache cannot join while another one runs."] : [];
}

/** Logouts and entries that only the lost part has. */
function contents(look: Look, lost: readonly DecidedInstance[]): readonly string[] {
    return [
        ...new Set(
            lost
                .filter(({ instance }) => instance.cachingService !== null)
                .map((one) => contentsOf(look, one, lost))
                .filter((words) => words !== null),
        ),
    ];
}

function contentsOf(look: Look, one: DecidedInstance, lost: readonly DecidedInstance[]): string | null {
    const { id } = one.instance;
    const byMode = new Map([
        ["redis", null],
        ["vsam", null],
        ["inmemory", `Logouts and entries in the memory of ${id} are lost.`],
        ["infinispan", hasCopyElsewhere(one, lost) ? null : unknownCopy],
    ]);
    const words = byMode.get(storageModeOf(look, one.instance.id) ?? "");
    return words === undefined ? "Where logouts and cached entries are kept is not known." : words;
}

const unknownCopy = "Whether another cache has a copy of logouts and entries is not known.";

function hasCopyElsewhere({ sighting }: DecidedInstance, lost: readonly DecidedInstance[]): boolean {
    return (cacheMembersSeenBy(sighting) ?? []).length > lost.length;
}
