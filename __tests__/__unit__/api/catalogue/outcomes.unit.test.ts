// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { explanationOf } from "../../../../src/api/catalogue/explanation";
import { cacheExitCodes } from "../../../../src/api/model/cache";
import { exitCodes } from "../../../../src/api/model/exitCodes";

const words = [...new Set([...Object.keys(exitCodes), ...Object.keys(cacheExitCodes)])];

describe("the catalogue", () => {
    it.each(words)("explains %s, with which a command may end, once", (word) => {
        const found = explanationOf(word.toLowerCase());
        const own = found.kind === "found" ? found.entries.filter(({ id }) => id === word) : [];
        expect(own).toHaveLength(1);
        expect(own[0]?.means).not.toBe("");
    });

    it.each(["EZZ0053I", "EZD1197I"])("explains %s, with which TCP/IP answers a QUIESCE", (id) => {
        expect(explanationOf(id)).toMatchObject({ kind: "found", entries: [{ kind: "message" }] });
    });
});
