// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { settledSingle, singleNode, SinglePlex } from "../singlePair";
import { comparableState, nodeIds, observe } from "./observe";
import type { Change, NodeState, SingleRecording } from "./singleRecordings";

interface Compared {
    readonly when: string;
    readonly recorded: object;
    readonly simulated: object;
}

/** From the start of a process to its ports: 10 to 16 s, alone on its machine. */
const beginMs = 6_000;

/** Plays what was done at its recorded seconds, and looks at both instances before each event and at the end. */
export class Timeline {
    private readonly pending: { readonly at: number; readonly act: () => void }[] = [];
    private readonly recorded = new Map<string, unknown>();
    private readonly began: number;
    private hasNews = false;
    public readonly plex: SinglePlex;

    public constructor(private readonly recording: SingleRecording) {
        this.plex = arranged(recording);
        this.began = this.plex.now;
    }

    public play(): readonly Compared[] {
        const changes = this.recording.changes ?? [];
        const compared = changes.flatMap((change) => this.next(change));
        const { started = "", ended = "" } = this.recording;
        return [...compared, ...this.look((Date.parse(ended) - Date.parse(started)) / 1000, "the end")];
    }

    private next(change: Change): readonly Compared[] {
        const event = change["EVENT"];
        if (typeof event !== "string") {
            Object.entries(change).forEach(([name, value]) => this.recorded.set(name, value));
            this.hasNews = true;
            return [];
        }
        // Of two events at once nobody saw what was between them.
        const compared = this.hasNews ? this.look(change.t, event) : [];
        this.hasNews = false;
        this.happen(event.replace(/^[\d:.]+ /, ""));
        return compared;
    }

    /** Not of the instance that just wakes up, or began to listen in the second before: what is written there belongs to later. */
    private look(t: number, when: string): readonly Compared[] {
        this.until(this.began + t * 1000);
        const asked = nodeIds.filter(
            (id) => !new RegExp(`SIGCONT of ${id}|sampleservice of ${id} started again`).test(when),
        );
        return asked.map((id) => ({
            when: `${when}: ${id}`,
            recorded: comparableState(this.stateOf(id)),
            simulated: comparableState(this.withoutOverrides(observe(this.plex, id))),
        }));
    }

    /** Not recorded in timelines. */
    private withoutOverrides({ registry, health }: NodeState): NodeState {
        return { registry, health };
    }

    private stateOf(id: string): NodeState {
        return {
            registry: (this.recorded.get(`registry of ${id}`) ?? "none") as NodeState["registry"],
            health: (this.recorded.get(`health of ${id}`) ?? "none") as NodeState["health"],
        };
    }

    private until(time: number): void {
        for (let due = this.take(time); due !== undefined; due = this.take(time)) {
            this.plex.after((due.at - this.plex.now) / 1000);
            due.act();
        }
        this.plex.after(Math.max(0, time - this.plex.now) / 1000);
    }

    private take(time: number): { readonly at: number; readonly act: () => void } | undefined {
        this.pending.sort((a, b) => a.at - b.at);
        return (this.pending[0]?.at ?? Infinity) <= time ? this.pending.shift() : undefined;
    }

    private happen(event: string): void {
        const id = /lpar\d/.exec(event)?.[0] ?? "lpar2";
        const { plex } = this;
        for (const [pattern, act] of this.acts(id)) {
            if (pattern.test(event)) {
                act();
            }
        }
        const [, path] = /^DELETE \/eureka\/apps\/(\S+) at lpar1 -> 200/.exec(event) ?? [];
        if (path !== undefined) {
            expect(plex.eureka("lpar1", "DELETE", path)).toBe(200);
        }
    }

    private acts(id: string): readonly (readonly [RegExp, () => void])[] {
        const { plex } = this;
        const freeze = (isFrozen: boolean) => (): void =>
            plex.apiml.apply({ kind: "frozen", nodeId: id, component: "apiml", isFrozen }, plex.now);
        return [
            [/^SIGTERM to/, () => plex.gone("graceful", id, "apiml")],
            [/^SIGKILL of/, () => plex.gone("killed", id, "apiml")],
            [/^SIGKILL .* and of its onboarded sampleservice/, () => plex.offboard(id)],
            [/^sampleservice of lpar\d started again/, () => plex.onboard(id)],
            [/^start of|^lpar\d started again/, () => this.begin(id)],
            [/^SIGSTOP/, freeze(true)],
            [/^SIGCONT/, freeze(false)],
        ];
    }

    private begin(id: string): void {
        const { plex } = this;
        const readyAt = plex.now + beginMs;
        this.pending.push({ at: readyAt, act: () => plex.apiml.processReady(id, "apiml", plex.now) });
        this.pending.push({ at: readyAt + 5000, act: () => plex.up(id, "apiml") });
    }
}

const seven = [9111, 9112, 9113, 9114, 9115].map((port) => [`svc${port}`, port] as const);

/** As the pair was when the recording began. */
function arranged({ file }: SingleRecording): SinglePlex {
    if (/first-start/.test(file)) {
        return new SinglePlex(nodeIds.map((id) => singleNode(id)));
    }
    if (!/seven-services/.test(file)) {
        return settledSingle();
    }
    const ports = file.includes("fresh") ? seven : seven.map(([, port]) => [`svc${port - 100}`, port - 100] as const);
    const onboarded = { sampleservice: 9001, ...Object.fromEntries(ports) };
    const plex = settledSingle(nodeIds, {}, { onboarded });
    ports.forEach(([serviceId]) => plex.onboard("lpar1", serviceId));
    if (!file.includes("fresh")) {
        // Its GATEWAY had been removed once before (R3-04).
        plex.gone("killed", "lpar2", "apiml").eureka("lpar1", "DELETE", "GATEWAY/lpar2.local:gateway:7554");
        plex.start("lpar2");
    }
    return plex.after(180);
}
