// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { freshCacheStart, lockedOutAdvice } from "../../../../../src/api/health/rules/freshCacheStart";
import { buildInstance, singleService } from "../../../../support/worlds/buildSysplex";

const [first, second, third] = [buildInstance(1), buildInstance(2), buildInstance(3)];

describe("freshCacheStart", () => {
    it("stops every Caching Service and starts one after another", () => {
        expect(freshCacheStart([first, second])).toBe(
            "zowe ha component stop caching-service --all-lpars --allow-outage; then one after another: " +
                "zowe ha component start caching-service --lpars lpar1; zowe ha component start caching-service --lpars lpar2",
        );
    });

    it("restarts the whole API ML if the cache is a part of it, because it cannot be restarted alone", () => {
        expect(freshCacheStart([singleService(first), singleService(second)], ["lpar2"])).toBe(
            "zowe ha component stop apiml --all-lpars --allow-outage; then one after another: zowe ha component start apiml --lpars lpar2",
        );
    });

    it("names the instances if not all have the same to stop", () => {
        const bare = buildInstance(3, { components: [{ name: "zss", isEnabled: true, port: 7557 }] });
        expect(freshCacheStart([first, singleService(second), bare])).toMatch(
            /^zowe ha component stop caching-service --lpars lpar1 --allow-outage; zowe ha component stop apiml --lpars lpar2 --allow-outage; then/,
        );
    });

    it("leaves a locked-out instance to its launcher, which tries again and would stop what another operator has started", () => {
        expect(lockedOutAdvice([first, second], second, false)).toBe(
            "zowe ha component stop caching-service --lpars lpar1 --allow-outage; its launcher starts it again within 4 minutes: " +
                "zowe ha wait --for ready --lpars lpar2; then one after another: zowe ha component start caching-service --lpars lpar1",
        );
    });

    it("starts a locked-out instance if its launcher has given up", () => {
        expect(lockedOutAdvice([first, second], second, true)).toContain(
            "--allow-outage; zowe ha component start caching-service --lpars lpar2; then one after another",
        );
    });

    it("gives one instruction for many instances", () => {
        const many = [first, second, third, buildInstance(4), buildInstance(5)];
        expect(freshCacheStart(many)).toMatch(
            /start caching-service --lpars lpar1; then the same for each of the others$/,
        );
    });
});
