// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Provenance } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import type { SystemMounts } from "../answers";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import { parseDisplayOmvsFile } from "../parse/displayOmvsFile";
import type { Asking } from "./asking";
import { serverOf, systemsOf } from "./asking";

/** More names than this, and the whole list costs less. */
const mostNames = 4;

/** What has each system mounted of the file systems that Zowe uses? Without their names it shows everything it has. */
export async function askMounts(asking: Asking): Promise<readonly SystemMounts[]> {
    const paths = (await asking.answerTo("paths")) ?? [];
    const seen = paths.flatMap(({ mount }) => (mount.seen && mount.value !== null ? [mount.value.fileSystemName] : []));
    const names = [...new Set(seen)];
    const commands =
        names.length === 0 || names.length > mostNames
            ? [displayCommand.fileSystems]
            : names.map(displayCommand.fileSystem);
    return Promise.all(
        systemsOf(asking).map(async ({ systemName, instance }) => ({
            systemName,
            mounts: await askSystem(asking, systemName, instance, commands),
        })),
    );
}

async function askSystem(
    asking: Asking,
    systemName: string,
    instance: Instance,
    commands: readonly string[],
): Promise<SystemMounts["mounts"]> {
    const answers = await Promise.all(
        commands.map((command) =>
            askConsole(asking.circle, command, systemName, parseDisplayOmvsFile, serverOf(asking, instance)),
        ),
    );
    const [first] = answers;
    const failed = answers.find((answer) => !answer.seen);
    return (
        failed ?? {
            ...provenanceOf(first),
            seen: true,
            value: answers.flatMap((answer) => (answer.seen ? answer.value : [])),
        }
    );
}

function provenanceOf(answer: SystemMounts["mounts"] | undefined): Provenance {
    const { source, vantage, at } = answer ?? { source: "D OMVS,F", vantage: "z/OSMF", at: new Date(0) };
    return { source, vantage, at };
}
