// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { endJob, startJob, tell } from "../../jes/runJob";
import { createJob, recordsOf } from "../../jes/job";
import type { Job } from "../../jes/job";
import { systemSpool } from "../../jes/spoolFile";
import { issueCommand } from "../../operator/issueCommand";
import { findSystem } from "../../../world/world";
import type { System, World } from "../../../world/world";
import { slashedJson } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";
import { jesFailure } from "../jobFailure";
import { jobDocument } from "../jobDocument";

const where = "JesService.submitJob(JesService.java:248)";

/** PUT jobs: the internal reader (E-ZMF-31). */
export function submitJob(world: World, request: SignedOnRequest): Answer {
    const jcl = request.body.split(/\r?\n/).map((line) => line.trimEnd());
    const statements = jcl.filter((line) => line !== "");
    const tooLong = statements.find((line) => line.length > 80);
    if (!request.body.startsWith("/")) {
        return jesFailure(400, 17, "Submit input data does not start with a slash", where);
    }
    if (tooLong !== undefined) {
        const message = `Job submission error. Record length ${tooLong.length} too long for JCL submission, maxlen=80`;
        return jesFailure(400, 9, message, where);
    }
    const [, name] =
        statements
            .map((line) => /^\/\/([A-Z$#@][A-Z0-9$#@]{0,7}) +JOB( |$)/.exec(line))
            .find((found) => found !== null) ?? [];
    if (name === undefined) {
        return jesFailure(400, 13, "Job input was not recognized by system as a job", where);
    }
    const system = affinityOf(world, statements) ?? request.system;
    const job = createJob(world, {
        name,
        type: "JOB",
        owner: request.user,
        systemName: system.name,
        procName: "",
        stepName: "STEP1",
        spool: systemSpool(),
    });
    recordsOf(job, "JESJCL").push(...statements.map((line, index) => `${String(index + 1).padStart(9)} ${line}`));
    const answer = slashedJson(201, jobDocument(world, request, job, false));
    schedule(world, system, job, statements, request.user);
    return { ...answer, ...commandLog(statements) };
}

function affinityOf(world: World, statements: readonly string[]): System | null {
    const named = statements
        .map((line) => /^\/\*JOBPARM +(?:SYSAFF|S)=(\w+)/.exec(line)?.[1])
        .find((each) => each !== undefined);
    return named === undefined ? null : findSystem(world, named);
}

/** `// COMMAND 'D T'`, and the JES2 statement `/*$VS,'D T'`. */
function commandsOf(statements: readonly string[]): readonly string[] {
    return statements.flatMap((line) => {
        const [, command] = /^\/\/\S* +COMMAND +'(.*)'/.exec(line) ?? /^\/\*\$VS,'(.*)'/.exec(line) ?? [];
        return command === undefined ? [] : [command.replaceAll("''", "'")];
    });
}

function commandLog(statements: readonly string[]): { readonly consoleCommand?: string } {
    const commands = commandsOf(statements);
    return commands.length === 0 ? {} : { consoleCommand: commands.join("; ") };
}

function schedule(world: World, system: System, job: Job, statements: readonly string[], user: string): void {
    const commands = commandsOf(statements);
    world.agenda.at(world.now + 200, () => {
        job.phase = 130;
        for (const command of commands) {
            tell(world, job, `IEFC165I // COMMAND '${command}'`);
            const answer = issueCommand(world, system, command, { user, consoleName: "INTERNAL" });
            if (/IEE345I/.test(answer.text)) {
                tell(world, job, answer.text.trim());
            }
        }
    });
    world.agenda.at(world.now + 600, () => {
        startJob(world, job, `IRR010I  USERID ${user.padEnd(8)} IS ASSIGNED TO THIS JOB.`);
    });
    world.agenda.at(world.now + 1200, () => endJob(world, job, { kind: "code", code: 0 }));
}
