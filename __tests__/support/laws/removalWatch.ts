// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../../simulator/startSimulator";

const sampleMs = 20;

/** The component whose process registers the entry, and whether it is up. */
function isUp(plex: Simulator, instance: string, path: string): boolean {
    const { instances, systems } = plex.state();
    const found = instances.find(({ id }) => id === instance);
    const isThere = systems.some(({ name, xcf }) => name === found?.system && xcf === "ACTIVE");
    const component = /:zlux:/.test(path) ? "app-server" : "apiml";
    return isThere && (found?.components[component] === "up" || (found?.orphans ?? []).includes(component));
}

/** Sees each removal of an entry of an instance in the moment in which it arrives, and who lived then. */
export class RemovalWatch {
    /** Entries that were removed while what they stand for ran. */
    public readonly complaints: string[] = [];
    public removals = 0;
    private seen = 0;
    private readonly before = new Map<string, boolean>();
    private readonly timer: NodeJS.Timeout;

    public constructor(
        private readonly plex: Simulator,
        private readonly instance: string,
        private readonly host: string,
    ) {
        this.timer = setInterval(() => this.sample(), sampleMs);
    }

    public close(): void {
        clearInterval(this.timer);
        this.sample();
    }

    private sample(): void {
        const requests = this.plex.requests();
        const fresh = requests.slice(this.seen);
        this.seen = requests.length;
        for (const { method, path } of fresh) {
            const isRemoval = method === "DELETE" && path.includes(`/${this.host}`) && !path.includes("/status");
            if (isRemoval) {
                this.removals += 1;
                this.judge(decodeURIComponent(path));
            }
        }
        for (const kind of [":gateway:", ":zlux:"]) {
            this.before.set(kind, isUp(this.plex, this.instance, kind));
        }
    }

    /** It ran before the removal and runs after it: a process that ended or came up in between proves nothing. */
    private judge(path: string): void {
        const kind = /:zlux:/.test(path) ? ":zlux:" : ":gateway:";
        if (this.before.get(kind) === true && isUp(this.plex, this.instance, path)) {
            this.complaints.push(path);
        }
    }
}
