// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance, Sysplex } from "../../../src/api/model/sysplex";
import type { Job } from "../../../src/api/model/seen/zosmf";
import type { FakeClock } from "./fakeClock";
import { applications, modifyLauncher, scheduleStart } from "./fakeLauncher";
import { instance } from "./planWorld";

/** How the next start of an instance goes; well, unless it says otherwise. */
export interface StartFate {
    /** `jcl`: no job appears; the others end it with their message. */
    readonly fails?: "jcl" | "abend" | "prepare" | "port" | "crash-after-prepare" | "racf";
    /** Multiplies all its times. */
    readonly slowness?: number;
    /** The Caching Service cannot rejoin (ISPN000306). */
    readonly cacheIsLockedOut?: boolean;
    /** The component that is started and never serves. */
    readonly silentComponent?: string;
    /** The component that ends three seconds after each of its starts. */
    readonly endingComponent?: string;
    /** Its job waits so many seconds before it runs; only then do its other times begin. */
    readonly queuedSeconds?: number;
}

export interface FakeJob {
    job: Job;
    readonly systemName: string;
    readonly sysprint: string[];
    readonly messages: string[];
    isListening: boolean;
}

export interface FakeInstance {
    readonly config: Instance;
    running: FakeJob | null;
    readonly ended: FakeJob[];
    listens: boolean;
    isGatewayReady: boolean;
    registered: Set<string>;
    /** Whatever is registered of it bears an override. */
    isOutOfService: boolean;
    spaces: number;
    fate: StartFate;
    /** Events of its present life; a crash ends them. */
    pending: (() => void)[];
}

/** Seconds after P. */
const times = { heard: 1, gone: 6, ended: 8 };

/** A simulated sysplex with the physics that operations are about, on a clock of its own; ports are put on it by `fakePorts`. */
export class FakeSysplex {
    public readonly instances: readonly FakeInstance[];
    public readonly commands: { readonly at: number; readonly text: string; readonly system: string }[] = [];
    private jobCount = 100;

    public constructor(
        public readonly clock: FakeClock,
        count: number,
        changes: Partial<Instance> = {},
    ) {
        this.instances = Array.from({ length: count }, (_, index) => {
            const config = instance(index + 1, changes);
            return {
                config,
                running: null,
                ended: [],
                listens: false,
                isGatewayReady: false,
                registered: new Set(),
                isOutOfService: false,
                spaces: 0,
                fate: {},
                pending: [],
            };
        });
        this.instances.forEach((one) => this.begin(one, true));
    }

    public get sysplex(): Sysplex {
        return {
            profileName: "plex1",
            topology: "zowe.yaml",
            zoweConfig: "/global/zowe/zowe.yaml",
            externalUrl: null,
            zosmfServers: [],
            instances: this.instances.map(({ config }) => config),
        };
    }

    public byId(id: string): FakeInstance {
        const found = this.instances.find(({ config }) => config.id === id);
        if (!found) {
            throw new Error(`no ${id}`);
        }
        return found;
    }

    public serving(): readonly string[] {
        return this.instances.filter(({ isGatewayReady }) => isGatewayReady).map(({ config }) => config.id);
    }

    /** An operator command, as MVS takes it. @returns its answer */
    public command(text: string, system: string): string {
        this.commands.push({ at: this.clock.now().getTime(), text, system });
        const one = this.instances.find(({ config }) => config.systemName === system && text.includes(config.jobName));
        if (!one) {
            return " IEE305I COMMAND INVALID";
        }
        return text.startsWith("S ")
            ? this.start(one)
            : text.startsWith("P ")
              ? this.stop(one)
              : modifyLauncher(this, one, text);
    }

    /** Everything of it is gone at once, without an orderly end. */
    public crash(one: FakeInstance, code = "ABEND S222"): void {
        if (one.running) {
            one.pending.splice(0).forEach((cancel) => cancel());
            Object.assign(one, { listens: false, isGatewayReady: false, spaces: 0 });
            this.end(one, code);
        }
    }

    private start(one: FakeInstance): string {
        if (one.fate.fails === "jcl") {
            return " IEE122I START COMMAND JCL ERROR";
        }
        if (one.running === null) {
            this.begin(one, false);
        }
        return "";
    }

    private begin(one: FakeInstance, isOld: boolean): void {
        const { config } = one;
        this.jobCount += 1;
        const job: Job = {
            name: config.jobName,
            id: `STC00${this.jobCount}`,
            owner: "ZWESVUSR",
            status: isOld ? "ACTIVE" : "INPUT",
            returnCode: null,
            executionSystem: config.systemName,
            correlator: null,
            submittedAt: new Date(this.clock.now().getTime() - (isOld ? 86_400_000 : 0)),
        };
        const running: FakeJob = { job, systemName: config.systemName, sysprint: [], messages: [], isListening: isOld };
        one.running = running;
        if (isOld) {
            Object.assign(one, {
                listens: true,
                isGatewayReady: true,
                registered: new Set(Object.values(applications)),
                spaces: 3,
            });
            return;
        }
        scheduleStart(this, one, running);
    }

    private stop(one: FakeInstance): string {
        const { running } = one;
        if (!running || running.job.status !== "ACTIVE") {
            return ` IEE341I ${one.config.jobName} NOT ACTIVE`;
        }
        if (!running.isListening) {
            return ` IEE342I STOP     REJECTED-TASK BUSY`;
        }
        running.isListening = false;
        const after = (seconds: number, happen: () => void): void =>
            void one.pending.push(this.clock.at(seconds * 1_000, happen));
        after(times.heard, () => {
            one.isGatewayReady = false;
            running.sysprint.push(`${this.stamp()} <ZWELNCH:1> ZWESVUSR INFO ZWEL0014I termination command received`);
        });
        after(times.gone, () => Object.assign(one, { registered: new Set(), listens: false, spaces: 0 }));
        after(times.ended, () => this.end(one, "CC 0000"));
        return "";
    }

    public end(one: FakeInstance, returnCode: string): void {
        const { running } = one;
        if (running) {
            running.job = { ...running.job, status: "OUTPUT", returnCode };
            one.ended.push(running);
            one.running = null;
        }
    }

    public stamp(): string {
        return this.clock.now().toISOString().replace("T", " ").replace("Z", "");
    }
}
