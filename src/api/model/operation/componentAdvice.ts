// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../sysplex";

/** The component whose process this one runs in; the launcher knows only that one. */
export function processOf({ components }: Instance, name: string): string {
    return components.find((component) => component.name === name)?.partOf ?? name;
}

/** The components that run in a process, itself among them. */
export function insideProcess(instance: Instance, process: string): readonly string[] {
    return instance.components.map(({ name }) => name).filter((name) => processOf(instance, name) === process);
}

/** The command for components of one instance. A component that runs inside another is not named alone, because that is refused. */
export function componentAdvice(verb: "start" | "restart", instance: Instance, names: readonly string[]): string {
    const processes = new Set(names.map((name) => processOf(instance, name)));
    return `zowe ha component ${verb} ${[...processes].join(" ")} --lpars ${instance.id}`;
}

/** The launcher restarts such a component by itself: no command removes the reason for which it ends, so it is only observed. */
export function retriedAdvice({ id, jobName }: Instance, names: readonly string[]): string {
    return `read the messages of ${names.join(", ")} in SYSPRINT of ${jobName}; zowe ha component list --lpars ${id} shows whether ${names.length === 1 ? "it stays" : "they stay"} up`;
}
