// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawnSync } from "node:child_process";

const packages = { openssl: "openssl", "redis-server": "redis-server" } as const;

/**
 * A `describe` for tests that run a program of the operating system. Windows has no Redis, and a newcomer may have neither program:
 * there the tests are left out, with the reason in their name. The CI on Linux must have both, so that they run somewhere each time.
 */
export function describeWith(program: keyof typeof packages, subject: string, body: () => void): void {
    const { error } = spawnSync(program, ["--version"]);
    const isMissing = (error as { code?: string } | undefined)?.code === "ENOENT";
    const mustBeThere = process.env["CI"] !== undefined && process.platform === "linux";
    const suite = isMissing && !mustBeThere ? describe.skip : describe;
    suite(isMissing ? `${subject} (needs ${packages[program]}: apt-get install ${packages[program]})` : subject, body);
}
