// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../model/exitCodes";
import type { ConfigReport } from "../model/config";
import { compareConfigs, compareInstances } from "./compareConfig";
import type { ZoweConfig } from "./effectiveConfig";
import { haInstanceIds } from "./effectiveConfig";
import { explainConfig } from "./explainConfig";
import { validateConfig } from "./validateConfig";
import type { ValidationOptions } from "./validateConfig";

const nothing = { values: [], problems: [], differences: [] } as const;

/** @param ids The instances asked for; null: all of haInstances. @throws ConfigurationError when instance or path do not exist */
export function showReport(config: ZoweConfig, ids: readonly string[] | null, path: string): ConfigReport {
    const wanted: readonly (string | null)[] =
        ids ?? (haInstanceIds(config).length === 0 ? [null] : haInstanceIds(config));
    const values = wanted.flatMap((instance) =>
        explainConfig(config, instance, path).map((row) => ({ instance, ...row })),
    );
    return { ...frame(config, "HEALTHY"), values };
}

export function validateReport(config: ZoweConfig, options: ValidationOptions): ConfigReport {
    const problems = validateConfig(config, options);
    const isBad = problems.some(({ severity }) => severity === "CRITICAL");
    const isOdd = problems.some(({ severity }) => severity === "WARNING");
    return { ...frame(config, isBad ? "CRITICAL" : isOdd ? "DEGRADED" : "HEALTHY"), problems };
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
    return { ...frame(config, counts ? "DEGRADED" : "HEALTHY"), differences };
}

function frame(config: ZoweConfig, outcome: ConfigReport["outcome"]): ConfigReport {
    return {
        schema: "zowe-ha/config/1",
        outcome,
        exitCode: exitCodes[outcome],
        documents: config.documentNames,
        ...nothing,
    };
}
