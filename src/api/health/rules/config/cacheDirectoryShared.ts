// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const cacheDirectoryShared: Rule = {
    id: "HA-CFG15",
    slug: "cache-directory-shared",
    title: "Each Caching Service has its own directories",
    area: "config",
    severity: "WARNING",
    sets: ["prerequisite"],
    expected: "no two instances keep Infinispan data or index in the same directory",
    impact: "The second Caching Service does not start (recorded on 3.0.40), or the store is corrupted.",
    remedy: "use a separate file system for each instance, or Zowe 3.2 or later",
    source: "docs/evidence.md E-SEP-12, E-CCH-19; zowe/api-layer#4408",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => judgeSettings(cacheDirectoryShared, look),
};
