// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export interface SpoolFile {
    readonly id: number;
    readonly ddname: string;
    readonly stepName: string;
    readonly procStep: string | null;
    readonly recfm: string;
    readonly lrecl: number;
    readonly records: string[];
    /** Records among them that exist only while they are read. */
    old?: OldRecords;
}

/** A long output: as many records as on a system that has run for long, and none of them in memory. */
interface OldRecords {
    /** The records in memory that come before. */
    readonly after: number;
    readonly count: number;
    readonly recordAt: (index: number) => string;
}

export function recordCount({ records, old }: SpoolFile): number {
    return records.length + (old?.count ?? 0);
}

export function recordsFrom({ records, old }: SpoolFile, first: number, count: number): readonly string[] {
    if (old === undefined) {
        return records.slice(first, first + count);
    }
    const last = Math.min(first + count, records.length + old.count);
    return Array.from({ length: Math.max(0, last - first) }, (_, step) => {
        const index = first + step;
        const within = index - old.after;
        return (
            (within >= 0 && within < old.count
                ? old.recordAt(within)
                : records[within < 0 ? index : index - old.count]) ?? ""
        );
    });
}

/** The three files of JES2 (E-ZMF-07). */
export function systemSpool(): SpoolFile[] {
    return [
        { id: 2, ddname: "JESMSGLG", stepName: "JES2", procStep: null, recfm: "UA", lrecl: 133, records: [] },
        { id: 3, ddname: "JESJCL", stepName: "JES2", procStep: null, recfm: "V", lrecl: 136, records: [] },
        { id: 4, ddname: "JESYSMSG", stepName: "JES2", procStep: null, recfm: "VA", lrecl: 137, records: [] },
    ];
}

/** Spool of a ZWESLSTC: files of the step above 100, with gaps; LRECL 1600 in the sample PROC. */
export function launcherSpool(stepName: string): SpoolFile[] {
    const file = (id: number, ddname: string): SpoolFile => ({
        id,
        ddname,
        stepName,
        procStep: null,
        recfm: "VBA",
        lrecl: 1600,
        records: [],
    });
    return [...systemSpool(), file(104, "SYSPRINT"), file(105, "SYSERR"), file(107, "SYS00002")];
}
