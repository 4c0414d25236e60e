// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { advance } from "../../../simulator/life/advance";
import type { ApimlComponent } from "../../../simulator/apiml/contract";
import { applyInput } from "../../../simulator/faults/applyInput";
import { zoweYaml } from "../../../simulator/zos/files/zoweYaml";
import type { World } from "../../../simulator/world/world";
import { played } from "./playScenario";

const certificate = { distinguishedName: "CN=USER", commonName: "USER" };

interface Seen {
    readonly http: number | "silence";
    readonly body: unknown;
}

function ask(world: World, nodeId: string, component: ApimlComponent, url: string, method = "GET"): Seen {
    const headers = { accept: "application/json" };
    const answer = world.apiml.answer(
        { nodeId, component, method, url, headers, body: "", clientCertificate: certificate },
        world.now,
    );
    return answer.kind === "silence"
        ? { http: "silence", body: null }
        : { http: answer.status, body: answer.body === "" ? null : JSON.parse(answer.body) };
}

interface Applications {
    readonly applications: {
        readonly application: readonly {
            readonly instance: readonly { readonly instanceId: string; readonly status: string }[];
        }[];
    };
}

/** `lpar2:gateway`, with the status where it is not UP. */
function listed(world: World, nodeId: string): readonly string[] {
    const { applications } = ask(world, nodeId, "discovery", "/eureka/apps").body as Applications;
    return applications.application
        .flatMap(({ instance }) => instance)
        .map(({ instanceId, status }) => {
            const [host = "", service = ""] = instanceId.split(":");
            const id = world.instances.find(({ hostname }) => hostname === host)?.id ?? host;
            return `${id}:${service}${status === "UP" ? "" : `=${status}`}`;
        })
        .sort();
}

const health = (world: World, nodeId: string): Seen["http"] =>
    ask(world, nodeId, "gateway", "/application/health").http;

const members = (world: World, nodeId: string): number => {
    const text = JSON.stringify(ask(world, nodeId, "gateway", "/application/health").body);
    return (JSON.parse(/"members":(\[[^\]]*\])/.exec(text)?.[1] ?? "[]") as unknown[]).length;
};

const ids = (world: World): readonly string[] => world.instances.map(({ id }) => id);
const four = (id: string): readonly string[] =>
    ["apicatalog", "cachingservice", "discovery", "gateway"].map((s) => `${id}:${s}`);

/** What a registry that has heard everybody lists. */
function whole(world: World, nodeId: string): readonly string[] {
    const others = ids(world).filter((id) => id !== nodeId);
    return [...four(nodeId), ...others.map((id) => `${id}:gateway`), ...ids(world).map((id) => `${id}:zlux`)].sort();
}

const healths = (world: World): readonly Seen["http"][] => ids(world).map((id) => health(world, id));

describe.each([2, 3, 8])("in a sysplex of %s", (systems) => {
    const rest = systems - 1;

    it("single-healthy: every registry is whole, every health 200, every cluster complete", () => {
        const world = played("single-healthy", systems);
        ids(world).forEach((id) => expect(listed(world, id)).toEqual(whole(world, id)));
        expect(healths(world)).toEqual(Array(systems).fill(200));
        expect(members(world, "lpar1")).toBe(systems);
    });

    it.each(["single-one-stopped", "single-one-killed", "single-system-gone"])(
        "%s: every survivor answers 503, and few of them ever drop what has ended",
        (name) => {
            const world = played(name, systems);
            const survivors = ids(world).filter((id) => id !== "lpar2");
            expect(survivors.map((id) => health(world, id))).toEqual(Array(rest).fill(503));
            // Of eight, 28 heartbeats are left of the 27 that must come: self-preservation lets go.
            const isKept = (each: string): boolean => systems < 8 || !each.startsWith("lpar2:");
            survivors.forEach((id) => expect(listed(world, id)).toEqual(whole(world, id).filter(isKept)));
            expect(members(world, "lpar1")).toBe(rest);
        },
    );

    it("single-one-frozen: one is silent, the others answer 503 and still serve", () => {
        const world = played("single-one-frozen", systems);
        expect(health(world, "lpar2")).toBe("silence");
        expect(health(world, "lpar1")).toBe(503);
        expect(ask(world, "lpar1", "gateway", "/cachingservice/api/v1/cache").http).toBe(200);
    });

    it("single-split: every health is 200, and no cluster is whole", () => {
        const world = played("single-split", systems);
        expect(healths(world)).toEqual(Array(systems).fill(200));
        expect([members(world, "lpar1"), members(world, "lpar2")]).toEqual([rest, 1]);
    });

    it("single-restarted-empty-registry: it serves and lists its own four; half a minute later all", () => {
        const world = played("single-restarted-empty-registry", systems);
        expect(listed(world, "lpar2")).toEqual(four("lpar2"));
        expect(health(world, "lpar2")).toBe(200);
        expect(listed(world, "lpar1")).toEqual(whole(world, "lpar1"));
        advance(world, world.now + 32_000);
        expect(listed(world, "lpar2")).toEqual(whole(world, "lpar2"));
    });

    it("single-override-forgotten: UP at home, out of service at every peer", () => {
        const world = played("single-override-forgotten", systems);
        expect(listed(world, "lpar2")).toEqual(whole(world, "lpar2"));
        expect(listed(world, "lpar1")).toEqual(
            whole(world, "lpar1")
                .map((each) => (/^lpar2:/.test(each) ? `${each}=OUT_OF_SERVICE` : each))
                .sort(),
        );
    });
});

