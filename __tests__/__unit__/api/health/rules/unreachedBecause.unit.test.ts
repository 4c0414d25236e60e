// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { unreachedBecause } from "../../../../../src/api/health/rules/unreachedBecause";
import type { Observation } from "../../../../../src/api/model/observation";
import { seen, unseen } from "../../../../support/worlds/buildSnapshot";

const scope = { instance: "lpar1", system: "LPAR1" };
const otherHost = { ...unseen("certificate-not-trusted", "in words of any kind"), isForOtherHost: true } as const;

describe("a thing that cannot be asked follows from", () => {
    it.each<[string, Observation<unknown>, string | undefined]>([
        ["silence", unseen("timeout"), "HA-NET01"],
        ["an answer that does not tell it", seen(1), "HA-NET01"],
        ["a certificate for another host", otherHost, "HA-CRT02"],
        ["a certificate of an unknown CA", unseen("certificate-not-trusted"), "HA-CRT03"],
        ["an answer with an error", unseen("answered-error"), undefined],
    ])("%s", (_what, observation, rule) => {
        expect(unreachedBecause(observation, scope).causedBy?.rule).toBe(rule);
    });
});
