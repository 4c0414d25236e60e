// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import os from "node:os";
import { muteFile } from "../../../../../src/api/adapters/workstation/muteFile";
import { thisOperator } from "../../../../../src/api/adapters/workstation/thisOperator";

describe("thisOperator", () => {
    it("is the user ID where a container has no user name, and mutes then record it as well", async () => {
        const asked = jest.spyOn(os, "userInfo").mockImplementation(() => {
            throw new Error("ENOENT: no such file or directory, uv_os_get_passwd");
        });
        try {
            const user = String(process.getuid?.() ?? "unknown");
            expect(thisOperator()).toEqual({ user, host: os.hostname(), pid: process.pid });
            const file = muteFile("/nowhere", "plex1");
            expect(file.owner).toBe(`${user}@${os.hostname()}`);
            expect(await file.read()).toEqual([]);
        } finally {
            asked.mockRestore();
        }
    });
});
