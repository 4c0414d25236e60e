// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ProofSubject } from "../../model/operation/drill";
import type { CommandIntent } from "../../model/operation/operatorCommand";
import type { Interruption, Removal, Step, StepAction } from "../../model/operation/plan";
import type { Instance, Layout } from "../../model/sysplex";
import { buildCommand } from "./buildCommand";
import type { Wording } from "../view";

/** A step as a planner writes it; omitted fields have the value of most steps. */
interface DraftStep {
    readonly action: StepAction;
    readonly because: string;
    readonly send?: CommandIntent;
    /** A command that runs here, not on z/OS: the hook of the site. */
    readonly localCommand?: string;
    readonly after?: readonly number[];
    readonly afterEndOf?: readonly number[];
    readonly interruption?: Interruption;
    readonly undoes?: number | null;
    readonly limitSeconds: number;
    readonly expectedSeconds?: number;
    readonly component?: string;
    readonly together?: readonly string[];
    readonly removes?: Removal;
    readonly proves?: readonly ProofSubject[];
    /** That of the configuration, unless it is said to run otherwise. */
    readonly layout?: Layout;
}

/** Numbers the steps of a plan in reading order and words their commands. */
export class StepList {
    private readonly written: Step[] = [];
    private readonly wrong: string[] = [];

    public constructor(private readonly wording: Wording) {}

    public get steps(): readonly Step[] {
        return this.written;
    }

    /** Why commands could not be made; a plan with faults must not be carried out. */
    public get faults(): readonly string[] {
        return this.wrong;
    }

    /** @returns the number of the step */
    public add(instance: Instance, draft: DraftStep): number {
        const number = this.written.length + 1;
        this.written.push({
            number,
            instance: instance.id,
            system: instance.systemName,
            action: draft.action,
            because: draft.because,
            after: draft.after ?? [],
            afterEndOf: draft.afterEndOf ?? [],
            interruption: draft.interruption ?? "before",
            undoes: draft.undoes ?? null,
            limitSeconds: draft.limitSeconds,
            expectedSeconds: draft.expectedSeconds ?? null,
            component: draft.component ?? null,
            together: draft.together ?? [],
            ...kindOf(instance, draft),
            ...this.commandOf(instance, draft),
        });
        return number;
    }

    private commandOf(instance: Instance, draft: DraftStep): Pick<Step, "command" | "operatorCommand"> {
        if (!draft.send) {
            return { command: draft.localCommand ?? null, operatorCommand: null };
        }
        const built = buildCommand(draft.send, instance.systemName);
        if (!built.ok) {
            this.wrong.push(`${instance.id}: ${built.why}`);
            return { command: null, operatorCommand: null };
        }
        const command = this.wording(built.command);
        if (command === null) {
            this.wrong.push(`${instance.id}: this route to the system has no command for ${built.command.text}.`);
        }
        return { command, operatorCommand: built.command };
    }
}

function kindOf(
    instance: Instance,
    { layout, removes, proves }: DraftStep,
): Pick<Step, "layout" | "removes" | "proves"> {
    return {
        layout: layout ?? instance.layout,
        ...(removes === undefined ? {} : { removes }),
        ...(proves === undefined ? {} : { proves }),
    };
}
