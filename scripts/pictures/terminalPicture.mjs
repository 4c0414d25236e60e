// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const cell = { width: 8.4, height: 19 };
const margin = 18;
const background = "#1b1d23";
const foreground = "#d7dae0";

/** The codes that chalk writes for our tones (ECMA-48, SGR), as attributes of SVG. */
const looks = {
    1: { "font-weight": "bold" },
    2: { opacity: "0.65" },
    31: { fill: "#ff6b68" },
    32: { fill: "#7ec97a" },
    33: { fill: "#e5c07b" },
    35: { fill: "#d08fe0" },
};
const ends = { 22: ["font-weight", "opacity"], 39: ["fill"], 0: ["font-weight", "opacity", "fill"] };

/** A terminal with one command and what it said, as SVG: text stays text, to be searched and read aloud. */
export function terminalPicture(command, output) {
    const lines = [`\u001b[1m$ ${command}\u001b[22m`, ...output.trimEnd().split("\n")];
    const columns = Math.max(...lines.map((line) => withoutLooks(line).length));
    const width = Math.ceil(columns * cell.width + 2 * margin);
    const height = lines.length * cell.height + 2 * margin;
    const rows = lines.map((line, index) => row(line, margin + (index + 0.8) * cell.height));
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
        `<title>${escaped(command)}</title>`,
        `<rect width="100%" height="100%" rx="8" fill="${background}"/>`,
        `<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" fill="${foreground}" xml:space="preserve">`,
        ...rows,
        "</g>",
        "</svg>",
        "",
    ].join("\n");
}

/** Every piece has its column and its length, so that the columns are aligned with any font. */
function row(line, y) {
    let column = 0;
    const look = {};
    const pieces = [];
    for (const [, code, text] of line.matchAll(/(?:\u001b\[(\d+)m)|([^\u001b]+)/g)) {
        if (code !== undefined) {
            (ends[code] ?? []).forEach((name) => delete look[name]);
            Object.assign(look, looks[code]);
        } else {
            pieces.push(piece(text, column, look));
            column += text.length;
        }
    }
    return `<text y="${y.toFixed(1)}">${pieces.join("")}</text>`;
}

function piece(text, column, look) {
    const attributes = {
        x: (margin + column * cell.width).toFixed(1),
        textLength: (text.length * cell.width).toFixed(1),
        ...look,
    };
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    return `<tspan ${written.join(" ")}>${escaped(text)}</tspan>`;
}

const withoutLooks = (text) => text.replace(/\u001b\[\d+m/g, "");
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
