// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { announcementNamespace } from "../model/namespace";
import type { Instance } from "../model/sysplex";
import type { Announcements } from "../ports/announcements";
import type { PortSighting } from "../model/seen/sightings";
import type { Clock } from "../ports/clock";
import { CacheAnnouncements, placePatienceMs } from "./cacheAnnouncements";
import type { CacheCalls } from "./cacheCalls";
import { cacheCalls } from "./cacheCalls";
import type { CacheWay } from "./cacheWay";
import type { WayPorts } from "./chooseWays";
import { certificateHint } from "./judge/certificateHint";
import type { CacheTrouble } from "./judge/trouble";
import { troubleOfHandshake } from "./judge/trouble";
import { wayThroughOwnGateway } from "./wayThroughOwnGateway";

/** An instance as the last look found it. */
export interface LookedAt {
    readonly instance: Instance;
    /** Proven not to run: it cannot hold an announcement. */
    readonly isDead: boolean;
    /** Nothing is expected to listen there yet, or any more: it starts or stops. */
    readonly isInBetween: boolean;
    readonly runsAsSingleService: boolean;
    /** The ports that did not answer to two handshakes a moment ago: they are not tried a third time. */
    readonly silent?: readonly PortSighting[];
}

interface BoardPorts extends WayPorts {
    readonly clock: Clock;
    readonly sysplexTime: () => Date;
}

export interface CacheBoard {
    /** Null: this place is not available here. */
    readonly board: Announcements | null;
    /** For the notes of a plan: the limits, in sentences; if there is no such place, the reason in a clause. Null: nothing to report. */
    readonly note: string | null;
}

/**
 * The Caching Services as the place of announcements, if all running instances are single-service; otherwise a cache may not
 * run as long as its gateway. Services that do not answer now are not used, and reported: operations that reach one of the others are seen.
 */
export async function openCacheBoard(looked: readonly LookedAt[], ports: BoardPorts): Promise<CacheBoard> {
    const others = looked.filter(({ isDead, runsAsSingleService }) => !isDead && !runsAsSingleService);
    if (others.length > 0) {
        return none(`${namesOf(others)} ${others.length === 1 ? "runs" : "run"} separate API ML services`);
    }
    const isCertified = ports.apiMediation.hasClientCertificate;
    const withCache = looked.flatMap((one) => {
        const way = wayThroughOwnGateway(one.instance, isCertified);
        return way === null ? [] : [{ ...one, way }];
    });
    if (withCache.length === 0) {
        return none("no instance has a Caching Service enabled");
    }
    const calls = cacheCalls(ports.apiMediation, announcementNamespace);
    const tried = await Promise.all(withCache.map((one) => tryPlace(one, calls, ports)));
    const living = tried.flatMap(({ way, trouble }) => (trouble === null ? [way] : []));
    const resting = tried.filter(({ trouble, isResting }) => trouble !== null && isResting).map(({ way }) => way);
    const leftOut = tried.filter(({ trouble, isResting }) => trouble !== null && !isResting);
    if (living.length === 0) {
        return none(whyNone(leftOut, isCertified));
    }
    const board = new CacheAnnouncements({ ...ports, calls, living, resting });
    const told = [...whoSees(ports), ...leftOut.map(leftOutWords)];
    return { board, note: told.length === 0 ? null : told.join(" ") };
}

interface Tried {
    readonly way: CacheWay;
    readonly isResting: boolean;
    /** Null: it holds announcements. */
    readonly trouble: CacheTrouble | null;
}

type Place = LookedAt & Pick<Tried, "way">;

async function tryPlace({ way, ...looked }: Place, calls: CacheCalls, ports: BoardPorts): Promise<Tried> {
    const silent = looked.silent?.find(({ port }) => port === way.endpoint.port)?.handshake;
    const handshake = silent ?? (await ports.tlsPeer.handshake(way.endpoint, placePatienceMs));
    if (!handshake.seen) {
        const isResting = looked.isDead || (looked.isInBetween && handshake.reason === "refused");
        return { way, isResting, trouble: troubleOfHandshake(handshake) };
    }
    const reply = await calls.list(way);
    return { way, isResting: looked.isDead, trouble: reply.ok ? null : reply.trouble };
}

const none = (note: string): CacheBoard => ({ board: null, note });

function whyNone(leftOut: readonly Tried[], hasCertificate: boolean): string {
    if (leftOut.length === 0) {
        return "no instance that could hold announcements in its Caching Service is running";
    }
    const hint = certificateHint(
        leftOut.map(({ trouble }) => trouble),
        hasCertificate,
    );
    const why = leftOut.map(({ way, trouble }) => `${way.instance.id}: ${trouble?.why ?? "not asked"}`).join("; ");
    return `no Caching Service can hold announcements (${why})${hint === null ? "" : `. ${hint}`}`;
}

/** The namespace bears the name of the certificate (api-layer `CachingController`). */
function whoSees({ apiMediation }: BoardPorts): readonly string[] {
    const name = apiMediation.clientCertificateName ?? null;
    return name === null ? [] : [`The name of the client certificate is ${name}.`];
}

function leftOutWords({ way, trouble }: Tried): string {
    return `The Caching Service of ${way.instance.id} is not used: ${trouble?.why ?? "not asked"}.`;
}

function namesOf(looked: readonly LookedAt[]): string {
    return looked.map(({ instance }) => instance.id).join(", ");
}
