// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Zoom is a width: no script is needed, and the browser scrolls and moves the focus as it does everywhere. */
export const timelineStyles = `
.lanes { --zoom: 1; position: relative; width: calc(100% * var(--zoom)); padding: 0 0 0.5rem; }
body:has(#zoom-2:checked) .lanes { --zoom: 2; }
body:has(#zoom-4:checked) .lanes { --zoom: 4; }
body:has(#zoom-8:checked) .lanes { --zoom: 8; }
body:has(#zoom-16:checked) .lanes { --zoom: 16; }
.zoom { border: 0; margin: 0 0 0.5rem; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
.zoom legend { float: left; margin-right: 1rem; padding: 0; color: var(--quiet); }
.zoom label { white-space: nowrap; }
.scroll { overflow-x: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 1rem; }
.axis { position: relative; height: 1.5rem; border-bottom: 1px solid var(--line); color: var(--quiet); font-size: 0.85rem; }
.axis span { position: absolute; padding-left: 0.25rem; border-left: 1px solid var(--line); white-space: nowrap; }
.system { position: sticky; left: 0; width: max-content; max-width: min(20rem, 75vw); overflow-wrap: anywhere; margin: 0.5rem 0 0.1rem; font-size: 0.95rem; }
.lane { position: relative; list-style: none; margin: 0; padding: 0; border-bottom: 1px solid var(--line); }
.lane li { position: absolute; height: 1.35rem; }
.lane a {
    display: block; height: 1.35rem; min-width: 1.35rem; line-height: 1.3rem; text-align: center; text-decoration: none;
    font-size: 0.85rem; font-weight: 700; color: var(--paper); background: var(--ink); border-radius: 50%;
}
.mark { width: 1.35rem; margin-left: -0.675rem; }
.lane a.journal { border-radius: 2px; }
.lane a.registry { border-radius: 50% 0; }
.lane a.certificate { border-radius: 0 50%; }
.lane a.bad { background: var(--bad); } .lane a.warning { background: var(--warning); }
.lane a.good { background: var(--good); } .lane a.quiet { background: var(--quiet); }
.gap a { border-radius: 2px; color: var(--ink); background: repeating-linear-gradient(45deg, var(--line) 0 4px, var(--panel) 4px 8px); }
.gap a span { background: var(--panel); padding: 0 0.2rem; }
.lane a:hover, .lane a:focus-visible, .lane a:target { z-index: 1; outline: 3px solid var(--link); outline-offset: 1px; }
tr:target td { background: var(--panel); box-shadow: inset 0 -2px var(--link); }
tr, .lane a { scroll-margin: 3rem; }
.time { white-space: nowrap; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
td { overflow-wrap: anywhere; }
td:nth-child(2) { min-width: 3.5rem; max-width: 9rem; }
td:nth-child(3) { white-space: nowrap; }
@media (max-width: 40rem) {
    body { padding: 0.75rem; }
    th, td { padding-right: 0.4rem; font-size: 0.8rem; }
    .time { white-space: normal; min-width: 4rem; }
    .scroll { padding: 0.5rem; }
}
@media print {
    .zoom { display: none; }
    .lanes { width: 100% !important; }
}
`;
