// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Colors and type of every page. Text has a contrast of at least 4.5 to 1 on `--paper` and on `--panel`, light and dark. */
export const theme = `
:root {
    color-scheme: light dark;
    --paper: #ffffff; --panel: #f4f6f8; --line: #c3cad2; --ink: #1b2026; --quiet: #535e6a; --link: #0b57b0;
    --good: #0d6b3c; --warning: #7d5200; --bad: #b3141d; --unknown: #6a3d9a;
}
@media (prefers-color-scheme: dark) {
    :root {
        --paper: #14181d; --panel: #1d232a; --line: #46515d; --ink: #e7ebef; --quiet: #a5b0bc; --link: #82b7ff;
        --good: #5fcf92; --warning: #eab54d; --bad: #ff8f89; --unknown: #c7a4f2;
    }
}
* { box-sizing: border-box; }
body {
    margin: 0 auto; padding: 1rem; max-width: 90rem; background: var(--paper); color: var(--ink);
    font: 1rem/1.5 system-ui, sans-serif;
}
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 0.5rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
footer { margin-top: 2rem; padding-top: 0.5rem; border-top: 1px solid var(--line); color: var(--quiet); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--quiet); padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 600; }
.quiet { color: var(--quiet); } .good { color: var(--good); } .warning { color: var(--warning); }
.bad { color: var(--bad); } .unknown { color: var(--unknown); } .strong { font-weight: 600; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
    :root { color-scheme: light; }
    body { max-width: none; padding: 0; }
    tr { break-inside: avoid; }
}
`;
