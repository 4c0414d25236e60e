// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../model/exitCodes";
import type { ConfigReport } from "../model/config/config";
import { compareConfigs, compareInstances } from "./compareConfig";
import type { ZoweConfig } from "./yaml/effectiveConfig";
import { haInstanceIds } from "./yaml/effectiveConfig";
import { explainConfig } from "./explainConfig";
import { validateConfig } from "./validateConfig";
import type { ValidationOptions } from "./validateConfig";
import { counted } from "../model/counted";

const nothing = { values: [], problems: [], differences: [] } as const;

/** @param ids The requested instances; null: all of haInstances. @throws ConfigurationError if instance or path do not exist */
export function showReport(config: ZoweConfig, ids: readonly string[] | null, path: string): ConfigReport {
    const wanted: readonly (string | null)[] =
        ids ?? (haInstanceIds(config).length === 0 ? [null] : haInstanceIds(config));
    const values = wanted.flatMap((instance) =>
        explainConfig(config, instance, path).map((row) => ({ instance, ...row })),
    );
    const of = wanted.length === 1 ? "" : ` of ${wanted.length} instances`;
    return { ...frame(config, "HEALTHY", `${counted(values.length, "value")}${of}`), values };
}

export function validateReport(config: ZoweConfig, options: ValidationOptions): ConfigReport {
    const problems = validateConfig(config, options);
    const isBad = problems.some(({ severity }) => severity === "CRITICAL");
    const isOdd = problems.some(({ severity }) => severity === "WARNING");
    const faults = problems.filter(({ severity }) => severity !== "INFO");
    const where = config.documentNames.join(", ");
    const said = isBad || isOdd ? counted(faults.length, "problem") : "no problem";
    const notes = problems.length - faults.length;
    const reason = `${said}${notes > 0 ? ` and ${counted(notes, "note")}` : ""} in ${where}`;
    return { ...frame(config, isBad ? "CRITICAL" : isOdd ? "DEGRADED" : "HEALTHY", reason), problems };
}

/** Between the instances of one configuration, or between it and another. */
export function diffReport(
    config: ZoweConfig,
    other: { readonly name: string; readonly config: ZoweConfig } | null,
): ConfigReport {
    const name = config.documentNames.join(":");
    const differences =
        other === null
            ? compareInstances(config)
            : compareConfigs([
                  { name, root: config.root },
                  { name: other.name, root: other.config.root },
              ]);
    const counts = differences.some(({ isAllowed }) => other !== null || !isAllowed);
    const said = differences.length === 0 ? "no difference" : counted(differences.length, "difference");
    const allowed = !counts && differences.length > 0 ? ", all of them allowed" : "";
    const reason = `${said}${allowed} in ${[name, ...(other === null ? [] : [other.name])].join(", ")}`;
    return { ...frame(config, counts ? "DEGRADED" : "HEALTHY", reason), differences };
}

/** When a connection does not give the configuration. */
export function unreadConfig(outcome: "UNKNOWN" | "DENIED", reason: string): ConfigReport {
    return frame({ documentNames: [] }, outcome, reason);
}

function frame(
    { documentNames }: Pick<ZoweConfig, "documentNames">,
    outcome: ConfigReport["outcome"],
    reason: string,
): ConfigReport {
    return {
        schema: "zowe-ha/config/1",
        outcome,
        exitCode: exitCodes[outcome],
        reason,
        documents: documentNames,
        ...nothing,
    };
}
