// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseDiscoveryDashboard } from "../../../../../src/api/probe/parse/discoveryDashboard";

// Stands for evidence apiml/03-discovery-registry.json and 14-lpar2-gone-answers.json.
const page = (expiring: boolean, notice = ""): string => `<!doctype html><html><head><title>Eureka</title></head><body>
<table id='instances'>
<tr><td>Lease expiration enabled</td> <td>${expiring}</td></tr>
<tr><td>Renews threshold</td><td>17</td></tr><tr><td>Renews (last min)</td><td>10</td></tr></table>
${notice}
<h1>DS Replicas</h1><ul><li><a href="https://lpar2.local:7553/eureka/">lpar2.local</a></li></ul>
<h1>Instances currently registered with Eureka</h1>
<table><tbody><tr>
 <td><b>GATEWAY</b></td><td><b>n/a</b> (2)</td><td><b></b> (2)</td>
 <td><b>UP</b> (1) - <a href="x" target="_blank">lpar1.local:gateway:7554</a>
     <b>OUT_OF_SERVICE</b> (1) - <a href="x" target="_blank">lpar2.local:gateway:7554</a></td>
</tr></tbody></table>
<h1>General Info</h1></body></html>
`;
const emergency =
    "<h4>EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING INSTANCES ARE UP WHEN THEY&#39;RE NOT. RENEWALS ARE LESSER THAN THRESHOLD</h4>";

describe("parseDiscoveryDashboard", () => {
    it("reads what is registered, by status", () => {
        expect(parseDiscoveryDashboard(page(true))).toEqual({
            ok: true,
            value: {
                instances: [
                    { app: "GATEWAY", instanceId: "lpar1.local:gateway:7554", status: "UP" },
                    { app: "GATEWAY", instanceId: "lpar2.local:gateway:7554", status: "OUT_OF_SERVICE" },
                ],
                replicas: ["lpar2.local"],
                renewsThreshold: 17,
                renewsLastMinute: 10,
                isSelfPreserving: false,
            },
        });
    });

    it("sees self-preservation by either sign", () => {
        expect(parseDiscoveryDashboard(page(false))).toMatchObject({ ok: true, value: { isSelfPreserving: true } });
        expect(parseDiscoveryDashboard(page(true, emergency))).toMatchObject({
            ok: true,
            value: { isSelfPreserving: true },
        });
    });

    it.each(["", "<html>Log in</html>", page(true).slice(0, -20)])("does not understand %p", (html) => {
        expect(parseDiscoveryDashboard(html)).toMatchObject({ ok: false });
    });
});
