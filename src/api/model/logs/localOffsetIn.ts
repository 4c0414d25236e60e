// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** IEE136I, the answer to D T, contains both times: by how many milliseconds local time is ahead of UTC; null: it does not (E-DSP-03). */
export function localOffsetIn(text: string): number | null {
    const [local, universal] = [...text.matchAll(/TIME=(\d\d)\.(\d\d)\.(\d\d) DATE=(\d{4})\.(\d{3})/g)].map(
        ([, hour, minute, second, year, day]) =>
            Date.UTC(Number(year), 0, Number(day), Number(hour), Number(minute), Number(second)),
    );
    return local === undefined || universal === undefined ? null : local - universal;
}
