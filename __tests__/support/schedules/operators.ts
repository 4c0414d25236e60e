// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection, OperationControl, OperationEvent, OperationReport } from "../../../src/index";
import { component, drain, drill, evict, restart, resume, start, stop } from "../../../src/index";
import type { Deed } from "./schedule";
import { Workstation } from "../virtual/workstation";
import { restartOptions } from "../worlds/restartAsked";

/** One person at one workstation, with what Ctrl-C and a deadline do there. */
export class OperatorAtWork {
    public readonly workstation = new Workstation();
    public readonly events: OperationEvent[] = [];
    public report: OperationReport | null = null;
    private readonly atOnce = new AbortController();
    private readonly safely = new AbortController();
    private by: "user" | "deadline" = "user";

    public constructor(
        public readonly connection: HaConnection,
        public readonly deed: Deed,
    ) {}

    /** Resolves when the operation has ended, or its program is killed. */
    public async work(): Promise<void> {
        const killed = new Promise<null>((resolve) => this.workstation.atEnd(() => resolve(null)));
        const working = this.workstation.run(() => carryOut(this.connection, this.deed, this.control()));
        this.report = await Promise.race([working, killed]);
    }

    public suffer(what: "ctrl-c" | "ctrl-c-twice" | "deadline" | "killed"): void {
        this.by = what === "deadline" ? "deadline" : "user";
        if (what === "killed") {
            this.workstation.kill();
            return;
        }
        this.safely.abort();
        if (what !== "ctrl-c") {
            this.atOnce.abort();
        }
    }

    private control(): OperationControl {
        return {
            signal: this.atOnce.signal,
            endRequest: { signal: this.safely.signal, by: () => this.by },
            onEvent: (event) => void this.events.push(event),
        };
    }
}

export const common = { lpars: null, isDryRun: false, via: "console", breaksLock: false } as const;

const briefDrill = { kind: "STOP", holdSeconds: 10, soakSeconds: 1, timeoutSeconds: 28_800, drains: true } as const;

function carryOut(connection: HaConnection, deed: Deed, control: OperationControl): Promise<OperationReport> {
    const { verb, target } = deed;
    const one = { ...common, lpars: [target] };
    const guarded = { ...one, allowsOutage: false };
    switch (verb) {
        case "restart":
        case "roll":
            return restart(
                connection,
                { ...restartOptions, ...guarded, lpars: verb === "roll" ? null : [target], soakSeconds: 1 },
                control,
            );
        case "drain":
            return drain(connection, { ...guarded, reason: "IPL", until: null }, control);
        case "stop":
            return stop(connection, guarded, control);
        case "start":
            return start(connection, { ...one, startsZis: false, waits: true }, control);
        case "evict":
            return evict(connection, { ...one, hosts: [] }, control);
        case "component":
            return component(connection, { ...guarded, verb: "restart", components: [deed.component] }, control);
        case "resume":
            return resume(connection, one, control);
        case "drill":
            return drill(connection, { ...one, ...briefDrill }, control);
    }
}
