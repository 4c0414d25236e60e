// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Snapshot } from "../../../model/seen/snapshot";
import { aboutSysplex, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";

export const versionSkew: Rule = {
    id: "HA-VER01",
    slug: "version-skew",
    title: "Every instance runs the same Zowe version",
    area: "version",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "one version",
    impact: "Mixed versions are intended only during a rolling upgrade.",
    remedy: "finish the upgrade: zowe ha restart",
    source: "Zowe documentation, upgrade with no downtime",
    access: "none up to Zowe 3.5; for later releases, as for the gateway health",
    judge: ({ snapshot }) => [judgeVersions(snapshot)],
};

function judgeVersions({ instances }: Snapshot): Judgement {
    const seen = instances.flatMap(({ instance, version }) =>
        version.seen ? [{ id: instance.id, version: version.value }] : [],
    );
    const versions = [...new Set(seen.map(({ version }) => version))].sort();
    if (versions.length === 0) {
        return skip(aboutSysplex, "no version was seen");
    }
    if (versions.length === 1) {
        return pass(aboutSysplex, `Zowe ${versions[0] ?? ""}`);
    }
    const words = versions.map(
        (version) =>
            `${version} on ${seen
                .filter((one) => one.version === version)
                .map(({ id }) => id)
                .join(", ")}`,
    );
    const newest = [...versions].sort((one, other) => one.localeCompare(other, "en", { numeric: true })).at(-1);
    const older = seen.filter(({ version }) => version !== newest).map(({ id }) => id);
    return warn(
        aboutSysplex,
        `Different versions run: ${words.join("; ")}.`,
        "Mixed versions are intended only during a rolling upgrade.",
        `finish the upgrade, then zowe ha restart --lpars ${older.join(",")}`,
    );
}
