// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { unescapeHtml } from "./apimlMessages";
import type { EurekaStatus } from "./eurekaInstance";
import { eurekaStatus } from "./eurekaInstance";
import { numberOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";
import { printable } from "./printable";

/** The start page of a Discovery Service: the only view of it for a user without a client certificate. */
export interface DiscoveryDashboard {
    readonly instances: readonly { readonly app: string; readonly instanceId: string; readonly status: EurekaStatus }[];
    /** Its peers, as it is configured. */
    readonly replicas: readonly string[];
    readonly renewsThreshold: number | null;
    readonly renewsLastMinute: number | null;
    /** Dead entries are not removed: `EMERGENCY!`, or lease expiration is off. */
    readonly isSelfPreserving: boolean;
}

/** `GET /` of a Discovery Service, HTML (evidence: apiml/03-discovery-registry.json, 14-lpar2-gone-answers.json). */
export function parseDiscoveryDashboard(html: string): Parsed<DiscoveryDashboard> {
    const registered = section(html, "Instances currently registered with Eureka", "General Info");
    if (registered === null || !/<\/html>\s*$/.test(html)) {
        return notUnderstood("it is not the whole dashboard of a Discovery Service");
    }
    const status = html.slice(0, html.indexOf("Instances currently registered"));
    const isExpiring = cell(status, "Lease expiration enabled");
    return understood({
        instances: (registered.match(/<tr>[^]*?<\/tr>/g) ?? []).flatMap(readApplication),
        replicas: linkTexts(section(status, "DS Replicas</h1>", null) ?? ""),
        renewsThreshold: numberOf(cell(status, "Renews threshold")),
        renewsLastMinute: numberOf(cell(status, "Renews (last min)")),
        isSelfPreserving: isExpiring === "false" || /\bEMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING/.test(status),
    });
}

function section(html: string, from: string, to: string | null): string | null {
    const start = html.indexOf(from);
    const end = to === null ? html.length : html.indexOf(to, start);
    return start < 0 || end < 0 ? null : html.slice(start + from.length, end);
}

/** The cell beside the one with the name. */
function cell(html: string, name: string): string | null {
    const start = html.indexOf(`<td>${name}</td>`);
    return start < 0 ? null : (/^<td>[^<]*<\/td>\s*<td>([^<]*)<\/td>/.exec(html.slice(start))?.[1]?.trim() ?? null);
}

/** `<b>UP</b> (2) - <a>id</a>, <a>id</a>`, again for each status. */
function readApplication(row: string): DiscoveryDashboard["instances"][number][] {
    const app = /<td><b>([^<]+)<\/b><\/td>/.exec(row)?.[1];
    return app === undefined
        ? []
        : row.split("<b>").flatMap((part) => {
              const status = eurekaStatus(/^([A-Z_]+)<\/b> \(\d+\) -/.exec(part)?.[1]);
              return linkTexts(part).map((instanceId) => ({ app: plain(app), instanceId, status }));
          });
}

function linkTexts(html: string): string[] {
    return [...html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)]
        .map(([, text = ""]) => plain(text))
        .filter((text) => text !== "");
}

function plain(text: string): string {
    return printable(unescapeHtml(text)).trim();
}
