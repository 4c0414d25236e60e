// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TimelineEvent } from "../../../index";
import type { Tone } from "../layout/style";
import { dayAndTime } from "../layout/timeWords";
import type { Html } from "./markup";
import { html } from "./markup";

/** An event with its number in the table. */
export interface Numbered {
    readonly number: number;
    readonly event: TimelineEvent;
}

export interface Period {
    readonly since: string;
    readonly until: string;
}

/** In percent of the period: marks that are closer are put below each other. */
const closest = 2;
const mostRows = 12;
const rowRem = 1.5;

/** One lane for each system, and a last one for what concerns several. Each mark is a link to its row in the table. */
export function renderLanes(events: readonly Numbered[], period: Period): Html {
    const systems = [...new Set(events.map(({ event }) => event.system))].sort(bySystem);
    const lanes = systems.map((system) =>
        renderLane(
            system ?? "several systems",
            events.filter(({ event }) => event.system === system),
            period,
        ),
    );
    return html`<p class="quiet">
            Each mark is a link to its row. x: failure; !: attention; +: start; ?: not read. A square is an operation of
            zowe ha.
        </p>
        <fieldset class="zoom">
            <legend>Zoom</legend>
            ${[1, 2, 4, 8, 16].map(renderZoom)}
        </fieldset>
        <div class="scroll" tabindex="0" role="region" aria-label="Lanes, which scroll sideways">
            <div class="lanes">
                <div class="axis" aria-hidden="true">${ticksOf(period)}</div>
                ${lanes}
            </div>
        </div>`;
}

function bySystem(one: string | null, other: string | null): number {
    return one === null ? 1 : other === null ? -1 : one.localeCompare(other);
}

function renderZoom(times: number): Html {
    const words = times === 1 ? "whole period" : `${times} times`;
    return html`<label
        >${
            times === 1
                ? html`<input type="radio" name="zoom" id="zoom-1" checked />`
                : html`<input type="radio" name="zoom" id="zoom-${times}" />`
        }
        ${words}</label
    >`;
}

function renderLane(name: string, events: readonly Numbered[], period: Period): Html {
    const ends: number[] = [];
    const placed = events.map((one) => {
        const left = percentOf(one.event.at, period);
        const free = ends.findIndex((end) => end <= left);
        const row = Math.min(free < 0 ? ends.length : free, mostRows - 1);
        const width = one.event.until === null ? closest : Math.max(closest, percentOf(one.event.until, period) - left);
        ends[row] = left + width;
        return { ...one, left, row, width };
    });
    const height = Math.max(1, ends.length) * rowRem;
    return html`<h3 class="system">${name}</h3>
        <ol class="lane" style="height: ${height}rem">
            ${placed.map(({ number, event, left, row, width }) => {
                const isGap = event.kind === "gap";
                const size = isGap ? `; width: ${rounded(width)}%` : "";
                return html`<li
                    class="${isGap ? "gap" : "mark"}"
                    style="left: ${rounded(left)}%; top: ${row * rowRem}rem${size}"
                >
                    <a
                        id="m${number}"
                        href="#e${number}"
                        class="${event.source} ${toneOf(event)}"
                        title="${nameOf(event)}"
                        ><span aria-hidden="true">${isGap ? "?" : signs[toneOf(event)]}</span
                        ><span class="hidden">${nameOf(event)}</span></a
                    >
                </li>`;
            })}
        </ol>`;
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

function percentOf(time: string, { since, until }: Period): number {
    const [at, from, to] = [Date.parse(time), Date.parse(since), Date.parse(until)];
    return Math.min(100, Math.max(0, (100 * (at - from)) / Math.max(1, to - from)));
}

function nameOf({ at, isApproximate, message, source, what }: TimelineEvent): string {
    const id = message === null || source === "journal" ? "" : `${message} `;
    return `${isApproximate ? "about " : ""}${dayAndTime(at)} ${id}${what}`;
}

/** Not by color alone. */
const signs: Readonly<Record<Tone, string>> = {
    bad: "x",
    warning: "!",
    good: "+",
    unknown: "?",
    quiet: "",
    strong: "",
};

/** By what a message means; the first that fits. */
const tones: readonly (readonly [tone: Tone, message: RegExp, what: RegExp])[] = [
    ["bad", /^(?:ZWEL00(?:30|38)E|IEF450I|IXC1\d\dI)$/, /\bABEND=|^the lease |^the certificate /],
    ["warning", /^(?:ZWEL000[45]I|ICH408I)$/, /\bdrained\b|status override|(?:FAILED|UNPROVEN|DENIED): /],
    ["good", /^(?:ZWEL0021I|ZWEAM00[01]I|\$HASP373)$/, /\bresumed\b/],
];

export function toneOf({ kind, message, what }: TimelineEvent): Tone {
    const found = tones.find(([, id, words]) => id.test(message ?? "") || words.test(what));
    return kind === "gap" ? "unknown" : (found?.[0] ?? "quiet");
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];
const mostTicks = 7;

function ticksOf(period: Period): readonly Html[] {
    const [from, to] = [Date.parse(period.since), Date.parse(period.until)];
    const step = (steps.find((one) => (to - from) / 1_000 / one <= mostTicks) ?? 86_400 * 7) * 1_000;
    const first = Math.ceil(from / step) * step;
    const count = Math.max(0, Math.floor((to - first) / step) + 1);
    const times = Array.from({ length: Math.min(count, 4 * mostTicks) }, (_, index) => first + index * step);
    // A label needs room to its right.
    return times.flatMap((at) => {
        const time = new Date(at).toISOString();
        const left = percentOf(time, period);
        const label = step < 60_000 ? time.slice(11, 19) : step >= 86_400_000 ? time.slice(5, 10) : time.slice(11, 16);
        return left > 95 ? [] : [html`<span style="left: ${rounded(left)}%">${label}</span>`];
    });
}
