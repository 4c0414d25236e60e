// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { advance } from "../../../simulator/life/advance";
import { bringUp, warmUpMs } from "../../../simulator/life/bringUp";
import { createWorld } from "../../../simulator/createWorld";
import { recordsOf } from "../../../simulator/zos/jes/job";
import type { Job } from "../../../simulator/zos/jes/job";
import { issueCommand } from "../../../simulator/zos/operator/issueCommand";
import { withDefaults } from "../../../simulator/world/options";
import type { WorldOptions } from "../../../simulator/world/options";
import { portsFrom } from "../../../simulator/world/ports";
import type { Answer } from "../../../simulator/zos/speak/answer";
import { answerZosmf } from "../../../simulator/zos/speak/zosmf/zosmf";
import { stateOf } from "../../../simulator/life/simulatorState";
import type { System, World } from "../../../simulator/world/world";

const beginning = Date.parse("2026-11-22T12:00:00Z");

/** A sysplex without a wire, at noon UTC of a fixed day; time moves by `pass` alone. */
export function pretendWorld(options: WorldOptions = {}): World {
    const full = withDefaults({ systems: 2, ...options });
    const world = createWorld({
        options: full,
        ports: portsFrom(20_000),
        now: beginning - warmUpMs(full.running.length, full.slowness),
        certificatePem: "",
    });
    bringUp(world);
    return world;
}

export function pass(world: World, seconds: number): void {
    advance(world, world.now + seconds * 1000);
}

export function systemOf(world: World, name: string): System {
    const system = world.systems.find((each) => each.name === name);
    if (system === undefined) {
        throw new Error(`no system ${name}`);
    }
    return system;
}

/** What an operator's console of the system shows, a line each. */
export function typed(world: World, systemName: string, command: string): readonly string[] {
    const { text } = issueCommand(world, systemOf(world, systemName), command, { user: "OP", consoleName: "OPCN" });
    return text === "" ? [] : text.split("\r");
}

export function newestJob(world: World, name: string, systemName: string): Job {
    const found = world.jobs.filter((job) => job.name === name && job.systemName === systemName);
    const job = found[found.length - 1];
    if (job === undefined) {
        throw new Error(`no job ${name} on ${systemName}`);
    }
    return job;
}

export function sysprint(job: Job): readonly string[] {
    return recordsOf(job, "SYSPRINT");
}

/** Ids of launcher messages in their order, without the lines of components. */
export function launcherIds(job: Job): readonly string[] {
    return sysprint(job).flatMap((line) => /<ZWELNCH:\d+> \S+ \S+ (ZWEL\d{4}[IWE])/.exec(line)?.[1] ?? []);
}

export function instanceState(world: World, id: string) {
    const state = stateOf(world).instances.find((each) => each.id === id);
    if (state === undefined) {
        throw new Error(`no instance ${id}`);
    }
    return state;
}

export interface Call {
    readonly system?: string;
    readonly method?: string;
    readonly url: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    /** Null: no credentials. */
    readonly password?: string | null;
}

/** Asks z/OSMF of the first system, or of the one named, as the user of the written configuration. */
export function ask(
    world: World,
    { system = "LPAR1", method = "GET", url, body, headers = {}, password }: Call,
): Answer {
    const [path = "", query = ""] = url.split("?", 2);
    const answer = answerZosmf(world, {
        system: systemOf(world, system),
        method,
        path: `/zosmf${path}`,
        query: new URLSearchParams(query),
        headers: { "x-csrf-zosmf-header": "true", ...credentials(world, password), ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body ?? ""),
        host: "zosmf.example.com:1443",
    });
    if (answer === null) {
        throw new Error("z/OSMF does not answer");
    }
    return answer;
}

export function jsonOf(answer: Answer) {
    return JSON.parse(answer.body.toString());
}

export function headerOf(answer: Answer, name: string): readonly string[] {
    return answer.headers.filter(([each]) => each.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
}

function credentials(world: World, password: string | null | undefined): Readonly<Record<string, string>> {
    const [account] = world.options.accounts;
    if (password === null || account === undefined) {
        return {};
    }
    const secret = Buffer.from(`${account.user}:${password ?? account.password}`).toString("base64");
    return { authorization: `Basic ${secret}` };
}
