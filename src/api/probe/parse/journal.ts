// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "../../model/exitCodes";
import { proofAnswers, proofPhases, proofSubjects } from "../../model/operation/drill";
import { stepStatuses } from "../../model/operation/event";
import type { OperationEvent } from "../../model/operation/event";
import { operationKinds, stepActions } from "../../model/operation/plan";
import { printable } from "../../model/printable";
import { instanceStates } from "../../model/status";
import { outlooks } from "../../model/whatIf";
import type { JsonObject } from "./jsonValue";
import { jsonOf, memberOf, objectOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** More than the journal of the longest operation. */
export const longestJournal = 1_048_576;
const mostEvents = 5_000;
/** A later format is named in the first line, as `format`; without it, it is this one. */
const format = 1;

/**
 * A journal of another workstation, made safe for a terminal. It is understood as a whole or not at all: with one invalid
 * event, every conclusion from the others is a guess. An incomplete line is from a program that was killed.
 */
export function parseJournal(text: string, operationId: string): Parsed<readonly OperationEvent[]> {
    const lines = text.split("\n");
    if (text.length > longestJournal || lines.length > mostEvents) {
        return notUnderstood("is too large for a journal");
    }
    const values = lines.map((line) => objectOf(jsonOf(line))).filter((value) => value !== null);
    const why = whyNone(values, operationId);
    return why === null
        ? understood(values.map(withoutEscapes) as unknown as readonly OperationEvent[])
        : notUnderstood(why);
}

function whyNone(values: readonly JsonObject[], operationId: string): string | null {
    const [first] = values;
    if ((memberOf(first, "format") ?? format) !== format) {
        return "was written by a newer version of zowe ha, which is needed to read it";
    }
    if (memberOf(first, "kind") !== "operation-began" || memberOf(first, "operationId") !== operationId) {
        return "does not begin like the journal of this operation";
    }
    if (values.some(({ kind }) => typeof kind === "string" && !Object.hasOwn(forms, kind))) {
        return "contains an event that this version does not know; a newer version of zowe ha may have written it";
    }
    const wrong = values.findIndex((value) => !isEvent(value));
    return wrong >= 0 ? `contains an incomplete event (number ${wrong + 1})` : null;
}

type Check = (value: unknown) => boolean;
type Form = Readonly<Record<string, Check>>;

const isText: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isFlag: Check = (value) => typeof value === "boolean";
const isTime: Check = (value) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/.test(value) && !Number.isNaN(Date.parse(value));
const orNull =
    (check: Check): Check =>
    (value) =>
        value === null || check(value);
const orAbsent =
    (check: Check): Check =>
    (value) =>
        value === undefined || check(value);
const oneOf =
    (values: readonly string[]): Check =>
    (value) =>
        typeof value === "string" && values.includes(value);
const listOf =
    (check: Check): Check =>
    (value) =>
        Array.isArray(value) && value.every(check);
const mapOf =
    (check: Check): Check =>
    (value) => {
        const members = objectOf(value);
        return members !== null && Object.values(members).every(check);
    };
const withForm =
    (form: Form): Check =>
    (value) =>
        objectOf(value) !== null && Object.entries(form).every(([name, check]) => check(memberOf(value, name)));

const isState = oneOf(instanceStates);
const isOutcome = oneOf(Object.keys(exitCodes));
const isSetting: Check = (value) => value === null || isText(value) || isNumber(value) || isFlag(value);

const plannedStep = withForm({
    number: isNumber,
    instance: isText,
    system: isText,
    action: oneOf(stepActions),
    command: orNull(isText),
    because: isText,
    expectedSeconds: orNull(isNumber),
    limitSeconds: isNumber,
});

const component = withForm({ instance: isText, id: isText, pid: orNull(isNumber), isRunning: isFlag });

const stepResult = withForm({
    status: oneOf(stepStatuses),
    detail: isText,
    remedy: orNull(isText),
    unproven: listOf(isText),
    leftovers: listOf(withForm({ instance: isText, what: isText, command: orNull(isText) })),
    jobId: orNull(isText),
    components: listOf(component),
});

const sent = withForm({
    command: isText,
    system: isText,
    via: oneOf(["console", "job", "ssh", "registry"]),
    by: orNull(isText),
    answer: orNull(isText),
    wasSent: orNull(isFlag),
});

const trial = withForm({
    subject: oneOf(proofSubjects),
    phase: oneOf(proofPhases),
    instance: isText,
    answer: oneOf(proofAnswers),
    why: orNull(isText),
    validUntil: orNull(isTime),
});

const foresight = (value: Check): Check => withForm({ value: orNull(value), because: isText });

const foreseen = withForm({
    outlook: oneOf(outlooks),
    remaining: listOf(isText),
    failedCalls: foresight(isNumber),
    cacheKey: foresight(oneOf(proofAnswers)),
    logout: foresight(oneOf(proofAnswers)),
    consequences: listOf(isText),
});

const measure = withForm({
    startedAt: isTime,
    seconds: isNumber,
    kinds: listOf(isText),
    targets: listOf(
        withForm({
            target: isText,
            url: isText,
            calls: isNumber,
            failures: isNumber,
            longestGapSeconds: isNumber,
            longestGapAt: orNull(isTime),
            firstFailureAt: orNull(isTime),
            lastFailureAt: orNull(isTime),
            pausedSeconds: isNumber,
            samples: listOf(isText),
            timeline: listOf(withForm({ calls: isNumber, failures: isNumber })),
        }),
    ),
    blindTo: listOf(isText),
});

/** Members that are not named here are not read. */
const forms: Readonly<Record<OperationEvent["kind"], Form>> = {
    "operation-began": {
        operation: oneOf(operationKinds),
        by: withForm({ user: isText, host: isText, pid: isNumber }),
        deployment: isText,
        profile: isText,
        continues: orNull(isText),
        settings: mapOf(isSetting),
        targets: listOf(withForm({ id: isText, system: isText, before: isState, jobId: orNull(isText) })),
        leftAlone: listOf(withForm({ instance: isText, outcome: isOutcome, reason: isText, next: orNull(isText) })),
        plan: listOf(plannedStep),
        notes: listOf(isText),
        foreseen: orAbsent(orNull(foreseen)),
    },
    "step-began": { number: isNumber },
    "command-sent": { number: isNumber, sent },
    waiting: { number: isNumber, waitsFor: isText, seconds: isNumber },
    "step-ended": { number: isNumber, result: stepResult, seconds: isNumber },
    "end-requested": { by: oneOf(["user", "deadline"]), owed: listOf(isNumber) },
    looked: { states: mapOf(isState) },
    "operation-ended": { outcome: isOutcome, reason: isText },
    drained: { instance: isText, reason: orNull(isText), until: orAbsent(orNull(isText)) },
    resumed: { instance: isText },
    tried: { number: isNumber, trial },
    measured: { measure, baseline: orNull(measure) },
};

function isEvent(value: JsonObject): boolean {
    const form = forms[value["kind"] as OperationEvent["kind"]] as Form | undefined;
    return form !== undefined && isTime(value["at"]) && withForm(form)(value);
}

function withoutEscapes(value: unknown): unknown {
    if (typeof value === "string") {
        return value.split("\n").map(printable).join("\n");
    }
    if (Array.isArray(value)) {
        return value.map(withoutEscapes);
    }
    const members = objectOf(value);
    return members === null
        ? value
        : Object.fromEntries(Object.entries(members).map(([name, one]) => [printable(name), withoutEscapes(one)]));
}
