// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogSourceName } from "./log";

/** Where a row of the timeline comes from: a log, our journal, a registry, or a certificate in a TLS handshake. */
export type TimelineSource = LogSourceName | "journal" | "registry" | "certificate";

/** One row of the timeline. Each has a source; none is inferred. */
export interface TimelineEvent {
    /** `gap`: a period of a log that was not read; what happened in it is not known. */
    readonly kind: "event" | "gap";
    /** ISO-8601 UTC. */
    readonly at: string;
    /** The end of a gap; null for an event. */
    readonly until: string | null;
    readonly isApproximate: boolean;
    readonly instance: string | null;
    /** Null: it concerns several systems. */
    readonly system: string | null;
    /** `ZWEL0004I`, `$HASP395`, the id of an operation; null: the source has none. */
    readonly message: string | null;
    readonly what: string;
    readonly source: TimelineSource;
    /** `ZWE1SV(STC02773)` for an event of its log. */
    readonly job: string | null;
    /** Counted from 0, of the file that it is in. */
    readonly record: number | null;
}

/** How long something took, from one event to another. */
export interface TimelineSpan {
    readonly what: string;
    readonly seconds: number;
    readonly from: string;
    readonly to: string;
}
