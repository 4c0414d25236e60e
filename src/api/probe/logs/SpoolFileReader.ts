// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { withValue } from "../../model/observation";
import type { Job, SpoolFile } from "../../model/seen/zosmf";
import type { Zosmf } from "../../ports/zosmf";
import { endOfFile } from "../spoolEnd";
import type { ZosmfCircle } from "../ZosmfCircle";

const pageRecords = 3_000;
/** The maximum part of one file that is read; older lines are reported as omitted. */
const mostRecords = 400_000;

interface SpoolPlace {
    readonly job: Pick<Job, "name" | "id">;
    readonly file: SpoolFile;
    readonly circle: ZosmfCircle;
    readonly preferred: Zosmf | undefined;
}

export interface SpoolPage {
    readonly first: number;
    readonly records: readonly string[];
}

/** One spool file, from the first requested record on; never all of a long one. */
export class SpoolFileReader {
    private position = 0;
    private waiting: Observation<SpoolPage> | null = null;

    public constructor(
        private readonly place: SpoolPlace,
        /** Whether records show that everything before them is older than requested. */
        private readonly reachesBack: (records: readonly string[]) => boolean,
    ) {}

    /** Finds the first record, backward from the end. Seen: whether older records had to be omitted. */
    public async seek(): Promise<Observation<boolean>> {
        const { job, file, circle, preferred } = this.place;
        const end = await endOfFile(job, file, circle, preferred);
        if (!end.seen) {
            return end;
        }
        let page: Observation<readonly string[]> = withValue(end, end.value.tail);
        let first = end.value.end - end.value.tail.length;
        while (page.seen && first > 0 && !this.reachesBack(page.value) && end.value.end - first < mostRecords) {
            first = Math.max(0, first - pageRecords);
            page = await this.read(first);
        }
        if (!page.seen) {
            return page;
        }
        this.waiting = withValue(page, { first, records: page.value });
        this.position = first + page.value.length;
        return withValue(page, first > 0 && !this.reachesBack(page.value));
    }

    /** The following records, page by page, up to the current end. */
    public async *pages(): AsyncGenerator<Observation<SpoolPage>> {
        if (this.waiting !== null) {
            const { waiting } = this;
            this.waiting = null;
            yield waiting;
        }
        for (let isMore = true; isMore;) {
            const first = this.position;
            const page = await this.read(first);
            if (!page.seen) {
                yield page;
                return;
            }
            this.position = first + page.value.length;
            isMore = page.value.length === pageRecords;
            yield withValue(page, { first, records: page.value });
        }
    }

    private read(first: number): Promise<Observation<readonly string[]>> {
        const { job, file, circle, preferred } = this.place;
        return circle.ask(({ spool }) => spool.records(job, file.id, first, pageRecords), preferred);
    }
}
