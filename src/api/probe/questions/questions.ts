// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Answers } from "../../model/seen/answers";
import type { QuestionName } from "../../model/seen/supplement";
import type { Snapshot } from "../../model/seen/snapshot";
import type { Asking, EarlyAsking } from "./asking";
import { askCacheKeys } from "./cacheKeys";
import { askCaches } from "./caches";
import { askConsoles } from "./console";
import { askDistribution } from "./distribution";
import { askEntry } from "./entry";
import { askKeys } from "./keys";
import { askLauncherLogs } from "./launcherLogs";
import { askLogIns } from "./logIns";
import { askMembers } from "./members";
import { askDisplays, askMounts } from "./mounts";
import { askNames } from "./names";
import { askOpenCaches } from "./openCaches";
import { askPaths } from "./paths";
import { askRedis } from "./redis";
import { askRegistriesAgain } from "./registriesAgain";
import { askSharing } from "./sharing";
import { askStartedWith } from "./startedWith";
import { askTokens } from "./tokens";
import { askVsam } from "./vsam";
import { askZis } from "./zis";
import { askZosmfServers } from "./zosmfServers";
import type { Found } from "./withFound";
import { withFound } from "./withFound";

type Question<Q extends QuestionName> = (asking: Asking) => Promise<Found[Q]>;

/** The available questions. */
const questions: { readonly [Q in QuestionName]: Question<Q> } = {
    members: askMembers,
    launcherLogs: askLauncherLogs,
    paths: askPaths,
    mounts: askMounts,
    displays: askDisplays,
    sharing: askSharing,
    entry: askEntry,
    names: askNames,
    distribution: askDistribution,
    zosmfServers: askZosmfServers,
    console: askConsoles,
    keys: askKeys,
    tokens: askTokens,
    logIns: askLogIns,
    caches: askCaches,
    cacheKeys: askCacheKeys,
    openCaches: askOpenCaches,
    vsam: askVsam,
    redis: askRedis,
    zis: askZis,
    startedWith: askStartedWith,
    registriesAgain: askRegistriesAgain,
};

/**
 * The required questions that do not depend on a look: the addresses that belong to no instance. They are asked in parallel with the look,
 * so that the wait for an address of a hung system coincides with the wait for that system.
 */
export async function askEarly(names: readonly QuestionName[], asking: EarlyAsking): Promise<Answers> {
    const [entry, zosmfServers, redis] = await Promise.all([
        names.includes("entry") ? askEntry(asking) : undefined,
        names.includes("zosmfServers") ? askZosmfServers(asking) : undefined,
        names.includes("redis") ? askRedis(asking) : undefined,
    ]);
    return {
        ...(entry === undefined ? {} : { entry }),
        ...(zosmfServers === undefined ? {} : { zosmfServers }),
        ...(redis === undefined ? {} : { redis }),
    };
}

/**
 * Asks the required questions that are not answered yet, all in parallel, each once.
 * @returns the snapshot with every answer in its place
 */
export async function askQuestions(
    names: readonly QuestionName[],
    known: Answers,
    context: Omit<Asking, "answerTo" | "wants">,
): Promise<Snapshot> {
    const asked = new Map<QuestionName, Promise<Found[QuestionName]>>(
        Object.entries(known).map(([name, answer]) => [name as QuestionName, Promise.resolve(answer)]),
    );
    const wants = new Set<QuestionName>(names);
    const asking: Asking = { ...context, wants, answerTo };

    function answerTo<Q extends QuestionName>(name: Q): Promise<Found[Q]> {
        const answer = asked.get(name) ?? put(name);
        asked.set(name, answer);
        return answer as Promise<Found[Q]>;
    }

    function put(name: QuestionName): Promise<Found[QuestionName]> {
        return questions[name](asking);
    }

    const answers = await Promise.all([...wants].map(async (name) => [name, await answerTo(name)] as const));
    return withFound(context.snapshot, Object.fromEntries(answers));
}
