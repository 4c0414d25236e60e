// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, StatusReport } from "../../src/index";
import type { ConnectProxy } from "../support/wire/connectProxy";
import { connectProxy } from "../support/wire/connectProxy";
import { withStillSysplex } from "../support/zowe/withSysplex";
import { zowe, zoweJson } from "../support/zowe/zoweCli";

async function withProxy<T>(
    manner: Parameters<typeof connectProxy>[0],
    work: (proxy: ConnectProxy) => Promise<T>,
): Promise<T> {
    const proxy = await connectProxy(manner);
    try {
        return await work(proxy);
    } finally {
        await proxy.close();
    }
}

describe("zowe ha through a proxy", () => {
    it.each(["HTTPS_PROXY", "https_proxy", "HTTP_PROXY"])(
        "named by %s reaches z/OSMF and the API ML, and trusts the CA of the profile",
        async (variable) => {
            await withStillSysplex({ systems: 2 }, (plex) =>
                withProxy("open", async (proxy) => {
                    const options = { cwd: plex.directory, env: { [variable]: proxy.url } };
                    const { exitCode, envelope } = await zoweJson(["ha", "status"], options);
                    expect({ exitCode, verdict: (envelope.data as StatusReport).verdict }).toEqual({
                        exitCode: 0,
                        verdict: "HEALTHY",
                    });
                    const { zosmf, gateway, discovery } = plex.ports;
                    expect(proxy.targets).toEqual(
                        expect.arrayContaining([zosmf, gateway, discovery].map((port) => `127.0.0.11:${port}`)),
                    );
                    expect(plex.requests().length).toBeGreaterThan(0);
                    expect(JSON.stringify(envelope.data)).toContain(`through proxy ${proxy.url}`);
                }),
            );
        },
    );

    it.each([
        ["NO_PROXY", "127.0.0.11,127.0.0.12"],
        ["no_proxy", "*"],
    ])("reaches what %s=%s names directly", async (variable, hosts) => {
        await withStillSysplex({ systems: 2 }, (plex) =>
            withProxy("open", async (proxy) => {
                const env = { HTTPS_PROXY: proxy.url, [variable]: hosts };
                const { exitCode } = await zowe(["ha", "status"], { cwd: plex.directory, env });
                expect({ exitCode, targets: proxy.targets }).toEqual({ exitCode: 0, targets: [] });
            }),
        );
    });

    it("that is dead names the proxy, and claims nothing of z/OSMF", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            const options = { cwd: plex.directory, env: { HTTPS_PROXY: "http://127.0.0.1:1" } };
            const status = await zowe(["ha", "status"], options);
            expect(status.exitCode).toBe(12);
            expect(status.stdout.replace(/\s+/g, " ")).toContain("the proxy http://127.0.0.1:1 refused the connection");
            const { envelope } = await zoweJson(["ha", "check", "--local-config", "zowe.yaml"], options);
            const { results } = envelope.data as CheckReport;
            expect(
                results.filter(({ outcome }) => outcome === "FAIL").map(({ id, measured }) => `${id} ${measured}`),
            ).toEqual([]);
            expect(results.find(({ id }) => id === "HA-ZMF01")?.remedy).toMatch(/HTTPS_PROXY.*NO_PROXY/);
        });
    });

    it.each([
        ["forbids", "answered HTTP 403 to CONNECT 127.0.0.11"],
        ["hangs", "did not answer in time"],
    ] as const)("that %s is told as the proxy's doing", async (manner, words) => {
        await withStillSysplex({ systems: 2 }, (plex) =>
            withProxy(manner, async (proxy) => {
                const options = { cwd: plex.directory, env: { HTTPS_PROXY: proxy.url } };
                const { exitCode, stdout } = await zowe(["ha", "status", "--request-timeout", "3"], options);
                expect(exitCode).toBe(12);
                expect(stdout.replace(/\s+/g, " ")).toContain(`the proxy ${proxy.url} ${words}`);
            }),
        );
    });
});
