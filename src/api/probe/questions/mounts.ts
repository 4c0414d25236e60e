// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Provenance } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import type { PathSighting, SystemMounts } from "../../model/seen/answers";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import { parseDisplayOmvsFile } from "../parse/displayOmvsFile";
import type { Asking } from "./asking";
import { serverOf, systemsOf } from "./asking";

/** More names than this, and the whole list costs less. */
const mostNames = 4;

/** Which file systems are mounted on systems whose own z/OSMF did not show it? The others need no operator command. */
export async function askMounts(asking: Asking): Promise<readonly SystemMounts[]> {
    const paths = (await asking.answerTo("paths")) ?? [];
    const told = (systemName: string): boolean => {
        const own = paths.filter((path) => path.systemName === systemName);
        return own.length > 0 && own.every(({ mount }) => mount.seen);
    };
    return asking.wants.has("displays")
        ? ((await asking.answerTo("displays")) ?? [])
        : askSystems(asking, paths, ({ systemName }) => !told(systemName));
}

/** Which file systems of Zowe are mounted on every system? */
export async function askDisplays(asking: Asking): Promise<readonly SystemMounts[]> {
    return askSystems(asking, (await asking.answerTo("paths")) ?? [], () => true);
}

/** Without the names of the file systems each shows everything it has. */
function askSystems(
    asking: Asking,
    paths: readonly PathSighting[],
    isAsked: (instance: Instance) => boolean,
): Promise<readonly SystemMounts[]> {
    const seen = paths.flatMap(({ mount }) => (mount.seen && mount.value !== null ? [mount.value.fileSystemName] : []));
    const names = [...new Set(seen)];
    const commands =
        names.length === 0 || names.length > mostNames
            ? [displayCommand.fileSystems]
            : names.map(displayCommand.fileSystem);
    return Promise.all(
        systemsOf(asking)
            .filter(({ instance }) => isAsked(instance))
            .map(async ({ systemName, instance }) => ({
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
