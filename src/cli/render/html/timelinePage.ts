// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TimelineEvent, TimelineReport } from "../../../index";
import { counted } from "../layout/counted";
import { dayAndTime, timeOfDay } from "../layout/timeWords";
import { sourceNames } from "../timeline";
import type { Html } from "./markup";
import { html } from "./markup";
import { renderPage } from "./page";
import type { Numbered } from "./timelineLanes";
import { renderLanes, toneOf } from "./timelineLanes";
import { timelineStyles } from "./timelineStyles";

/** A picture of the same events, lanes by system, and the table below it. */
export function renderTimelinePage(report: TimelineReport): string {
    const { profile, since, until, events, spans, missing, outcome, generatedAt } = report;
    const gaps = events.filter(({ kind }) => kind === "gap").length;
    const numbered = events.map((event, index) => ({ event, number: index + 1 }));
    return renderPage({
        title: `What happened on ${profile}`,
        lead: html`<p>
            From ${dayAndTime(since)} to ${dayAndTime(until)}, all times in UTC:
            ${counted(events.length - gaps, "event")}, ${counted(gaps, "gap")}. ${outcome}
        </p>`,
        body: [
            ...(spans.length === 0 ? [] : [section("took", "How long it took", renderSpans(spans))]),
            ...(numbered.length === 0
                ? [html`<p>No event is in these logs.</p>`]
                : [
                      section("lanes", "Lanes by system", renderLanes(numbered, { since, until })),
                      section("events", "Events", renderTable(numbered)),
                  ]),
            ...(missing.length === 0 ? [] : [section("missing", "Not seen", renderMissing(missing))]),
        ],
        styles: timelineStyles,
        foot: html`Made by <code>zowe ha timeline --format html</code>, ${dayAndTime(generatedAt)}.`,
    });
}

function section(id: string, heading: string, content: Html): Html {
    return html`<section aria-labelledby="${id}-heading">
        <h2 id="${id}-heading">${heading}</h2>
        ${content}
    </section>`;
}

function renderSpans(spans: TimelineReport["spans"]): Html {
    return html`<ul>
        ${spans.map(({ what, from }) => html`<li>${what} <span class="quiet">(from ${timeOfDay(from)})</span></li>`)}
    </ul>`;
}

function renderMissing(missing: TimelineReport["missing"]): Html {
    return html`<ul>
        ${missing.map(({ system, what, why }) => html`<li>${what} of ${system}: ${why}</li>`)}
    </ul>`;
}

function renderTable(events: readonly Numbered[]): Html {
    return html`<table>
        <caption>
            In the order of time, in UTC. A time with ~ is approximate; a time is a link to its mark in the lanes.
        </caption>
        <thead>
            <tr>
                <th scope="col">Time</th>
                <th scope="col">System</th>
                <th scope="col">Source</th>
                <th scope="col">What</th>
            </tr>
        </thead>
        <tbody>
            ${events.map(renderRow)}
        </tbody>
    </table>`;
}

function renderRow({ event, number }: Numbered, index: number, all: readonly Numbered[]): Html {
    const { at, system, source, kind } = event;
    const isNewDay = all[index - 1]?.event.at.slice(0, 10) !== at.slice(0, 10);
    const time = (isNewDay ? dayAndTime(at) : timeOfDay(at)).slice(0, -1);
    return html`<tr id="e${number}">
        <td class="time"><a href="#m${number}">${event.isApproximate ? "~" : ""}${time}</a></td>
        <td>${system ?? "-"}</td>
        <td class="quiet">${kind === "gap" ? "-" : sourceNames[source]}</td>
        <td class="what">${wordsOf(event)}</td>
    </tr>`;
}

function wordsOf(event: TimelineEvent): Html {
    const { message, source, what } = event;
    const tone = toneOf(event);
    return message === null || source === "journal"
        ? html`<span class="${tone}">${what}</span>`
        : html`<code class="${tone}">${message}</code> ${what}`;
}
