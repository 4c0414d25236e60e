// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { CliUtils } from "@zowe/imperative";
import { withSessions } from "../../../../src/cli/profile/withSessions";

const server = (name: string, properties: Record<string, unknown> = {}) => ({
    profileName: `plex1.${name}`,
    properties: { host: `${name}.example.com`, port: 1443, ...properties },
});

/** Answers every question with what comes next; what was asked, in order. */
function answering(...answers: readonly string[]): string[] {
    const asked: string[] = [];
    jest.spyOn(CliUtils, "readPrompt").mockImplementation((text) => {
        asked.push(text);
        return Promise.resolve(answers[asked.length - 1] ?? null);
    });
    return asked;
}

afterEach(() => jest.restoreAllMocks());

describe("credentials that the profiles lack", () => {
    it("are asked for once for all servers that share them", async () => {
        const asked = answering("USER", "pass");
        const opened = await withSessions([server("lpar1"), server("lpar2"), server("lpar3")], true);
        expect(asked).toEqual([
            expect.stringContaining("plex1.lpar1 and 2 more"),
            expect.stringContaining("plex1.lpar1 and 2 more"),
        ]);
        expect(opened.map(({ session }) => session.ISession)).toMatchObject(
            [1, 2, 3].map((number) => ({
                hostname: `lpar${number}.example.com`,
                port: 1443,
                type: "basic",
                user: "USER",
                password: "pass",
            })),
        );
    });

    it("are asked for again if the user is different", async () => {
        const asked = answering("first", "second");
        const users = [server("lpar1", { user: "ONE" }), server("lpar2", { user: "TWO" })];
        const opened = await withSessions(users, true);
        expect(asked).toEqual([expect.stringContaining("plex1.lpar1 "), expect.stringContaining("plex1.lpar2 ")]);
        expect(opened.map(({ session }) => session.ISession)).toMatchObject([
            { user: "ONE", password: "first" },
            { user: "TWO", password: "second" },
        ]);
    });

    it("are never asked for if prompting is not possible", async () => {
        const asked = answering("USER", "pass");
        await expect(withSessions([server("lpar1")], false)).rejects.toThrow("plex1.lpar1 has no credentials");
        expect(asked).toEqual([]);
    });
});

describe("sessions that share credentials", () => {
    it("share nothing else: what one learns about its server does not affect the others", async () => {
        const who = { user: "USER", password: "pass" };
        const [first, second] = await withSessions([server("lpar1", who), server("lpar2", who)], false);
        if (first) {
            first.session.ISession.password = "changed";
        }
        expect(second?.session.ISession).toMatchObject({ hostname: "lpar2.example.com", password: "pass" });
    });
});
