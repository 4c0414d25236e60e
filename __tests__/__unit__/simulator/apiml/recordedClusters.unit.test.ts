// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Evidence } from "../../../support/wire/evidence";
import { describeEvidence } from "../../../support/wire/evidence";
import type { PretendPlex } from "./apimlPair";
import { settledPair } from "./apimlPair";
import type { RecordedCall } from "./recordedCalls";
import { Replay } from "./recordedCalls";

interface Entry extends Partial<RecordedCall> {
    readonly id: string;
    readonly note?: string;
    readonly at?: string;
    readonly ms?: number;
    readonly log?: readonly string[];
    readonly state?: Readonly<Record<string, unknown>>;
}

const namespace = { "x-cs-service-id": "zoweha" };

/** Walks one of the files 09: does what was done, at the times it was done, and collects what came out otherwise. */
class Walk {
    public readonly otherwise: string[] = [];
    private readonly replay: Replay;
    private starting: string[] = [];
    private clock: number | null = null;

    public constructor(private readonly plex: PretendPlex) {
        ["lpar1", "lpar2"].forEach((id) => plex.gone("graceful", id, "caching-service"));
        plex.after(5);
        ["lpar1", "lpar2"].forEach((id) => plex.apiml.takeLogLines(id));
        this.replay = new Replay(plex);
    }

    public take(entry: Entry): void {
        if (entry.at !== undefined) {
            const at = Date.parse(entry.at);
            this.plex.after(Math.max(0, at - (this.clock ?? at)) / 1000);
            this.clock = Math.max(at, this.clock ?? at);
        }
        if (entry.state !== undefined) {
            this.compareContents(entry);
        } else if (entry.request !== undefined) {
            this.call(entry as RecordedCall & Entry);
        } else {
            this.follow(entry);
        }
    }

    private follow({ id, note = "" }: Entry): void {
        switch (id) {
            case "ACTION":
                return this.act(note.replace("ACTION: ", ""));
            case "race":
                return this.store("race");
            case "timing":
            case "start-failed": {
                const [, number] = /^(?:node |lpar)(\d) listening (?!again)/.exec(note) ?? [];
                this.starting = number === undefined ? this.starting : [`lpar${number}`];
                this.start(id === "timing");
            }
        }
    }

    private act(what: string): void {
        const [, signal = "", nodeId = ""] = /^(SIG\w+) caching on (lpar\d)/.exec(what) ?? [];
        if (signal !== "") {
            this.signal(signal, nodeId);
        } else if (what.startsWith("partition")) {
            this.part(what === "partition healed");
        } else {
            this.starting = [/lpar\d/.exec(what)?.[0] ?? ""];
        }
        this.starting = what.includes("start both") ? ["lpar1", "lpar2"] : this.starting;
    }

    private signal(signal: string, nodeId: string): void {
        if (signal === "SIGTERM" || signal === "SIGKILL") {
            this.plex.gone(signal === "SIGTERM" ? "graceful" : "killed", nodeId, "caching-service");
            return;
        }
        const isFrozen = signal === "SIGSTOP";
        if (isFrozen) {
            this.store("before");
        }
        const fault = { kind: "frozen", nodeId, component: "caching-service", isFrozen } as const;
        this.plex.apiml.apply(fault, this.plex.now);
    }

    private part(isHealed: boolean): void {
        if (!isHealed) {
            this.store("shared");
        }
        const groups = [["lpar1"], ["lpar2"]];
        this.plex.apiml.apply(
            isHealed ? { kind: "cache-healed" } : { kind: "cache-partitioned", groups },
            this.plex.now,
        );
    }

    /** A key that the script of the recordings stored without recording it. */
    private store(key: string): void {
        this.plex.ask("lpar1", "caching-service", {
            method: "POST",
            url: "/cachingservice/api/v1/cache",
            headers: namespace,
            body: JSON.stringify({ key, value: "v" }),
        });
    }

    private start(isExpected: boolean): void {
        for (const nodeId of this.starting) {
            const failure = this.plex.apiml.startFailure(nodeId, "caching-service", this.plex.now);
            if ((failure === null) !== isExpected) {
                this.otherwise.push(`start of ${nodeId}: ${failure === null ? "works" : "fails"}`);
            }
            if (failure === null) {
                this.plex.up(nodeId, "caching-service");
            } else if (!failure.lines.some((line) => line.includes("ISPN000306"))) {
                this.otherwise.push(`start of ${nodeId}: fails without ISPN000306`);
            }
        }
        this.starting = [];
    }

