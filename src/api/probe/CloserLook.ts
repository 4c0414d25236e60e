// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { gapsOf, withValue } from "../model/observation";
import type { Instance } from "../model/sysplex";
import { unknownSystem } from "../model/sysplex";
import type { AddressSpace } from "../model/seen/systemDisplays";
import type { InstanceSighting } from "../model/seen/snapshot";
import type { Job } from "../model/seen/zosmf";
import type { Zosmf } from "../ports/zosmf";
import type { ZosmfCircle } from "./ZosmfCircle";
import { askConsole } from "./askConsole";
import { displayCommand } from "./displayCommand";
import { observeLauncher } from "./observeLauncher";
import { isAllSilent } from "./observePorts";
import { parseDisplayActive } from "./parse/displayActive";

type Facts = Pick<InstanceSighting, "addressSpaces" | "launcher" | "endedJob">;

/**
 * What z/OSMF tells about an instance with a problem: which address spaces remain, and the last messages of the launcher. Each instance
 * is asked about once: what the first look begins, because all of a system is silent, is not asked again.
 */
export class CloserLook {
    private readonly begun = new Map<string, Promise<Facts>>();
    private readonly jobLists = new Map<string, Promise<Observation<readonly Job[]>>>();

    public constructor(private readonly circle: ZosmfCircle) {}

    /** @param turn a number of the instance: the logs of several are read through several servers, for each takes many requests */
    public at(sighting: InstanceSighting, turn: number): Promise<Facts> {
        const { id } = sighting.instance;
        const facts = this.begun.get(id) ?? this.ask(sighting, turn);
        this.begun.set(id, facts);
        return facts;
    }

    private async ask(sighting: InstanceSighting, turn: number): Promise<Facts> {
        const { instance } = sighting;
        const { circle } = this;
        const [addressSpaces, launched] = await Promise.all([
            instance.systemName === unknownSystem
                ? sighting.addressSpaces
                : addressSpacesOf(instance, circle, preferredFor(sighting, circle)),
            observeLauncher(sighting, circle, circle.livingFor(turn), (name) => this.jobsOf(name)),
        ]);
        return { addressSpaces, ...launched };
    }

    private jobsOf(name: string): Promise<Observation<readonly Job[]>> {
        const list = this.jobLists.get(name) ?? this.circle.ask(({ spool }) => spool.jobs(name));
        this.jobLists.set(name, list);
        return list;
    }
}

/** The z/OSMF of the system itself, unless all of the system is silent: then it would only be waited for. */
function preferredFor({ instance, ports }: InstanceSighting, circle: ZosmfCircle): Zosmf | undefined {
    return isAllSilent(ports) ? undefined : circle.memberFor(instance.id, instance.systemName);
}

/** By the prefix, and by the names it does not cover: of the job, and of the procedure, which a start without JOBNAME uses. */
export async function addressSpacesOf(
    instance: Instance,
    circle: ZosmfCircle,
    preferred: Zosmf | undefined,
): Promise<Observation<readonly AddressSpace[]>> {
    const { jobPrefix, jobName, procedureName } = instance;
    const others = new Set([jobName, procedureName].filter((name) => !name.startsWith(jobPrefix)));
    const names = [`${jobPrefix}*`, ...others];
    const answers = await Promise.all(
        names.map((name) =>
            askConsole(circle, displayCommand.addressSpaces(name), instance.systemName, parseDisplayActive, preferred),
        ),
    );
    const failed = answers.find((answer) => !answer.seen);
    const first = failed ?? answers[0];
    return first?.seen === true
        ? withValue(
              first,
              answers.flatMap((answer) => (answer.seen ? answer.value : [])),
              answers.flatMap(gapsOf),
          )
        : (first as Observation<never>);
}
