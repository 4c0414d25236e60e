// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Paper shows folds closed: what is below them is the detail, and the raw data would be a hundred pages. */
export const auditStyles = `
.verdict { font-size: 1.4rem; font-weight: 700; margin: 0.25rem 0; }
.word { font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 0.5rem 0; padding: 0; }
section { scroll-margin-top: 1rem; }
section > p, figure p { margin: 0.4rem 0; max-width: 70rem; }
table { margin: 0.5rem 0 1rem; }
td, li { overflow-wrap: anywhere; }
.short { white-space: nowrap; }
details { border-top: 1px solid var(--line); padding: 0.35rem 0; }
summary { cursor: pointer; overflow-wrap: anywhere; }
pre {
    overflow: auto; max-height: 40rem; padding: 0.75rem; background: var(--panel); border: 1px solid var(--line);
    border-radius: 6px; font-size: 0.85rem; line-height: 1.4;
}
.raw pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.bars { margin: 0.5rem 0 1rem; }
.bars figcaption { color: var(--quiet); margin-bottom: 0.35rem; }
.bars ul { list-style: none; margin: 0; padding: 0; }
.bars li { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr minmax(6rem, 14rem); gap: 0.75rem; align-items: center; padding: 0.15rem 0; }
.bar { width: 100%; height: 1rem; display: block; border-radius: 3px; }
.bar .track { fill: var(--panel); }
.bar .fill { fill: currentColor; }
.strip .well { fill: var(--good); } .strip .failed { fill: var(--bad); }
@media (max-width: 50rem) {
    body { padding: 0.75rem; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    tr { display: block; border-bottom: 1px solid var(--line); padding: 0.35rem 0; }
    td { display: grid; grid-template-columns: 7rem 1fr; gap: 0.5rem; border: 0; padding: 0.1rem 0; }
    .short { white-space: normal; }
    td::before { content: attr(data-column); color: var(--quiet); }
    .bars li { grid-template-columns: 1fr auto; }
    .bars .label { grid-column: 1 / -1; }
}
@media print {
    nav { display: none; }
    pre { max-height: none; white-space: pre-wrap; }
    details:not([open]) { display: none; }
    section { break-inside: auto; }
    h2 { break-after: avoid; }
    .bar { print-color-adjust: exact; }
}
`;