    private call(entry: RecordedCall & Entry): void {
        this.start(true);
        const answer = this.replay.send(entry);
        const recorded = entry.response?.status ?? "silence";
        const simulated = answer.kind === "silence" ? answer.kind : answer.status;
        if (recorded !== simulated) {
            this.otherwise.push(`${entry.id}: ${simulated} for ${recorded}`);
        }
        const waits = answer.kind === "answer" ? (answer.afterMs ?? 0) : 0;
        const waited = entry.response === undefined ? 0 : (entry.ms ?? 0);
        if (Math.abs(waits - waited) > 2000) {
            this.otherwise.push(`${entry.id}: after ${waits} for ${waited} ms`);
        }
    }

    private compareContents({ note, state }: Entry): void {
        for (const number of [1, 2]) {
            const keys = this.keysOf(`lpar${number}`);
            const recorded = JSON.stringify(state?.[`n${number}keys`]);
            if (JSON.stringify(keys.filter((key) => /^p\d-|^shared/.test(key))) !== recorded) {
                this.otherwise.push(`${note}: node ${number} has ${keys.join()}, not ${recorded}`);
            }
            const url = "/cachingservice/api/v1/cache/shared";
            const { body } = this.plex.answered(`lpar${number}`, "caching-service", { url, headers: namespace });
            if (!body.includes(`"value":"${String(state?.[`shared${number}`])}"`)) {
                this.otherwise.push(`${note}: node ${number} has shared ${body}`);
            }
        }
    }

    private keysOf(nodeId: string): readonly string[] {
        const url = "/cachingservice/api/v1/cache";
        const { body } = this.plex.answered(nodeId, "caching-service", { url, headers: namespace });
        return Object.keys(JSON.parse(body) as object).sort();
    }
}

function entriesOf(evidence: Evidence, file: string): readonly Entry[] {
    return (evidence.recordedJson(`apiml/${file}`) as { readonly entries: readonly Entry[] }).entries;
}

/** `|2 (1)` for each view that was received, in order. */
function viewsIn(lines: readonly string[]): readonly string[] {
    return lines.flatMap((line) => /ISPN00009[34].*?\[[\w-]+(\|\d+\] \(\d+\))/.exec(line)?.[1] ?? []);
}

const begun = (entries: readonly Entry[]): readonly Entry[] =>
    entries.slice(entries.findIndex(({ id }) => id === "ACTION"));

describeEvidence("the Infinispan nodes of two Caching Services", (evidence) => {
    it.each([
        ["09a-caching-freeze-then-kill.json", /^single-/],
        // Whether its gateway had seen the short stop before is a matter of its fetch cycle.
        ["09b-caching-term-kill-partition.json", /^single-|^kill-gwpost/],
        // Both were stopped and started with other initialHosts for the end of it.
        ["09c-caching-partition-coordinator-singleton.json", /^single-|^persist/],
    ])("go through %s as the real ones did", (file, left) => {
        const plex = settledPair();
        const walk = new Walk(plex);
        const entries = begun(entriesOf(evidence, file)).filter(({ id }) => !left.test(id));
        entries.forEach((entry) => walk.take(entry));
        expect(walk.otherwise).toEqual([]);
    });

    it.each(["09a-caching-freeze-then-kill.json", "09b-caching-term-kill-partition.json"])(
        "print the views that the real ones printed in %s",
        (file) => {
            const plex = settledPair();
            const walk = new Walk(plex);
            const entries = begun(entriesOf(evidence, file));
            entries.forEach((entry) => walk.take(entry));
            for (const nodeId of ["lpar1", "lpar2"]) {
                const recorded = entries.filter(({ id }) => id.startsWith(`log-${nodeId}`));
                const printed = viewsIn(plex.apiml.takeLogLines(nodeId));
                expect({ nodeId, views: printed }).toEqual({
                    nodeId,
                    views: recorded.flatMap(({ log }) => viewsIn(log ?? [])),
                });
            }
        },
    );
});
