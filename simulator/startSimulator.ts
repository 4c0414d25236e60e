// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { advance } from "./life/advance";
import { bringUp, warmUpMs } from "./life/bringUp";
import { createWorld } from "./createWorld";
import { applyInput } from "./faults/applyInput";
import type { Input } from "./faults/input";
import { defaultPace, withDefaults } from "./world/options";
import type { FullWorldOptions, Latency, SimulatorOptions } from "./world/options";
import { Pacemaker } from "./life/pacemaker";
import { entryAddress, portsFrom, systemAddress } from "./world/ports";
import type { Ports } from "./world/ports";
import { scenarioNamed } from "./scenarios/scenarios";
import type { Scenario, ScenarioStep } from "./scenarios/scenario";
import { Server } from "./wire/server";
import { createHostKey } from "./zos/ssh/hostKey";
import type { HostKey } from "./zos/ssh/hostKey";
import type { SimulatorState } from "./life/simulatorState";
import type { OwnLogLine } from "./life/ownLog";
import { ownLogOf } from "./life/ownLog";
import { stateOf } from "./life/simulatorState";
import { createCertificates } from "./wire/certificates";
import type { Certificates } from "./wire/certificates";
import type { Held } from "./wire/arrivals";
import { claimPorts } from "./wire/claimPorts";
import type { Claim } from "./wire/claimPorts";
import type { LoggedRequest } from "./wire/requestLog";
import { removeConfiguration, writeDirectory } from "./wire/writeDirectory";
import type { World } from "./world/world";

/** A sysplex that runs. */
export interface Simulator {
    readonly directory: string;
    /** `zowe.config.json` in the directory. */
    readonly configFile: string;
    readonly ports: Ports;
    readonly scenario: string;
    /** `http://127.0.0.1:…`: GET /state, GET /requests, POST /inputs, POST /advance. */
    readonly controlUrl: string;
    requests(): readonly LoggedRequest[];
    /** Requests and commands that the simulator does not know. A test should find none. */
    refused(): readonly LoggedRequest[];
    /** Connections that a hung system or a frozen process took and never answered. */
    held(): readonly Held[];
    /** Resolves when ports have opened or closed as the input wants it. */
    input(input: Input): Promise<void>;
    /** Moves simulated time; with pace 0 the only thing that does. */
    advance(seconds: number): Promise<void>;
    /** Its time stands still as soon as that operator command has been carried out, until `goOn`. */
    standStillAfter(command: RegExp): void;
    goOn(): void;
    state(): SimulatorState;
    /** What it wrote itself, by its own clock: the hardcopy log, and SYSPRINT of every launcher. */
    ownLog(): readonly OwnLogLine[];
    /** The current status overrides, as `registry entry status`. */
    overrides(): readonly string[];
    close(): Promise<void>;
}

/** The identities that a sysplex presents. It takes a moment to create them, so successive sysplexes can share them. */
export interface Identities {
    readonly certificates: Certificates;
    readonly hostKey: HostKey;
}

export async function createIdentities(systems: number): Promise<Identities> {
    const addresses = [entryAddress, ...Array.from({ length: systems }, (_, index) => systemAddress(index))];
    return { certificates: await createCertificates([...addresses, "localhost"]), hostKey: createHostKey() };
}

/**
 * Starts a simulated sysplex on the loopback interface and writes a configuration for it.
 * Resolves when everything listens and `zowe.config.json` is written.
 * @param shown new identities unless specified
 * @throws Error with a message for the user if the scenario is unknown, an option is not valid or a port is in use
 */
export async function startSimulator(given: SimulatorOptions = {}, shown?: Identities): Promise<Simulator> {
    const scenario = scenarioNamed(given.scenario ?? "healthy");
    const options: SimulatorOptions = { ...scenario.options, ...given };
    const full = withDefaults(options);
    const directory = await directoryFor(options.directory);
    const { claim, firstPort } = await claimPorts(options.port ?? 0);
    const identities = shown ?? (await createIdentities(full.systems));
    const server = createServer({ scenario, options, full, directory, claim, firstPort, ...identities });
    try {
        await server.open();
        await writeDirectory({ ...server.parts, controlUrl: server.controlUrl });
    } catch (error) {
        server.close();
        throw error;
    }
    return handle(server, scenario, options.directory === undefined);
}

interface Plan extends Claim, Identities {
    readonly scenario: Scenario;
    readonly options: SimulatorOptions;
    readonly full: FullWorldOptions;
    readonly directory: string;
}

/** The world as the scenario has it now, and the server that will speak for it. */
function createServer(plan: Plan): Server {
    const { scenario, options, full, directory, claim, firstPort, certificates, hostKey } = plan;
    const inputs = scenario.inputs(full);
    const world = createWorld({
        options: full,
        ports: portsFrom(firstPort),
        now: Date.now() - warmUpMs(full.running.length, full.slowness) - scenarioMs(inputs),
        certificatePem: certificates.server.certificate + certificates.authority,
    });
    bringUp(world);
    const latency = play(world, inputs) ?? options.latency ?? null;
    const pacemaker = new Pacemaker(world.now, options.pace ?? defaultPace);
    return new Server({
        world,
        pacemaker,
        certificates,
        directory,
        claim,
        firstPort,
        latency,
        hostKey,
    });
}

async function directoryFor(asked: string | undefined): Promise<string> {
    if (asked === undefined) {
        return mkdtemp(join(tmpdir(), "zowe-ha-simulator-"));
    }
    const directory = resolve(asked);
    await mkdir(directory, { recursive: true });
    await removeConfiguration(directory);
    return directory;
}

/** Simulated time that passes between the inputs of a scenario: it lies before the beginning. */
function scenarioMs(steps: readonly ScenarioStep[]): number {
    return steps.reduce((sum, step) => sum + ("advanceSeconds" in step ? step.advanceSeconds * 1000 : 0), 0);
}

/** @returns the latency that the scenario sets, if it does */
function play(world: World, steps: readonly ScenarioStep[]): Latency | null {
    let latency: Latency | null = null;
    for (const step of steps) {
        if ("advanceSeconds" in step) {
            advance(world, world.now + step.advanceSeconds * 1000);
        } else if (step.kind === "latency") {
            latency = step.latency;
        } else {
            applyInput(world, step);
        }
    }
    return latency;
}

function handle(server: Server, scenario: Scenario, isTemporary: boolean): Simulator {
    const { world, pacemaker, directory } = server.parts;
    return {
        directory,
        configFile: join(directory, "zowe.config.json"),
        ports: world.ports,
        scenario: scenario.name,
        controlUrl: server.controlUrl,
        requests: () => server.log.all(),
        refused: () => server.log.all().filter(({ refused }) => refused),
        held: () => server.held(),
        input: (input) => server.input(input),
        advance: (seconds) => server.advance(seconds),
        standStillAfter: (command) => pacemaker.standStillAfter(command),
        goOn: () => pacemaker.goOn(),
        state: () => stateOf(world),
        ownLog: () => ownLogOf(world),
        overrides: () => world.apiml.overrides(),
        async close() {
            server.close();
            if (isTemporary) {
                await rm(directory, { recursive: true, force: true });
            }
        },
    };
}
