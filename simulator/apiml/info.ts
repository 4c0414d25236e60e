// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** /application/info: `build` and nothing else (R1-01, R1-02). */
export function infoOf(artifact: string, version: string): object {
    return {
        build: {
            operatingSystem: "z/OS",
            version,
            artifact,
            number: "n/a",
            machine: "build-host",
            by: "builder",
            name: artifact,
            // One service writes its build time as a number (R1-02).
            time: artifact === "zaas-service" ? 1729814400 : "2024-10-25T00:00:00Z",
            group: "org.zowe.apiml",
        },
    };
}

/** /application/version and /gateway/version of the Gateway (R1-01). */
export function versionOf(version: string): object {
    return {
        zowe: { version, buildNumber: "simulated", commitHash: "0000000" },
        apiml: { version, buildNumber: "n/a", commitHash: "0000000" },
    };
}
