// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { JobHeadQuestion, JobsQuestion, Question } from "../../model/question";
import type { Ports } from "../../ports/ports";
import { jobHead } from "../observeJobs";
import { handshakePatienceMs } from "../observePorts";

/**
 * Sends a remembered query through the ports of the look itself: with their limits, their credentials, and their gate for
 * passwords. Null: the query is for a z/OSMF that is not in the profile.
 */
export function askAhead(ports: Ports, question: Question): Promise<Observation<unknown>> | null {
    switch (question.kind) {
        case "jobs":
        case "job-head":
            return askSpool(ports, question);
        case "listener": {
            const { path, credential } = question;
            return ports.apiMediation.ask(question, { method: "GET", path, credential, source: path });
        }
        case "handshake":
            return ports.tlsPeer.handshake(question, handshakePatienceMs);
    }
}

function askSpool({ zosmf }: Ports, question: JobsQuestion | JobHeadQuestion): Promise<Observation<unknown>> | null {
    const found = zosmf.find(({ server }) => server.profileName === question.server);
    const spool = found?.ahead?.spool ?? found?.spool;
    if (spool === undefined) {
        return null;
    }
    const { fileId, first, count } = jobHead;
    return question.kind === "jobs" ? spool.jobs(question.pattern) : spool.records(question, fileId, first, count);
}
