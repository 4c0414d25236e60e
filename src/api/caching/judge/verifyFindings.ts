// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheVerification, MatrixCell } from "../../model/cache";
import type { Finding } from "../../model/finding";
import type { Instance } from "../../model/sysplex";
import { findingOf } from "../../health/report/findings";
import { aboutSysplex, fail } from "../../health/rules/judgement";
import { cacheCannotRejoin } from "../../health/rules/caching/cacheCannotRejoin";
import { cacheContentsDiffer } from "../../health/rules/caching/cacheContentsDiffer";
import { cacheLag, judgeLag } from "../../health/rules/caching/cacheLag";
import { freshCacheStart } from "../../health/rules/freshCacheStart";
import { cacheSplit } from "../../health/rules/caching/cacheSplit";
import { counted } from "../../model/counted";

const shownKeys = 5;

/** The findings of a verification, with the ids of the catalogue, the worst first. */
export function verifyFindings(
    instances: readonly Instance[],
    verification: CacheVerification,
    modes: readonly (string | null)[],
    ninetyFifthMs: number | null,
): readonly Finding[] {
    const ids = [...new Set(verification.matrix.map(({ from }) => from))];
    const freshStart = freshCacheStart(instances, ids);
    const judged: readonly (Finding | null)[] = [
        splitFinding(verification, modes, freshStart),
        contentsFinding(verification),
        lockFinding(verification, freshStart),
        lagFinding(verification, ninetyFifthMs),
    ];
    return judged.filter((finding) => finding !== null);
}

function splitFinding(
    { matrix, groups, oneWay }: CacheVerification,
    modes: readonly (string | null)[],
    freshStart: string,
): Finding | null {
    const apart = matrix.filter(({ outcome }) => outcome === "NOT-SHARED");
    if (apart.length === 0) {
        return null;
    }
    const parts = groups.map((group) => group.join(", ")).join(" | ");
    const ways = oneWay.map(({ from, to }) => `${from} to ${to}`).join(", ");
    const seen = [
        groups.length > 1
            ? `The Caching Services are ${groups.length} stores: ${parts}.`
            : `${pairsOf(apart)} do not share.`,
        oneWay.length > 0 ? `One way only: ${ways}.` : "",
    ];
    const judgement = fail(aboutSysplex, words(seen), cacheSplit.impact, splitRemedy(modes, freshStart));
    return findingOf({ rule: cacheSplit, judgement });
}

function pairsOf(cells: readonly MatrixCell[]): string {
    return cells.map(({ from, to }) => `${from} to ${to}`).join(", ");
}

/** The cure for a split of Infinispan is recorded (E-CCH-13). */
function splitRemedy(modes: readonly (string | null)[], freshStart: string): string {
    if (modes.includes("inmemory")) {
        return "the mode inMemory does not share anything: set components.caching-service.storage.mode: infinispan, then zowe ha restart --all-lpars";
    }
    if (new Set(modes.filter((mode) => mode !== null)).size > 1) {
        return "specify storage.mode once, below components, then zowe ha restart --all-lpars";
    }
    return `run it again in a minute, because services that lost each other briefly merge by themselves; if they do not: zowe ha check HA-CCH02 HA-CFG10 to find what separates them; then ${freshStart}`;
}

function contentsFinding({ contents }: CacheVerification): Finding | null {
    const lines = contents.flatMap(({ namespace, differences }) =>
        differences.map(
            ({ presentOn, absentOn, keys }) =>
                `${absentOn.join(", ")} ${absentOn.length === 1 ? "lacks" : "lack"} ${counted(keys.length, "key")} of ${namespace} ` +
                `that ${presentOn.join(", ")} ${presentOn.length === 1 ? "has" : "have"}: ${shown(keys)}.`,
        ),
    );
    const remedy =
        "a restart does not correct it, because each node reads its own disk: write the keys that are shown (zowe ha cache set) or delete them (zowe ha cache delete)";
    return lines.length === 0
        ? null
        : findingOf({
              rule: cacheContentsDiffer,
              judgement: fail(aboutSysplex, words(lines), cacheContentsDiffer.impact, remedy),
          });
}

function shown(keys: readonly string[]): string {
    const rest = keys.length - shownKeys;
    return keys.slice(0, shownKeys).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function lockFinding({ lock }: CacheVerification, freshStart: string): Finding | null {
    const lost = (lock ?? []).filter(({ outcome }) => outcome === "LOST");
    if (lost.length === 0) {
        return null;
    }
    const seen = `The lock of the cluster is lost at ${lost.map(({ instance }) => instance).join(", ")} (${lost[0]?.errorNumber ?? "HTTP 500"} to POST cache-list), although entries are stored.`;
    const impact =
        "Tokens cannot be revoked, and a Caching Service that ended abnormally cannot come back while these run.";
    return findingOf({ rule: cacheCannotRejoin, judgement: fail(aboutSysplex, seen, impact, freshStart) });
}

function lagFinding({ matrix }: CacheVerification, ninetyFifthMs: number | null): Finding | null {
    const measured = matrix.filter(({ created }) => created !== null);
    const [slowest] = [...measured].sort((a, b) => (b.created?.worstMs ?? 0) - (a.created?.worstMs ?? 0));
    if (ninetyFifthMs === null || slowest === undefined) {
        return null;
    }
    const judgement = judgeLag(ninetyFifthMs, `${slowest.from} to ${slowest.to} (${slowest.created?.worstMs ?? 0} ms)`);
    return judgement.outcome === "WARN" ? findingOf({ rule: cacheLag, judgement }) : null;
}

function words(sentences: readonly string[]): string {
    return sentences.filter((sentence) => sentence !== "").join(" ");
}
