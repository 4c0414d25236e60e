// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Loss, LossKind } from "../../model/whatIf";
import { groupedBy } from "../state/groupedBy";
import type { Look } from "../state/look";
import { entryDistributors, entryHolders } from "./entryProvided";
import { ownedBy } from "./filesProvided";

/** What becomes of the entry address and of file systems when the system that has them is lost. */
export function consequencesOfParts(look: Look, losses: readonly Loss[]): readonly string[] {
    const systems = losses.filter(({ kind }) => kind === "SYSTEM" || kind === "DISTRIBUTOR").map(({ name }) => name);
    return [...systems.flatMap((name) => addressWords(look, name)), ...ownerWords(look, losses)];
}

function addressWords(look: Look, systemName: string): readonly string[] {
    if (!entryDistributors(look).includes(systemName)) {
        return [];
    }
    const backups = entryHolders(look).filter((name) => name !== systemName);
    return [
        backups.length === 0
            ? `${systemName} distributes the entry address, and no backup of it was seen.`
            : `${systemName} distributes the entry address; ${backups.join(", ")} can take it over. Open connections break.`,
    ];
}

/** The file systems of one owner with the same future in one sentence. */
function ownerWords(look: Look, losses: readonly Loss[]): readonly string[] {
    const owners = losses.filter(({ kind }) => kind === "SYSTEM").map(({ name }) => name);
    return owners.flatMap((owner) =>
        groupedBy(ownedBy(look, owner), ({ automove }) => automove ?? "").map((mounts) => {
            const names = mounts.map(({ name }) => name).join(", ");
            const [{ automove }] = mounts;
            return automove === "Y"
                ? `${owner} owns ${names}; by AUTOMOVE, another system becomes the owner.`
                : automove === null
                  ? `${owner} owns ${names}; whether another system becomes the owner is not known.`
                  : `${owner} owns ${names}, with AUTOMOVE=${automove}.`;
        }),
    );
}

const checks: Partial<Record<LossKind, string>> = {
    ZOSMF: "zowe ha check zosmf",
    DISTRIBUTOR: "zowe ha check network",
    REDIS: "zowe ha check caching",
    SERVICE: "zowe ha status",
};

/** Once for each kind. */
export function nextOfParts(losses: readonly Loss[]): readonly string[] {
    return [...new Set(losses.flatMap(({ kind }) => checks[kind] ?? []))];
}
