// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { settledSingle } from "../singlePair";
import type { SinglePlex } from "../singlePair";
import { comparableState, nodeIds, observe } from "./observe";
import type { SingleRecording, Step } from "./singleRecordings";

interface Compared {
    readonly when: string;
    readonly recorded: unknown;
    readonly simulated: unknown;
}

/** Plays steps of requests and restarts, and looks at both instances as long after each as the recorder did. */
export function playSteps({ steps = [] }: SingleRecording): readonly Compared[] {
    const plex = settledSingle();
    const began = plex.now;
    const [first] = steps;
    const compared: Compared[] = [];
    for (const step of steps.filter(({ title }) => !/jgroups address/.test(title))) {
        const since = Date.parse(step.at ?? "") - Date.parse(first?.at ?? "");
        plex.after(Math.max(0, began + (Number.isNaN(since) ? 0 : since) - plex.now) / 1000);
        compared.push(...write(plex, step));
        restart(plex, step.title);
        compared.push(...look(plex, step));
    }
    return compared;
}

function write(plex: SinglePlex, { title, request, puts = [], r = [] }: Step): readonly Compared[] {
    const writes = [...(request === undefined ? [] : [request]), ...puts, ...r];
    return writes
        .filter(({ path }) => path !== undefined)
        .map(({ at_registry_of, method = "GET", path = "", answer }) => ({
            when: `${title}: ${method} ${path}`,
            recorded: answer?.status,
            simulated: plex.eureka(at_registry_of, method, path.replace("/eureka/apps/", "")),
        }));
}

/** What the title says was done to a process, after the request. */
function restart(plex: SinglePlex, title: string): void {
    const [, killed] = /SIGKILL of (lpar\d)/.exec(title) ?? [];
    const [, restarted] =
        /^(?:orderly restart of )?(lpar\d)(?: started|$| \()/.exec(title.replace("orderly restart of ", "")) ?? [];
    if (/naming only/.test(title)) {
        const hostsByNode = Object.fromEntries(nodesIn(title).map((id) => [id, [id]]));
        plex.apiml.apply({ kind: "initial-hosts", hostsByNode }, plex.now);
        nodesIn(title).forEach((id) => again(plex, id, "graceful"));
        plex.after(title.startsWith("both") ? 40 : 0);
    } else if (killed !== undefined) {
        plex.after(3).gone("killed", killed, "apiml").after(4);
        if (/its GATEWAY deleted/.test(title)) {
            expect(plex.eureka("lpar1", "DELETE", `GATEWAY/${killed}.local:gateway:7554`)).toBe(200);
        }
        plex.start(killed);
    } else if (restarted !== undefined) {
        again(plex, restarted, "graceful");
    }
}

const nodesIn = (title: string): readonly string[] => (title.startsWith("both") ? nodeIds : ["lpar2"]);

function again(plex: SinglePlex, id: string, how: "graceful" | "killed"): void {
    plex.gone(how, id, "apiml").after(10).start(id);
}

/** What a restarted instance has heard in between is a matter of the phase of the heartbeats: only its settled state is compared. */
function look(plex: SinglePlex, { title, states = [] }: Step): readonly Compared[] {
    const began = plex.now;
    const isRestart = /SIGKILL|restart|started|initialHosts/.test(title);
    return states.flatMap((state) => {
        plex.after(Math.max(0, began + state.after_s * 1000 - plex.now) / 1000);
        return isRestart && state.after_s > 0 && state.after_s < 35
            ? []
            : nodeIds.map((id) => ({
                  when: `${title}, ${state.after_s} s later: ${id}`,
                  recorded: comparableState(state[id]),
                  simulated: comparableState(observe(plex, id)),
              }));
    });
}
