// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { UnseenReason } from "../../../../src/api/model/unseenReason";
import { meaningOf, unseenReasons } from "../../../../src/api/model/unseenReason";

type Meaning = ReturnType<typeof meaningOf>;

/** Written down a second time, reason by reason, so that a slip in the table is seen. */
const expected: readonly (readonly [string, (meaning: Meaning) => boolean, readonly UnseenReason[]])[] = [
    ["nobody answered", ({ met }) => met === "silence", ["name-not-resolved", "refused", "timeout", "connection-lost"]],
    [
        "nobody was asked, or not to the end",
        ({ met }) => met === "unasked",
        ["not-asked", "no-credential", "cut-off", "not-held"],
    ],
    [
        "a denial",
        ({ isDenial }) => isDenial,
        ["no-credential", "credentials-rejected", "denied", "client-certificate-refused"],
    ],
    [
        "no gap in what is known",
        ({ isGap }) => !isGap,
        ["not-asked", "name-not-resolved", "refused", "client-certificate-refused", "not-found"],
    ],
    [
        "an accepted password",
        ({ hasAcceptedCredential }) => hasAcceptedCredential,
        ["denied", "not-found", "answered-error"],
    ],
    [
        "a z/OSMF that is of no use for now",
        ({ elsewhere }) => elsewhere === "no-use",
        [
            "name-not-resolved",
            "refused",
            "timeout",
            "connection-lost",
            "certificate-not-trusted",
            "too-large",
            "proxy-failed",
        ],
    ],
    [
        "a z/OSMF than which another may know better",
        ({ elsewhere }) => elsewhere === "may-know",
        ["answered-error", "malformed", "not-forwarded", "not-held"],
    ],
    [
        "a command that was denied",
        ({ command }) => command === "denied",
        ["no-credential", "credentials-rejected", "denied"],
    ],
    [
        "a command that has not arrived",
        ({ command }) => command === "not-arrived",
        [
            "not-asked",
            "name-not-resolved",
            "refused",
            "certificate-not-trusted",
            "not-found",
            "proxy-failed",
            "not-held",
        ],
    ],
    [
        "a command of which the text of the answer tells",
        ({ command }) => command === "by-words",
        ["answered-error", "not-forwarded"],
    ],
    ["a z/OSMF that is well", ({ server }) => server === "well", ["credentials-rejected", "denied", "not-found"]],
    ["a z/OSMF that answers errors", ({ server }) => server === "erring", ["answered-error", "malformed", "too-large"]],
    [
        "a z/OSMF of which it is not clear",
        ({ server }) => server === "unclear",
        ["cut-off", "certificate-not-trusted", "not-forwarded", "proxy-failed", "not-held"],
    ],
    ["a z/OSMF that was not needed", ({ server }) => server === "unasked", ["not-asked"]],
    [
        "a gateway that runs and tells nothing",
        ({ isGuarded }) => isGuarded,
        ["credentials-rejected", "tls-failed", "client-certificate-refused", "malformed", "too-large"],
    ],
];

describe("a reason of silence", () => {
    it.each(expected)("means %s", (_what, means, reasons) => {
        expect(unseenReasons.filter((reason) => means(meaningOf(reason)))).toEqual(reasons);
    });
});
