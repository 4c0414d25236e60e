// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Lease } from "./lease";

/** A list is rendered again after this long, or when a registration, a cancel or a status changes (E-SEP-04). */
const listCacheMs = 180_000;
/** Changes stay in the delta for as long. */
const deltaMs = 180_000;

type Action = "ADDED" | "MODIFIED" | "DELETED";

interface Change {
    readonly lease: Lease;
    readonly action: Action;
    readonly at: number;
}

/** The answers of the list resources, which are cached: the lease times in them are up to three minutes old. */
export class RegistryLists {
    private readonly cached = new Map<string, { readonly body: string; readonly at: number }>();
    private changes: Change[] = [];
    private version = 1;

    /** `app` is the application whose change drops the list; null for those that every change drops. */
    public body(name: string, app: string | null, now: number, render: () => string): string {
        const key = `${app ?? "*"} ${name}`;
        const cached = this.cached.get(key);
        if (cached !== undefined && now - cached.at < listCacheMs) {
            return cached.body;
        }
        const body = render();
        this.cached.set(key, { body, at: now });
        return body;
    }

    public changed(lease: Lease, action: Action, now: number): void {
        for (const key of this.cached.keys()) {
            if (key.startsWith("* ") || key.startsWith(`${lease.instance.app} `)) {
                this.cached.delete(key);
            }
        }
        this.changes = [...this.recentChanges(now), { lease, action, at: now }];
        this.version++;
    }

    public recentChanges(now: number): readonly Change[] {
        return this.changes.filter((change) => now - change.at < deltaMs);
    }

    public deltaVersion(): number {
        return this.version;
    }
}
