// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { wayTo } from "../../../../../src/api/adapters/transport/proxy";

const variables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"] as const;
type Environment = Partial<Record<(typeof variables)[number], string>>;

/** The way as it is with these variables alone. */
function wayWith(environment: Environment, host = "lpar1.example.com"): string {
    const before = variables.map((name) => [name, process.env[name]] as const);
    variables.forEach((name) => delete process.env[name]);
    Object.assign(process.env, environment);
    try {
        return wayTo(host, 443).name;
    } finally {
        before.forEach(([name, value]) => {
            delete process.env[name];
            Object.assign(process.env, value === undefined ? {} : { [name]: value });
        });
    }
}

const direct = "lpar1.example.com:443";
const through = `${direct} through proxy http://p.example.com:3128`;
const url = "http://p.example.com:3128";

describe("wayTo", () => {
    it.each<[Environment, string]>([
        [{}, direct],
        [{ HTTPS_PROXY: url }, through],
        [{ https_proxy: url }, through],
        [{ HTTP_PROXY: url }, through],
        [{ http_proxy: url }, through],
        [{ HTTPS_PROXY: "not a url" }, direct],
        [{ HTTPS_PROXY: url, NO_PROXY: "lpar1.example.com" }, direct],
        [{ HTTPS_PROXY: url, no_proxy: "other, LPAR1.EXAMPLE.COM" }, direct],
        [{ HTTPS_PROXY: url, NO_PROXY: ".example.com" }, direct],
        [{ HTTPS_PROXY: url, NO_PROXY: "*.example.com" }, direct],
        [{ HTTPS_PROXY: url, NO_PROXY: "*" }, direct],
        [{ HTTPS_PROXY: url, NO_PROXY: "example.org,.ample.com" }, through],
    ])("with %j uses the route %s", (environment, way) => {
        expect(wayWith(environment)).toBe(way);
    });

    it("never shows the user and password of a proxy", () => {
        expect(wayWith({ HTTPS_PROXY: "http://me:secret@p.example.com:3128" })).toBe(through);
    });
});
