// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Instance, Sysplex } from "../../model/sysplex";
import type { CheckPorts } from "../../ports/checkPorts";
import type { Zosmf } from "../../ports/zosmf";
import type { Settings } from "../../model/config/settings";
import type { QuestionName } from "../../model/seen/supplement";
import type { ZosmfCircle } from "../ZosmfCircle";
import type { Snapshot } from "../../model/seen/snapshot";
import type { Found } from "./withFound";

/** The data that is available to a question. */
export interface Asking {
    readonly sysplex: Sysplex;
    /** Null if there is no zowe.yaml, or it was not read. */
    readonly settings: Settings | null;
    readonly snapshot: Snapshot;
    readonly ports: CheckPorts;
    readonly circle: ZosmfCircle;
    /** Every question of this run. */
    readonly wants: ReadonlySet<QuestionName>;
    /** The answer to another question, which is asked only once for all. */
    answerTo<Q extends QuestionName>(question: Q): Promise<Found[Q]>;
}

/** The facts that are known without a look. */
export type EarlyAsking = Pick<Asking, "sysplex" | "ports" | "circle"> & {
    readonly settings: Pick<Settings, "storage" | "zosmf"> | null;
};

/** A question that nothing made necessary, or that cannot be put here. */
export function notPut(source: string, asking: Pick<Asking, "ports">, why: string): Observation<never> {
    return unseen({ source, vantage: "here", at: asking.ports.clock.now() }, "not-asked", why);
}

/** The z/OSMF that is declared for an instance or its system. */
export function serverOf(asking: Asking, instance: Instance): Zosmf | undefined {
    return asking.circle.memberFor(instance.id, instance.systemName);
}

/** Each system that should run an instance, once, with one of its instances. */
export function systemsOf({
    sysplex,
}: Asking): readonly { readonly systemName: string; readonly instance: Instance }[] {
    const bySystem = new Map(sysplex.instances.map((instance) => [instance.systemName, instance]));
    return [...bySystem].map(([systemName, instance]) => ({ systemName, instance }));
}
