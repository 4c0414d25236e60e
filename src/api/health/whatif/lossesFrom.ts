// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Loss, LossKind } from "../../model/whatIf";
import type { Look } from "../state/look";
import { runsAs } from "../state/runsAs";
import { entryDistributors } from "./entryProvided";
import { redisNodes } from "./redisLoss";
import { nameOfService, servicesProvided } from "./servicesProvided";

/** Everything whose loss can be foreseen, one by one. A cache inside `apiml` is lost only together with its instance. */
export function everyLoss(look: Look): readonly Loss[] {
    const { decided, snapshot } = look;
    const loss = (kind: LossKind, name: string): Loss => ({ kind, name });
    return [
        ...systemsOf(decided.map(({ instance }) => instance.systemName)).map((name) => loss("SYSTEM", name)),
        ...decided.map(({ instance }) => loss("INSTANCE", instance.id)),
        ...decided
            .filter(({ instance }) => instance.cachingService !== null && runsAs(snapshot, instance) === "services")
            .map(({ instance }) => loss("CACHE", instance.id)),
        ...snapshot.zosmf.map(({ server }) => loss("ZOSMF", server.profileName)),
        ...entryDistributors(look).map((name) => loss("DISTRIBUTOR", name)),
        ...redisNodes(look).map(({ name }) => loss("REDIS", name)),
        ...servicesProvided(look).flatMap(({ of, providers }) =>
            providers
                .filter(({ works }) => works !== false)
                .map((provider) => loss("SERVICE", nameOfService(of ?? "", provider.name))),
        ),
    ];
}

function systemsOf(names: readonly string[]): readonly string[] {
    return [...new Set(names)].filter((name) => name !== "");
}

/** Every two systems at the same time. */
export function everyPair(losses: readonly Loss[]): readonly (readonly Loss[])[] {
    const systems = losses.filter(({ kind }) => kind === "SYSTEM");
    return systems.flatMap((one, index) => systems.slice(index + 1).map((other) => [one, other]));
}

/** What a word of `--lose` names, or in a sentence why it names nothing. */
type Named = { readonly loss: Loss } | { readonly complaint: string };

/**
 * `system:LPAR2`, `instance:lpar2`, `cache:lpar2`, `zosmf:lpar2`, `distributor:LPAR1`, `redis:host:6379`, `service:zlux@lpar2`, or the bare name of a system or an instance. A bare name that is both is the
 * instance if it is written like its ID, otherwise the system.
 */
export function lossNamed(look: Look, word: string): Named {
    const all = everyLoss(look);
    const [, prefix, rest] = /^(system|instance|cache|zosmf|distributor|redis|service):(.*)$/i.exec(word) ?? [];
    const kinds = prefix === undefined ? (["SYSTEM", "INSTANCE"] as const) : [prefix.toUpperCase()];
    const wanted = rest ?? word;
    const candidates = all.filter(({ kind }) => kinds.some((one) => one === kind));
    const found =
        candidates.find(({ name }) => name === wanted) ??
        candidates.find(({ kind, name }) => namesOf(kind, name).includes(wanted.toLowerCase()));
    return found === undefined ? { complaint: complaintOf(word, all) } : { loss: found };
}

/** A z/OSMF is also named by the last part of its profile. */
function namesOf(kind: LossKind, name: string): readonly string[] {
    const lower = name.toLowerCase();
    return kind === "ZOSMF" ? [lower, lower.split(".").at(-1) ?? lower] : [lower];
}

function complaintOf(word: string, all: readonly Loss[]): string {
    const valid = all.map(({ kind, name }) => `${kind.toLowerCase()}:${name}`).join(", ");
    return `There is no "${word}" that can be lost. Valid names: ${valid}.`;
}
