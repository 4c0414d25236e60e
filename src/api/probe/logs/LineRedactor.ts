// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mask } from "../../model/redact/maskSecrets";
import { redactRecords } from "../../model/redact/redactText";

/** More lines than any private key has. */
const longestKey = 400;
const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/;
const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----/;

/** Takes the secrets out of the lines of one log; a private key may be spread over many of them. */
export class LineRedactor {
    private keyLines = 0;

    /** @param known secrets of this connection, which are masked in any context */
    public constructor(private readonly known: readonly string[]) {}

    public clean(parts: readonly string[]): readonly string[] {
        const text = parts.join("");
        if (this.keyLines > 0) {
            const hasEnded = end.test(text);
            this.keyLines = hasEnded ? 0 : this.keyLines - 1;
            return [mask];
        }
        const begun = text.search(begin);
        this.keyLines = begun >= 0 && !end.test(text.slice(begun)) ? longestKey : 0;
        return redactRecords(parts, this.known);
    }
}
