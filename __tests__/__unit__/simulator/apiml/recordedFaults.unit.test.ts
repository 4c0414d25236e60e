// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { describeEvidence } from "../../../support/wire/evidence";
import { allComponents, settledPair } from "./apimlPair";
import type { PretendPlex } from "./apimlPair";
import { Replay } from "./recordedCalls";
import { differences } from "./replay";

const keys = { url: "/gateway/api/v1/auth/keys/public/current" };

/** Turns the round robin of LPAR1's gateway to where it stood when a part was recorded: the dead ZAAS is next. */
function withTheDeadNext(plex: PretendPlex): PretendPlex {
    while (plex.answered("lpar1", "gateway", keys).status === 500) {
        // Once more.
    }
    return plex;
}

describeEvidence("createApiml, with a ZAAS away", (evidence) => {
    const file = "08-zaas-down-answers.json";

    it("answers as the real one did while one of two is dead, and then both", () => {
        const plex = settledPair();
        const replay = new Replay(plex);
        plex.gone("killed", "lpar2", "zaas").after(2);
        expect(differences(plex, { evidence, file, ids: /^one-zaas|^logout|^query-after/ }, replay)).toEqual([]);
        plex.after(60).gone("graceful", "lpar1", "zaas");
        expect(differences(plex, { evidence, file, ids: /^zaas-none-fresh/ }, replay)).toEqual([]);
        plex.after(60);
        expect(differences(plex, { evidence, file, ids: /^zaas-none-settled/ }, replay)).toEqual([]);
    });

    it("answers as the real one did when none is registered, and its tokens outlive the restart", () => {
        const plex = settledPair();
        const replay = new Replay(plex);
        const none = "15-zaas-none-and-pat.json";
        expect(differences(plex, { evidence, file: none, ids: /^pat-/ }, replay)).toEqual([]);
        plex.gone("graceful", "lpar1", "zaas").gone("graceful", "lpar2", "zaas").after(35);
        expect(differences(plex, { evidence, file: none, ids: /^none-/, notModelled: /^none-cs$/ }, replay)).toEqual(
            [],
        );
        plex.up("lpar1", "zaas").up("lpar2", "zaas").after(35);
        expect(differences(plex, { evidence, file: none, ids: /^jwt-/ }, replay)).toEqual([]);
    });
});

describeEvidence("createApiml, with Discovery away", (evidence) => {
    it("answers as the real one did while that of LPAR2 is dead and when it is back", () => {
        const file = "12-discovery-down-answers.json";
        const plex = settledPair();
        const replay = new Replay(plex);
        plex.gone("killed", "lpar2", "discovery").after(5);
        // The Caching Services were being restarted just then, as the note says.
        const ids = /^ds2-killed-5s-(?!cs-)/;
        expect(differences(plex, { evidence, file, ids }, replay)).toEqual([]);
        expect(differences(plex.after(55), { evidence, file, ids: /^ds2-killed-60s/ }, replay)).toEqual([]);
        expect(
            differences(plex.up("lpar2", "discovery").after(3), { evidence, file, ids: /^ds2-back/ }, replay),
        ).toEqual([]);
    });

    it("answers as the real one did while both are dead", () => {
        const file = "12b-discovery-both-down-answers.json";
        const plex = settledPair();
        plex.gone("killed", "lpar1", "discovery").gone("killed", "lpar2", "discovery");
        expect(differences(plex.after(5), { evidence, file, ids: /^both-killed-5s/ })).toEqual([]);
        expect(differences(plex.after(86), { evidence, file, ids: /^both-killed-80s/ })).toEqual([]);
    });
});

describeEvidence("createApiml, with LPAR2 lost", (evidence) => {
    const file = "14-lpar2-gone-answers.json";

    it("answers as the real one did 3 s, 60 s and 5 minutes later", () => {
        const plex = settledPair();
        const replay = new Replay(plex);
        plex.gone("killed", "lpar2", ...allComponents);
        for (const [seconds, ids] of [
            [3, /^t3s-/],
            [57, /^t60s-/],
            [240, /^late-/],
        ] as const) {
            const then = withTheDeadNext(plex.after(seconds));
            expect(differences(then, { evidence, file, ids }, replay)).toEqual([]);
        }
    });

    it("answers as the real one did when all but its Caching Service was back", () => {
        const plex = settledPair();
        plex.gone("killed", "lpar2", ...allComponents).after(301);
        plex.up("lpar2", "discovery", "gateway", "zaas", "api-catalog").after(60);
        expect(differences(plex, { evidence, file, ids: /^after-return-/ })).toEqual([]);
    });
});