describe("the other scenarios of the single service", () => {
    it("single-3.4-no-block and single-with-vsam have no cluster in their health", () => {
        for (const name of ["single-3.4-no-block", "single-with-vsam"]) {
            const { http, body } = ask(played(name, 2), "lpar1", "gateway", "/application/health");
            expect([http, JSON.stringify(body).includes("infinispan")]).toEqual([200, false]);
        }
    });

    it("single-ghost-onboarded calls no host at random", () => {
        const world = played("single-ghost-onboarded", 2);
        expect(listed(world, "lpar1")).toContain("127.0.0.99:zlux");
        const calls = Array.from({ length: 6 }, () => ask(world, "lpar1", "gateway", "/zlux/api/v1/x", "POST").http);
        expect([...calls].sort()).toEqual([200, 200, 200, 200, 500, 500]);
    });

    it("single-health-needs-logon opens nothing of health to a certificate", () => {
        const world = played("single-health-needs-logon", 2);
        expect(healths(world)).toEqual([401, 401]);
        expect(listed(world, "lpar1")).toEqual(whole(world, "lpar1"));
    });

    it("mixed has the registrations of one layout beside those of the other", () => {
        const world = played("mixed", 3);
        const five = [...four("lpar1"), "lpar1:zaas"];
        const guests = ["lpar2:gateway", "lpar3:gateway", "lpar2:zlux", "lpar3:zlux"];
        expect(listed(world, "lpar1")).toEqual([...five, ...guests].sort());
        expect(listed(world, "lpar2")).toEqual([...five, ...four("lpar2"), ...guests.slice(1)].sort());
        expect(healths(world)).toEqual([200, 200, 200]);
        expect(world.instances.map(({ components }) => components[0])).toEqual(["gateway", "apiml", "apiml"]);
    });

    it("mixed and layout-changed follow zowe.yaml with the next start, and not before", () => {
        for (const scenario of ["mixed", "layout-changed"]) {
            const world = played(scenario, 2);
            const command = (text: string, seconds: number): void => {
                applyInput(world, { kind: "command", system: "LPAR1", command: text });
                advance(world, world.now + seconds * 1000);
            };
            const runs = (): string | undefined => world.instances[0]?.components[0];
            expect(runs()).toBe("gateway");
            command("P ZWE1SV", 60);
            expect(runs()).toBe("gateway");
            command("S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV", 200);
            expect(runs()).toBe("apiml");
            expect(listed(world, "lpar1")).toEqual(expect.arrayContaining([...four("lpar1"), "lpar1:zlux"]));
            expect(listed(world, "lpar1")).not.toContain("lpar1:zaas");
        }
    });

    it("layout-changed runs separate services everywhere, under a zowe.yaml that names the single service", () => {
        const world = played("layout-changed", 2);
        expect(world.instances.map(({ components }) => components[0])).toEqual(["gateway", "gateway"]);
        expect(listed(world, "lpar1")).toEqual(["lpar1", "lpar2"].flatMap((id) => [...four(id), `${id}:zaas`]).sort());
        expect(zoweYaml(world)).toMatch(/^ {2}apiml:\n {4}enabled: true$/m);
    });
});
