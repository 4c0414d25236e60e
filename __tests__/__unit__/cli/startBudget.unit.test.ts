// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { usualStartSeconds } from "../../../src/api/model/sysplex";
import { startTimeoutSeconds } from "../../../src/cli/arguments/defaults";

describe("the time that the start of an instance may take", () => {
    it("is the same in the help, which must not load the library, and in the library", () => {
        expect(startTimeoutSeconds).toBe(usualStartSeconds);
    });
});
