// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ownNamespace } from "../../model/namespace";
import type { Instance } from "../../model/sysplex";
import type { Clock } from "../../ports/clock";
import type { HeldKey, KeyFound } from "../../ports/heldKey";
import type { CacheCalls } from "../cacheCalls";
import { cacheCalls } from "../cacheCalls";
import type { CacheWay, WayFound } from "../cacheWay";
import { openWays } from "../cacheWay";
import type { WayPorts } from "../chooseWays";
import { chooseWays } from "../chooseWays";
import { probeKey, probeValue } from "../judge/probeKey";

export interface WrittenKeyPorts extends WayPorts {
    readonly clock: Clock;
    sysplexTime(): Date;
}

interface WrittenKeyPlan {
    /** All that have a Caching Service. */
    readonly everybody: readonly Instance[];
    readonly runId: string;
    /** How long the key counts as that of an active run. */
    readonly lifeMs: number;
}

/** A new entry is shown by the others within this; a cluster that has lost a member takes its time. */
const patienceMs = 12_000;
const pauseMs = 1_000;

/** A probe like those of `cache verify`, which also removes it if this program is killed. */
export class WrittenKey implements HeldKey {
    private readonly calls: CacheCalls;
    private readonly key: string;
    private written: readonly WayFound[] = [];

    public constructor(
        private readonly plan: WrittenKeyPlan,
        private readonly ports: WrittenKeyPorts,
    ) {
        this.calls = cacheCalls(ports.apiMediation, ownNamespace);
        this.key = probeKey(plan.runId, 0, 0);
    }

    public async write(at: Instance, others: readonly Instance[]): Promise<readonly KeyFound[]> {
        const found = await this.ways();
        const writer = found.find(({ instance }) => instance.id === at.id);
        if (writer === undefined || writer.way === null) {
            const why = writer?.trouble?.why ?? `${at.id} has no Caching Service enabled`;
            return [{ instance: at.id, answer: "SKIPPED", why }];
        }
        this.written = found;
        const expiresMs = this.ports.sysplexTime().getTime() + this.plan.lifeMs;
        const value = probeValue({ runId: this.plan.runId, expiresMs }, at.id, 0, "created");
        const reply = await this.calls.create(writer.way, this.key, value);
        return reply.ok
            ? [{ instance: at.id, answer: "HOLDS", why: null }, ...(await this.read(others))]
            : [{ instance: at.id, answer: "SKIPPED", why: `the key was not written: ${reply.trouble.why}` }];
    }

    public async read(at: readonly Instance[]): Promise<readonly KeyFound[]> {
        if (this.written.length === 0) {
            return [];
        }
        const found = await this.ways();
        const asked = at.filter(({ cachingService }) => cachingService !== null);
        return Promise.all(asked.map((instance) => this.readAt(instance, found)));
    }

    public async remove(): Promise<void> {
        await (this.written.length === 0 ? undefined : this.removeLeft(this.plan.runId));
    }

    public async removeLeft(runId: string): Promise<void> {
        const found = await this.ways();
        await Promise.all(openWays(found).map((way) => this.calls.remove(way, probeKey(runId, 0, 0))));
    }

    private ways(): Promise<readonly WayFound[]> {
        return chooseWays(this.plan.everybody, this.plan.everybody, this.calls, this.ports);
    }

    /** Another way may lead to another namespace, in which the key is not expected: only the way of the writer proves its absence. */
    private async readAt({ id }: Instance, found: readonly WayFound[]): Promise<KeyFound> {
        const { way, trouble } = found.find(({ instance }) => instance.id === id) ?? { way: null, trouble: null };
        const before = this.written.find(({ instance }) => instance.id === id)?.way?.name;
        if (way === null) {
            return { instance: id, answer: "UNKNOWN", why: trouble?.why ?? "its Caching Service was not reached" };
        }
        if (way.name !== before) {
            return {
                instance: id,
                answer: "UNKNOWN",
                why: "its Caching Service is reached in another way than before",
            };
        }
        return this.untilShown(way);
    }

    private async untilShown(way: CacheWay): Promise<KeyFound> {
        const instance = way.instance.id;
        const { clock } = this.ports;
        const endMs = clock.now().getTime() + patienceMs;
        for (;;) {
            const reply = await this.calls.read(way, this.key);
            if (reply.ok) {
                return { instance, answer: "HOLDS", why: null };
            }
            if (reply.trouble.kind !== "absent") {
                return { instance, answer: "UNKNOWN", why: reply.trouble.why };
            }
            if (clock.now().getTime() >= endMs) {
                return { instance, answer: "LOST", why: "it does not have the key" };
            }
            await clock.sleep(pauseMs);
        }
    }
}
