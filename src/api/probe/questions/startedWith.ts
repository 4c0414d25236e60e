// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { withValue } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import type { DirectoryEntry } from "../../model/seen/zosmf";
import type { StartedWith } from "../../model/seen/answers";
import { parseInstanceEnvironment } from "../parse/instanceEnvironment";
import type { Asking } from "./asking";
import { notPut, serverOf } from "./asking";

/** When did the configuration change last, and what was each instance started with? */
export async function askStartedWith(asking: Asking): Promise<readonly StartedWith[]> {
    const files = configurationFiles(asking);
    if (files.length === 0) {
        return [];
    }
    const changed = await askFiles(asking, files);
    const running = asking.snapshot.instances.filter(({ activeJob }) => activeJob.seen && activeJob.value !== null);
    return Promise.all(
        running.map(async ({ instance }) => ({
            instanceId: instance.id,
            files: changed,
            environment: await askEnvironment(asking, instance),
        })),
    );
}

/** z/OSMF returns no time of change for PARMLIB members; a local copy proves nothing about z/OS. */
function configurationFiles({ settings }: Asking): readonly string[] {
    return (settings?.directories ?? []).filter(({ purpose }) => purpose === "configuration").map(({ path }) => path);
}

async function askFiles({ circle }: Asking, paths: readonly string[]): Promise<Observation<readonly DirectoryEntry[]>> {
    const answers = await Promise.all(paths.map((path) => circle.ask(({ files }) => files.list(path))));
    const [first] = answers;
    const failed = answers.find((answer) => !answer.seen);
    if (first === undefined || failed !== undefined) {
        return failed ?? { seen: true, value: [], source: "configuration files", vantage: "z/OSMF", at: new Date(0) };
    }
    return withValue(
        first,
        answers.flatMap((answer) => (answer.seen ? answer.value.slice(0, 1) : [])),
    );
}

async function askEnvironment(asking: Asking, instance: Instance): Promise<StartedWith["environment"]> {
    const workspace = asking.settings?.directories.find(({ purpose }) => purpose === "workspace")?.path;
    if (workspace === undefined || !/^[a-z0-9_]+$/.test(instance.id)) {
        return notPut(".instance env", asking, "the workspace is not known");
    }
    const path = `${workspace}/.env/.instance-${instance.id}.env`;
    const text = await asking.circle.ask(({ files }) => files.text(path), serverOf(asking, instance));
    return text.seen ? withValue(text, parseInstanceEnvironment(text.value)) : text;
}
