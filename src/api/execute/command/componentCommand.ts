// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ComponentProcess, StepResult } from "../../model/operation/event";
import { parseComponentList } from "../../probe/parse/componentList";
import { isFromLauncher, loggedMessages } from "../../probe/parse/launcherMessages";
import { sysprintEnd } from "../../probe/spoolEnd";
import { LauncherWatch } from "../starting/launcherWatch";
import type { StepContext } from "../operationContext";
import { jobBefore } from "../operationContext";
import { awaitGone, awaitServing } from "./awaitComponent";
import { sendCommand } from "./sendCommand";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { over, waitFor, waitingFor } from "../waitFor";

/** The answer of the launcher to one command, from its ZWEL0013I on. */
type ReadAnswer = (context: StepContext, records: readonly string[]) => Looked;

export const listComponents = (context: StepContext): Promise<StepResult> => commandLauncher(context, readList);

export async function startComponent(context: StepContext): Promise<StepResult> {
    const began = context.ports.clock.now();
    const talk: Conversation = { watch: null, heard: [] };
    const said = await commandLauncher(context, readStart, talk);
    return said.status === "DONE" ? awaitServing(context, said, began, () => endsSince(context, talk)) : said;
}

export async function stopComponent(context: StepContext): Promise<StepResult> {
    const began = context.ports.clock.now();
    const said = await commandLauncher(context, readStop);
    return said.status === "DONE" ? awaitGone(context, said, began) : said;
}

/** The contents of SYSPRINT since the command, and the reader that continues. */
interface Conversation {
    watch: LauncherWatch | null;
    readonly heard: string[];
}

/** How often the component has ended since the command, in the launcher's words: it starts it again by itself, up to ten times. */
async function endsSince({ step }: StepContext, { watch, heard }: Conversation): Promise<readonly string[]> {
    const followed = await watch?.look();
    heard.push(...(followed?.seen === true ? followed.value.fresh : []));
    return answersTo(heard, step.component ?? "").filter((message) => /^ZWEL(0004I|0038E)/.test(message));
}

/** The launcher answers in SYSPRINT alone (zowe/launcher `src/main.c`): its end is found first, then only what follows is read. */
async function commandLauncher(
    context: StepContext,
    read: ReadAnswer,
    talk: Conversation = { watch: null, heard: [] },
): Promise<StepResult> {
    const { instance, circle } = context;
    const id = jobBefore(context);
    if (id === null) {
        return stepResult("UNPROVEN", "its launcher job could not be seen, so its answer cannot be read", null);
    }
    const job = { name: instance.jobName, id };
    const end = await sysprintEnd(job, circle);
    if (!end.seen) {
        const remedy = "READ to its spool is needed (JESSPOOL), because the launcher answers only in SYSPRINT";
        return stepResult("UNPROVEN", `nothing was sent: ${end.why}`, remedy);
    }
    const sent = await sendCommand(context);
    if (sent.kind === "refused") {
        return sent.result;
    }
    if (sent.kind === "busy" || sent.kind === "not-active") {
        return stepResult("FAILED", sent.message, `zowe ha status --lpars ${instance.id}`);
    }
    const watch = new LauncherWatch(job, circle, end.value.end);
    talk.watch = watch;
    return waitFor(context, async () => {
        const followed = await watch.look();
        if (!followed.seen) {
            return waitingFor(`SYSPRINT to be readable (${followed.why})`);
        }
        talk.heard.push(...followed.value.fresh);
        return read(context, talk.heard);
    });
}

function readList({ instance }: StepContext, records: readonly string[]): Looked {
    const list = parseComponentList(records);
    if (!list.ok) {
        return waitingFor(list.why);
    }
    const components = list.value.components.map(({ name, processId }): ComponentProcess => ({
        instance: instance.id,
        id: fullName(instance.components, name),
        pid: processId,
        isRunning: processId !== null,
    }));
    return over(stepResult("DONE", `${components.length} components`, null, { components }));
}

/** ZWEL0011I shows 16 characters of a name. */
function fullName(components: readonly { readonly name: string }[], shown: string): string {
    const matches = components.filter(({ name }) => name.slice(0, 16) === shown);
    return matches.length === 1 ? (matches[0]?.name ?? shown) : shown;
}

function readStart({ step }: StepContext, records: readonly string[]): Looked {
    const said = answersTo(records, step.component ?? "");
    const id = said.find((message) => /^ZWEL(0001I|0039E|0040E|0054W)/.test(message));
    if (id === undefined) {
        return waitingFor("the launcher's answer (ZWEL0001I)");
    }
    if (id.startsWith("ZWEL0001I") || id.startsWith("ZWEL0039E")) {
        return over(stepResult("DONE", id, null));
    }
    return over(stepResult("FAILED", id, "only components that the instance was started with can be started"));
}

/** A component that did not run makes the launcher say nothing more than ZWEL0013I (zowe/launcher `src/main.c`). */
function readStop({ step, instance }: StepContext, records: readonly string[]): Looked {
    const said = answersTo(records, step.component ?? "");
    const stopped = said.find((message) => /^ZWEL(0002I|0004I)/.test(message));
    if (stopped !== undefined) {
        const isKilled = said.some((message) => message.startsWith("ZWEL0063W"));
        return over(stepResult("DONE", isKilled ? `${stopped}; it had to be killed (ZWEL0063W)` : stopped, null));
    }
    const unknown = said.find((message) => message.startsWith("ZWEL0054W"));
    if (unknown !== undefined) {
        return over(stepResult("FAILED", unknown, `zowe ha component list --lpars ${instance.id}`));
    }
    const isHeard = said.some((message) => message.startsWith("ZWEL0013I"));
    return isHeard
        ? waitingFor(
              "ZWEL0002I",
              stepResult("DONE", "the launcher accepted the command, but had nothing to stop", null),
          )
        : waitingFor("the launcher to accept the command (ZWEL0013I)");
}

/** Messages of the launcher from its newest ZWEL0013I on that speak of the component; a console sends uppercase. */
function answersTo(records: readonly string[], component: string): readonly string[] {
    const own = loggedMessages(records).filter(isFromLauncher);
    const isAbout = ({ text }: { readonly text: string }): boolean =>
        text.toLowerCase().includes(component.toLowerCase());
    const heard = own.findLastIndex((message) => message.id === "ZWEL0013I" && isAbout(message));
    return heard < 0
        ? []
        : own
              .slice(heard)
              .filter(isAbout)
              .map(({ id, text }) => `${id} ${text}`);
}
