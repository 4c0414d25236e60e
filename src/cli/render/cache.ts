// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheReport } from "../../index";
import { renderCacheEntries } from "./cacheEntries";
import { renderCacheInstances } from "./cacheInstances";
import { renderVerification } from "./cacheVerification";
import { fill } from "./layout/columns";
import { renderFindings } from "./layout/findings";
import type { Style, Tone } from "./layout/style";
import { painted } from "./layout/style";
import { dayAndTime } from "./layout/timeWords";
import { counted } from "./layout/counted";

const tones: Partial<Readonly<Record<CacheReport["outcome"], Tone>>> = {
    "ONE-STORE": "good",
    SAME: "good",
    DONE: "good",
    "NOTHING-TO-DO": "good",
    DIFFERENT: "warning",
    ABSENT: "warning",
    "CANNOT-TELL": "unknown",
    INTERRUPTED: "unknown",
};

/** The result of a cache command: the instances or the entries, the outcome, and the findings. */
export function renderCache(report: CacheReport, style: Style): string {
    const body = bodyOf(report, style);
    const findings = renderFindings(report.findings, style);
    const verdict = fill(report.reason, style.width, "  ", `${report.outcome}  `);
    return [
        heading(report, style),
        "",
        ...body,
        ...(body.length > 0 ? [""] : []),
        ...painted(verdict, report.outcome, tones[report.outcome] ?? "bad", style),
        ...(findings.length > 0 ? ["", ...findings] : []),
    ].join("\n");
}

function heading({ profile, instances, namespace, generatedAt }: CacheReport, style: Style): string {
    const time = dayAndTime(generatedAt);
    const count = counted(instances.length, "Caching Service");
    return [style.paint(profile, "strong"), count, `namespace ${namespace}`, time].join("   ");
}

function bodyOf(report: CacheReport, style: Style): readonly string[] {
    if (report.outcome === "REFUSED") {
        return [];
    }
    if (report.action === "STATUS" || report.instances.every(({ reachable }) => reachable !== true)) {
        return report.instances.length === 0 ? [] : renderCacheInstances(report.instances, style);
    }
    return report.verification === null
        ? renderCacheEntries(report, style)
        : renderVerification(report.verification, report.instances, style);
}
