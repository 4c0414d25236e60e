// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { byApplication } from "./eurekaBodies";
import { availableReplicaUrls, replicaUrls, unavailableReplicaUrls, uptimeOf } from "./eurekaStatus";
import type { Lease } from "./lease";
import { statusOf } from "./lease";
import type { LeaseEvent, Registry } from "./registry";
import type { World } from "../world";

/** No warning in the first five minutes (waitTimeInMsWhenSyncEmpty). */
const graceMs = 300_000;

const emergency =
    "EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING INSTANCES ARE UP WHEN THEY'RE NOT. RENEWALS ARE LESSER THAN " +
    "THRESHOLD AND HENCE THE INSTANCES ARE NOT BEING EXPIRED JUST TO BE SAFE.";

/** The page of Spring Cloud Netflix at `/` in the parts that contain facts (R1-03, R1-14). */
export function dashboard(world: World, registry: Registry, now: number): string {
    return html(
        "Eureka",
        systemStatus(world, registry, now),
        "<h1>Instances currently registered with Eureka</h1>",
        table("instances", ["Application", "AMIs", "Availability Zones", "Status"], applicationRows(registry)),
        "<h1>General Info</h1>",
        table("generalInfo", ["Name", "Value"], generalRows(world, registry, now)),
        "<h1>Instance Info</h1>",
        table("instanceInfo", ["Name", "Value"], [row("ipAddr", "127.0.0.1"), row("status", "UP")]),
    );
}

/** The page at `/lastn` (R1-03). */
export function lastEvents(world: World, registry: Registry, now: number): string {
    return html(
        "Eureka - Last N events",
        systemStatus(world, registry, now),
        '<div class="tab-pane" id="cancelled">',
        table("lastNCanceled", ["Timestamp", "Lease"], eventRows(registry.cancelled)),
        '</div>\n<div class="tab-pane active" id="registered">',
        table("lastNRegistered", ["Timestamp", "Lease"], eventRows(registry.registered)),
        "</div>",
    );
}

function systemStatus(world: World, registry: Registry, now: number): string {
    const isBelow = registry.renewsLastMinute(now) <= registry.renewsThreshold();
    const warning = isBelow && now > registry.startedAt + graceMs;
    const currentTime = `${new Date(now).toISOString().slice(0, 19)} +0000`;
    const links = replicaUrls(world, registry.nodeId).map(
        (url) => `    <li class="list-group-item"><a href="${url}">${new URL(url).hostname}</a></li>`,
    );
    return [
        "<h1>System Status</h1>",
        plainTable([row("Environment", "test"), row("Data center", "default")]),
        plainTable([
            row("Current time", currentTime),
            row("Uptime", uptimeOf(registry, now)),
            row("Lease expiration enabled", String(registry.isLeaseExpirationEnabled(now))),
            row("Renews threshold", String(registry.renewsThreshold())),
            row("Renews (last min)", String(registry.renewsLastMinute(now))),
        ]),
        ...(warning ? [`<h4 id="uptime"><font size="+1" color="red"><b>${emergency}</b></font></h4>`] : []),
        "<h1>DS Replicas</h1>",
        '<ul class="list-group mb-3">',
        ...links,
        "</ul>",
    ].join("\n");
}

function applicationRows(registry: Registry): readonly string[] {
    const applications = [...byApplication(registry.all())].sort(([a], [b]) => (a < b ? -1 : 1));
    return applications.map(([app, leases]) => {
        const statuses = [...new Set(leases.map(statusOf))].map((status) => statusCell(status, leases));
        const count = leases.length;
        return cells(`<b>${app}</b>`, `<b>n/a</b> (${count})`, `<b></b> (${count})`, statuses.join("\n"));
    });
}

function statusCell(status: string, leases: readonly Lease[]): string {
    const links = leases
        .filter((lease) => statusOf(lease) === status)
        .map(({ instance }) => `<a href="${instance.statusPageUrl}" target="_blank">${instance.instanceId}</a>`);
    return `<b>${status}</b> (${links.length}) -\n${links.join("\n,\n")}`;
}

function generalRows(world: World, registry: Registry, now: number): readonly string[] {
    const ended = (urls: readonly string[]): string => urls.map((url) => `${url},`).join("");
    return [
        row("total-avail-memory", "89mb"),
        row("num-of-cpus", "2"),
        row("current-memory-usage", "62mb (69%)"),
        row("server-uptime", uptimeOf(registry, now)),
        row("registered-replicas", replicaUrls(world, registry.nodeId).join(", ")),
        row("unavailable-replicas", ended(unavailableReplicaUrls(world, registry))),
        row("available-replicas", ended(availableReplicaUrls(world, registry))),
    ];
}

function eventRows(events: readonly LeaseEvent[]): readonly string[] {
    return [...events].reverse().map(({ at, app, instanceId }) => row(usTime(at), `${app}(${instanceId})`));
}

/** `Nov 22, 2026, 1:26:34 AM` */
function usTime(at: number): string {
    return new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" }).format(at);
}

function table(id: string, heads: readonly string[], rows: readonly string[]): string {
    const head = heads.map((text) => `<th>${text}</th>`).join("");
    return `<table id='${id}' class="table table-striped table-hover">\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

function plainTable(rows: readonly string[]): string {
    return `<table id='instances' class="table table-condensed table-striped table-hover">\n${rows.join("\n")}\n</table>`;
}

function row(name: string, value: string): string {
    return cells(name, value);
}

function cells(...texts: readonly string[]): string {
    return `<tr>\n${texts.map((text) => `<td>${text}</td>`).join("\n")}\n</tr>`;
}

function html(title: string, ...parts: readonly string[]): string {
    return `<!doctype html>\n<html lang="en">\n<head>\n<title>${title}</title>\n</head>\n<body>\n${parts.join("\n")}\n</body>\n</html>\n`;
}
