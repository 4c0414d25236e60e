// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { namesSuffice } from "../../../src/cli/namesSuffice";

const npm = "/usr/local/bin/zowe";
const main = "/home/me/node_modules/@zowe/cli/lib/main.js";

describe("namesSuffice", () => {
    it.each([
        [npm, "--version"],
        [npm, "--help"],
        [npm, "--available-commands"],
        [npm, ""],
        [main, "zosmf check status --help"],
        [main, "zos-jobs list jobs --owner HA"],
        ["C:\\Users\\me\\node_modules\\@zowe\\cli\\lib\\main.js", "config list"],
    ])("holds for %s %s", (program, words) => {
        expect(namesSuffice(["node", program, ...words.split(" ").filter(Boolean)])).toBe(true);
    });

    it.each([
        [npm, "ha status"],
        [npm, "--response-format-json ha status"],
        [npm, "zos-jobs list jobs --prefix ha"],
        [npm, "--help-web"],
        [main, "zosmf --hw"],
        [main, "zosmf --help-web=true"],
        [main, "plugins validate"],
        [main, "--daemon"],
        ["/home/me/site/generateHelp.js", "--version"],
        ["/home/me/node_modules/jest/bin/jest.js", ""],
    ])("does not hold for %s %s", (program, words) => {
        expect(namesSuffice(["node", program, ...words.split(" ").filter(Boolean)])).toBe(false);
    });

    it("does not hold if there is no program", () => {
        expect(namesSuffice(["node"])).toBe(false);
    });
});
