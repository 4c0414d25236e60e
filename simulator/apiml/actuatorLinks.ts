// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlRequest } from "./contract";

/** The contents of /application (R1-01; the Caching Service has no shutdown: R1-02). */
export function actuatorLinks(request: ApimlRequest, path: string, hasShutdown: boolean): object {
    const self = `https://${request.headers["host"] ?? ""}${path}`;
    const link = (href: string, templated = false): object => ({ href, templated });
    return {
        _links: {
            self: link(self),
            health: link(`${self}/health`),
            "health-path": link(`${self}/health/{*path}`, true),
            info: link(`${self}/info`),
            ...(hasShutdown ? { shutdown: link(`${self}/shutdown`) } : {}),
        },
    };
}
