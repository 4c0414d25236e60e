// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawnSync } from "node:child_process";

/**
 * A `describe` for tests that run a program of the operating system. Windows has no Redis, and a newcomer may have neither program:
 * there the tests are left out, with the reason in their name. The CI on Linux must have all, so that they run somewhere each time.
 */
export function describeWith(program: "openssl" | "redis-server", subject: string, body: () => void): void {
    const { error } = spawnSync(program, ["--version"]);
    describeWhere((error as { code?: string } | undefined)?.code !== "ENOENT", program, subject, body);
}

/** The same where it is known whether the program is there. */
export function describeWhere(isThere: boolean, program: string, subject: string, body: () => void): void {
    const mustBeThere = process.env["CI"] !== undefined && process.platform === "linux";
    const suite = isThere || mustBeThere ? describe : describe.skip;
    suite(isThere ? subject : `${subject} (needs ${program}: apt-get install ${program})`, body);
}
