// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const [width, rowHeight, left] = [760, 34, 150];
const colors = ["#3b6ea5", "#c0702e", "#4c8f4c", "#8a5a9e", "#777777"];
const binMs = 20;

/**
 * A picture of how long runs took, one row for each kind of run: each bar counts the runs within ${binMs} milliseconds.
 * @param rows {{name: string, values: number[]}[]} milliseconds
 */
export function histogram(title, rows) {
    const most = Math.max(...rows.flatMap(({ values }) => values));
    const last = Math.ceil(most / 500) * 500;
    const x = (ms) => left + (ms / last) * (width - left - 20);
    const bottom = 40 + rows.length * rowHeight;
    const ticks = Array.from({ length: last / 500 + 1 }, (_, index) => index * 500);
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${bottom + 30}" font-family="sans-serif" font-size="12">`,
        `<rect width="100%" height="100%" fill="#ffffff"/>`,
        text(10, 20, title),
        ...rows.flatMap((row, index) => bars(row, 40 + index * rowHeight, x, colors[index % colors.length])),
        ...ticks.map((ms) => text(x(ms) - 8, bottom + 18, `${ms / 1000} s`)),
        "</svg>",
        "",
    ].join("\n");
}

function bars({ name, values }, top, x, color) {
    const counts = new Map();
    values.forEach((ms) => counts.set(Math.floor(ms / binMs), (counts.get(Math.floor(ms / binMs)) ?? 0) + 1));
    const highest = Math.max(...counts.values());
    const base = top + rowHeight - 6;
    return [
        text(10, base, name),
        `<line x1="${left}" y1="${base}" x2="${width - 20}" y2="${base}" stroke="#cccccc"/>`,
        ...[...counts].map(([bin, count]) => {
            const height = (count / highest) * (rowHeight - 12);
            const from = x(bin * binMs);
            const wide = Math.max(2, x((bin + 1) * binMs) - from);
            return `<rect x="${from.toFixed(1)}" y="${(base - height).toFixed(1)}" width="${wide.toFixed(1)}" height="${height.toFixed(1)}" fill="${color}"/>`;
        }),
    ];
}

const text = (x, y, words) => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="#222222">${words}</text>`;
