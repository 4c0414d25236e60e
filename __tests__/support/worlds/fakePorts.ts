// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, UnseenReason } from "../../../src/api/model/observation";
import type { Endpoint, ZosmfServer } from "../../../src/api/model/sysplex";
import type { ApiMediation } from "../../../src/api/ports/apiMediation";
import type { HttpAnswer } from "../../../src/api/model/seen/httpAnswer";
import type { Job } from "../../../src/api/model/seen/zosmf";
import type { Ports } from "../../../src/api/ports/ports";
import type { Zosmf } from "../../../src/api/ports/zosmf";
import type { FakeInstance, FakeJob, FakeSysplex } from "./fakeSysplex";

/** What goes wrong on the way, not in the sysplex. */
export interface Trouble {
    /** z/OSMF takes requests and never answers. */
    isZosmfHung?: (server: number) => boolean;
    /** The command is carried out, its answer is lost. */
    losesAnswer?: (command: string) => boolean;
    /** The command is lost on its way. */
    losesCommand?: (command: string) => boolean;
    deniesConsole?: boolean;
    deniesJobs?: () => boolean;
}

const requestTimeoutMs = 10_000;

/** Ports that show a FakeSysplex, through two z/OSMF servers and the API ML's own listeners. */
export function fakePorts(world: FakeSysplex, trouble: Trouble, signal: AbortSignal): Ports {
    return {
        zosmf: [0, 1].map((number) => zosmf(world, trouble, number)),
        apiMediation: apiMediation(world),
        tlsPeer: { handshake: async ({ host, port }) => answerOf(world, handshakes(world, host, port)) },
        clock: world.clock,
        sysplexTime: () => world.clock.now(),
        signal,
    };
}

const provenance = (world: FakeSysplex) => ({ source: "fake", vantage: "z/OSMF", at: world.clock.now() });

function seen<T>(world: FakeSysplex, value: T): Observation<T> {
    return { seen: true, value, ...provenance(world) };
}

function unseen(world: FakeSysplex, reason: UnseenReason): Observation<never> {
    return { seen: false, reason, why: reason, ...provenance(world) };
}

const handshake = { chain: [], protocol: "TLSv1.3", distrust: null, latencyMs: 1 };

function answerOf(world: FakeSysplex, answers: boolean) {
    return answers ? seen(world, handshake) : unseen(world, "refused");
}

const atHost = (world: FakeSysplex, host: string): FakeInstance | undefined =>
    world.instances.find(({ config }) => config.address === host);

function handshakes(world: FakeSysplex, host: string, _port: number): boolean {
    return atHost(world, host)?.listens === true;
}

function zosmf(world: FakeSysplex, trouble: Trouble, number: number): Zosmf {
    const server: ZosmfServer = {
        profileName: `plex1.z${number + 1}`,
        declaredFor: null,
        host: `z${number + 1}`,
        port: 443,
        basePath: "",
        verifiesCertificates: true,
        consoleName: null,
    };
    const ask = async <T>(answer: () => Observation<T>): Promise<Observation<T>> => {
        if (trouble.isZosmfHung?.(number)) {
            await world.clock.sleep(requestTimeoutMs);
            return unseen(world, "timeout");
        }
        return answer();
    };
    const listing = <T>(answer: () => Observation<T>): Promise<Observation<T>> =>
        ask(() => (trouble.deniesJobs?.() === true ? unseen(world, "denied") : answer()));
    return {
        server,
        information: () => ask(() => seen(world, null)),
        console: { issue: (command, system) => issue(world, trouble, command, system ?? "", ask) },
        spool: {
            jobs: (pattern) => listing(() => seen(world, jobsNamed(world, pattern))),
            files: ({ id }) =>
                listing(() =>
                    jobWith(world, id)
                        ? seen(world, [{ id: 104, ddName: "SYSPRINT", stepName: "ZWELNCH", recordCount: 0 }])
                        : unseen(world, "not-found"),
                ),
            records: ({ id }, fileId, first, count) =>
                listing(() => seen(world, recordsOf(jobWith(world, id), fileId).slice(first, first + count))),
            submit: () => Promise.resolve(unseen(world, "denied")),
        },
        files: { text: none, member: none, list: none, mounts: none, isCataloged: none },
    };
    function none(): Promise<Observation<never>> {
        return Promise.resolve(unseen(world, "not-found"));
    }
}

async function issue(
    world: FakeSysplex,
    trouble: Trouble,
    command: string,
    system: string,
    ask: (answer: () => Observation<string>) => Promise<Observation<string>>,
): Promise<Observation<string>> {
    if (trouble.deniesConsole) {
        return unseen(world, "denied");
    }
    if (command.startsWith("D ")) {
        return ask(() => seen(world, display(world, command, system)));
    }
    if (trouble.losesCommand?.(command)) {
        await world.clock.sleep(requestTimeoutMs);
        return unseen(world, "timeout");
    }
    const answer = await ask(() => seen(world, world.command(command, system)));
    if (trouble.losesAnswer?.(command)) {
        await world.clock.sleep(requestTimeoutMs);
        return unseen(world, "connection-lost");
    }
    return answer;
}

