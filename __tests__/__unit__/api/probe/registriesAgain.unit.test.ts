// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApiMediation } from "../../../../src/api/ports/apiMediation";
import type { Asking } from "../../../../src/api/probe/questions/asking";
import { askRegistriesAgain } from "../../../../src/api/probe/questions/registriesAgain";
import type { RegistrySighting } from "../../../../src/api/model/seen/sightings";
import { buildRegistry, buildSnapshot, entriesOf, unseen } from "../../../support/worlds/buildSnapshot";
import { buildInstance, buildSysplex } from "../../../support/worlds/buildSysplex";

const sysplex = buildSysplex();
const all = entriesOf(sysplex.instances);
const oneOnly = entriesOf([buildInstance(2)]);

/** Asks again, in a world of silent registries. @returns what was waited for, and what was seen */
async function ask(registries: readonly RegistrySighting[], isCutShort = false, plex = sysplex) {
    const waits: number[] = [];
    const end = new AbortController();
    const hosts: string[] = [];
    const apiMediation: Partial<ApiMediation> = {
        hasClientCertificate: registries.some(({ kind }) => kind === "discovery"),
        ask: ({ host }) => {
            hosts.push(host);
            return Promise.resolve(unseen("timeout"));
        },
    };
    const clock = {
        now: () => new Date(0),
        sleep: (milliseconds: number) => {
            waits.push(milliseconds);
            if (isCutShort) {
                end.abort();
            }
            return Promise.resolve();
        },
    };
    const ports = { clock, apiMediation, signal: end.signal };
    const snapshot = buildSnapshot(plex, { registries });
    const seen = await askRegistriesAgain({ snapshot, sysplex: plex, ports } as unknown as Asking);
    return { waits, seen, hosts };
}

const discoveries = [buildRegistry("lpar1", all), buildRegistry("lpar2", oneOnly)];
const copies = discoveries.map((view) => ({ ...view, kind: "gateway" as const }));

describe("askRegistriesAgain", () => {
    it("gives Discovery Services the time to replicate, and gateways' copies the time to be fetched again", async () => {
        expect((await ask(discoveries)).waits).toEqual([5_000]);
        expect((await ask(copies)).waits).toEqual([31_000]);
    });

    it("waits for nothing if they agree on the gateways", async () => {
        const withoutCatalog = all.filter(({ app }) => app !== "APICATALOG");
        expect(await ask([buildRegistry("lpar1", all), buildRegistry("lpar2", withoutCatalog)])).toEqual({
            waits: [],
            seen: null,
            hosts: [],
        });
    });

    it("does not wait a second time for one that hangs", async () => {
        const three = buildSysplex({ instances: [1, 2, 3].map((number) => buildInstance(number)) });
        const hung = { ...buildRegistry("lpar3", []), entries: unseen("timeout") };
        const { hosts } = await ask([...discoveries, hung], false, three);
        expect(hosts).toEqual(["lpar1.example.com", "lpar2.example.com"]);
    });

    it("reports no second look if the command ended in between", async () => {
        expect((await ask(copies, true)).seen).toBeNull();
        expect((await ask(copies)).seen).toHaveLength(2);
    });
});
