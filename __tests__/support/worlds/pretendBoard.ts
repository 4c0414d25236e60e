// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../../src/api/model/observation";
import type { Announcements } from "../../../src/api/ports/announcements";
import type { Announcement } from "../../../src/api/model/operation/announcement";
import type { FakeClock } from "./fakeClock";

/** What goes wrong at a board. */
export interface BoardTrouble {
    /** Writes are shown to readers so much later. */
    readonly delayMs?: number;
    readonly losesWrites?: () => boolean;
    readonly isAway?: () => boolean;
    readonly gaps?: () => readonly string[];
}

/** A board in memory that several operations share, each by its own view of it. */
export class PretendBoard {
    public readonly shown = new Map<string, Announcement>();

    public constructor(private readonly clock: FakeClock) {}

    /** Of one workstation. */
    public view({ delayMs = 0, losesWrites, isAway, gaps }: BoardTrouble = {}): Announcements {
        const provenance = () => ({ source: "board", vantage: "here", at: this.clock.now() });
        const answer = <T>(value: T): Observation<T> =>
            isAway?.() === true
                ? { seen: false, reason: "timeout", why: "the board did not answer", ...provenance() }
                : { seen: true, value, ...provenance(), ...(gaps === undefined ? {} : { gaps: gaps() }) };
        const write = async (change: () => void): Promise<Observation<true>> => {
            const answered = answer(true as const);
            if (answered.seen && losesWrites?.() !== true) {
                this.clock.at(delayMs, change);
                await this.clock.sleep(1);
            }
            return answered;
        };
        return {
            place: "the shared directory /u/zowe/ha",
            now: () => this.clock.now(),
            publish: (one) => write(() => void this.shown.set(one.operationId, one)),
            withdraw: (id) => write(() => void this.shown.delete(id)),
            readAll: async () => {
                await this.clock.sleep(1);
                return answer([...this.shown.values()]);
            },
        };
    }
}
