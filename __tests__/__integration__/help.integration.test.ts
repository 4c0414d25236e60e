// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { zowe } from "../support/zowe/zoweCli";

describe("the help", () => {
    it("of the group names every command", async () => {
        const { stdout, exitCode } = await zowe(["ha", "--help"]);
        expect(exitCode).toBe(0);
        expect(stdout).toMatchSnapshot();
    });

    it("of status reads well", async () => {
        const { stdout } = await zowe(["ha", "status", "--help"]);
        expect(stdout).toMatchSnapshot();
    });
});
