// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isFromLauncher, loggedMessages, matchMessage } from "./launcherMessages";
import type { LoggedMessage } from "./launcherMessages";
import type { Parsed } from "./parsed";
import { notUnderstood, parseEach, understood } from "./parsed";

interface ListedComponent {
    /** Cut to its first 16 characters. */
    readonly name: string;
    /** Null: it does not run (PID -1). */
    readonly processId: number | null;
}

interface ComponentList {
    /** The time at which the launcher accepted the command. */
    readonly at: Date | null;
    readonly components: readonly ListedComponent[];
}

/**
 * The newest answer to `F <job>,APPL=DISP` in SYSPRINT: ZWEL0013I, ZWEL0010I, one ZWEL0011I for each component (zowe/launcher
 * `src/main.c`). It is written only to SYSPRINT.
 *
 * @param since answers to older commands are ignored
 */
export function parseComponentList(records: readonly string[], since: Date | null = null): Parsed<ComponentList> {
    const own = loggedMessages(records).filter(isFromLauncher);
    const asked = own.findLastIndex(isDisplay);
    const command = own[asked];
    if (!command || isBefore(command, since)) {
        return notUnderstood("the launcher has not accepted this DISP (ZWEL0013I)");
    }
    const rows = rowsOf(own.slice(asked + 1));
    if (rows.length === 0) {
        return notUnderstood("the launcher has not answered yet (ZWEL0010I, ZWEL0011I)");
    }
    const components = parseEach(rows, readComponent);
    return components.ok ? understood({ at: command.at, components: components.value }) : components;
}

function isDisplay(message: LoggedMessage): boolean {
    return message.id === "ZWEL0013I" && matchMessage(message, /^command '(?:APPL=)?DISP/i) !== null;
}

function isBefore(command: LoggedMessage, since: Date | null): boolean {
    return since !== null && (command.at === null || command.at < since);
}

function rowsOf(answer: readonly LoggedMessage[]): readonly LoggedMessage[] {
    const heading = answer.findIndex(({ id }) => id === "ZWEL0010I");
    return heading < 0 ? [] : answer.slice(heading + 1).filter(({ id }) => id === "ZWEL0011I");
}

/** `name = caching-service , PID = 83952154`. */
function readComponent(row: LoggedMessage): Parsed<ListedComponent> {
    const [, name, pid] = matchMessage(row, /^name\s*=\s*(\S+?)\s*,\s*PID\s*=\s*(-?\d+)/) ?? [];
    return name === undefined || pid === undefined
        ? notUnderstood("a ZWEL0011I is cut off")
        : understood({ name, processId: Number(pid) > 0 ? Number(pid) : null });
}