function display(world: FakeSysplex, command: string, system: string): string {
    if (command.startsWith("D XCF")) {
        const rows = world.instances.map(
            ({ config }) =>
                ` ${config.systemName.padEnd(8)} 8561 7CD8   01   10/12/2026 10:02:30  ACTIVE           TM=STP`,
        );
        return [
            " IXC336I  10.02.31  DISPLAY XCF 741",
            " SYSPLEX PLEX1",
            " SYSTEM   TYPE SERIAL LPAR STATUS TIME          SYSTEM STATUS",
            ...rows,
            " SYSPLEX INITIALIZATION TIME: 09/01/2026 01:14:44.123456",
        ].join("\n");
    }
    const one = world.instances.find(({ config }) => config.systemName === system);
    const row = (name: string, index: number): string =>
        `  ${name.padEnd(8)} STEP1    *OMVSEX  OWT  SO  A=00${40 + index}   PER=NO   SMC=000`;
    const rows = Array.from(
        { length: one?.spaces ?? 0 },
        (_, index) => ["ZWE1AG", "ZWE1AD", "ZWE1AZ"][index] ?? "ZWE1XX",
    )
        .filter((name) => isNamed(name, command.replace(/^D A,/, "")))
        .map(row);
    const head = [
        " CNZ4106I 12.59.38 DISPLAY ACTIVITY 931",
        "  JOBS     M/S    TS USERS    SYSAS    INITS   ACTIVE/MAX VTAM     OAS",
        " 00020    00043    00001      00037    00029    00001/00040       00051",
    ];
    return [...head, ...(rows.length > 0 ? rows : [` ${command.slice(4)} NOT FOUND`])].join("\n");
}

const jobsOf = (world: FakeSysplex): readonly FakeJob[] =>
    world.instances.flatMap(({ running, ended }) => [...(running ? [running] : []), ...ended]);

function jobsNamed(world: FakeSysplex, pattern: string): readonly Job[] {
    return jobsOf(world)
        .map(({ job }) => job)
        .filter(({ name }) => isNamed(name, pattern));
}

function isNamed(name: string, pattern: string): boolean {
    return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

const jobWith = (world: FakeSysplex, id: string): FakeJob | undefined => jobsOf(world).find(({ job }) => job.id === id);

function recordsOf(job: FakeJob | undefined, fileId: number): readonly string[] {
    if (!job || fileId === 104) {
        return job?.sysprint ?? [];
    }
    const spelled = [...job.systemName].join(" ");
    return [
        `1                       J E S 2  J O B  L O G  --  S Y S T E M  ${spelled}  --  N O D E  ${spelled}`,
        ...job.messages.map((text) => ` 16.48.58 STC02773  ${text}`),
    ];
}

function apiMediation(world: FakeSysplex): ApiMediation {
    return {
        hasClientCertificate: true,
        hasUserCredential: true,
        ask: async (endpoint, { path, method }) => {
            const one = atHost(world, endpoint.host);
            if (method === "PUT" || method === "DELETE") {
                overrideStatus(world, path, method);
            }
            return one?.listens === true ? seen(world, answer(world, one, path, endpoint)) : unseen(world, "refused");
        },
    };
}

/** An override is of the whole instance here, and every registry has it at once. */
function overrideStatus(world: FakeSysplex, path: string, method: "PUT" | "DELETE"): void {
    const one = world.instances.find(({ config }) => decodeURIComponent(path).includes(`/${config.hostname}:`));
    Object.assign(one ?? {}, { isOutOfService: method === "PUT" && path.endsWith("value=OUT_OF_SERVICE") });
}

function answer(world: FakeSysplex, one: FakeInstance, path: string, { port }: Endpoint): HttpAnswer {
    const body = bodyOf(world, one, path, port);
    const status = path === "/application/health" && !one.isGatewayReady ? 503 : 200;
    return { status, headers: {}, body: JSON.stringify(body), latencyMs: 1, credential: "certificate" };
}

function bodyOf(world: FakeSysplex, one: FakeInstance, path: string, port: number): unknown {
    if (path === "/gateway/services") {
        return routes(world);
    }
    return path.startsWith("/eureka/apps") ? registry(world) : health(one, port);
}

/** Every gateway has what the registries have, at once. */
function routes(world: FakeSysplex): unknown {
    const names = [...new Set(world.instances.flatMap(({ registered }) => [...registered]))];
    return names.map((name) => {
        const holders = world.instances.filter(({ registered }) => registered.has(name));
        const instances = holders.map(({ config: { hostname }, isOutOfService }) => [
            `${hostname}:${name.toLowerCase()}:7554`,
            { hostname, status: isOutOfService ? "OUT_OF_SERVICE" : "UP" },
        ]);
        return { serviceId: name.toLowerCase(), instances: Object.fromEntries(instances) };
    });
}

function health({ isGatewayReady }: FakeInstance, _port: number): unknown {
    return { status: isGatewayReady ? "UP" : "DOWN" };
}

function registry(world: FakeSysplex): unknown {
    const names = new Set(world.instances.flatMap(({ registered }) => [...registered]));
    const entry = ({ config, isOutOfService }: FakeInstance, app: string): unknown => ({
        app,
        instanceId: `${config.hostname}:${app.toLowerCase()}:7554`,
        hostName: config.hostname,
        status: isOutOfService ? "OUT_OF_SERVICE" : "UP",
        leaseInfo: { lastRenewalTimestamp: world.clock.now().getTime() + 60_000 },
    });
    const application = [...names].map((name) => ({
        name,
        instance: world.instances.filter(({ registered }) => registered.has(name)).map((one) => entry(one, name)),
    }));
    return { applications: { application } };
}
