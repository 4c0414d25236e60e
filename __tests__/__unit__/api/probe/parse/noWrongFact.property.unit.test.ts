// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { Parsed } from "../../../../../src/api/probe/parse/parsed";
import { displaySamples } from "../../../../support/wire/displaySamples";
import type { Sample } from "../../../../support/wire/displaySamples";

/** Lines that no parser knows, of the kinds that a newer level of z/OS may add. */
const strangers = [
    "  NEWTASK  NEWSTEP  ZOWESTEP",
    " IEE999I SOME OTHER MESSAGE OF THIS RELEASE",
    "  SYSZ     8561 7CD8   01   10/12/2026",
    "     TCPIP    SYSZ",
    "   A LINE OF WORDS THAT NOBODY KNOWS",
    " -----",
    "*",
];

function doubled(line: string): string {
    return line.replaceAll(" ", "  ");
}

/** Says the mutilated answer nothing that the whole one does not say? What it leaves unsaid is null, empty, or not in the list. */
function isWithin(whole: unknown, part: unknown, unsaid: readonly string[]): boolean {
    if (part === null || Object.is(whole, part)) {
        return true;
    }
    if (Array.isArray(whole) && Array.isArray(part)) {
        return part.every((one: unknown) => whole.some((other: unknown) => isWithin(other, one, unsaid)));
    }
    if (whole instanceof Date || part instanceof Date) {
        return JSON.stringify(whole) === JSON.stringify(part);
    }
    if (typeof whole !== "object" || typeof part !== "object" || whole === null) {
        return false;
    }
    return Object.entries(part).every(([key, value]: [string, unknown]) => {
        const was = (whole as Record<string, unknown>)[key];
        const isUndated = key === "localTime" && String(was).endsWith(String(value));
        return isUndated || (unsaid.includes(key) && value === false) || isWithin(was, value, unsaid);
    });
}

function wholeOf(sample: Sample): unknown {
    const parsed = sample.parse(sample.lines);
    if (!parsed.ok) {
        throw new Error(`${sample.name} is not understood: ${parsed.why}`);
    }
    return parsed.value;
}

/** Either all of it was read, or it is said that something was not. */
function owns(parsed: Parsed<unknown>, whole: unknown): boolean {
    const isComplete = parsed.ok ? (parsed.value as { isComplete?: boolean }).isComplete : false;
    return !parsed.ok || isComplete === false || (parsed.gaps ?? []).length > 0 || isEqual(parsed.value, whole);
}

function isEqual(one: unknown, other: unknown): boolean {
    return JSON.stringify(one) === JSON.stringify(other);
}

const named = displaySamples.map((sample) => [sample.name, sample] as const);

describe("every parser of a display or a log", () => {
    it.each(named)("reads the same with any number of blanks: %s", (_, sample) => {
        const whole = wholeOf(sample);
        fc.assert(
            fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (which) => {
                const lines = sample.lines.map((line, index) => (which[index % 20] === true ? doubled(line) : line));
                expect(withoutSpeech(sample.parse(lines))).toEqual(withoutSpeech({ ok: true, value: whole }));
            }),
        );
    });

    it.each(named)("reads no wrong fact from an answer with a line that it does not know: %s", (_, sample) => {
        const whole = wholeOf(sample);
        for (const stranger of strangers) {
            for (let at = 0; at <= sample.lines.length; at += 1) {
                const parsed = sample.parse([...sample.lines.slice(0, at), stranger, ...sample.lines.slice(at)]);
                const value = parsed.ok ? parsed.value : null;
                expect([stranger, at, isWithin(whole, withoutWords(value), sample.unsaid)]).toEqual([
                    stranger,
                    at,
                    true,
                ]);
                expect([stranger, at, owns(parsed, whole) || !sample.tellsAbsence]).toEqual([stranger, at, true]);
            }
        }
    });

    it.each(named)("reads no wrong fact from an answer that lacks a line: %s", (_, sample) => {
        const whole = wholeOf(sample);
        // Without its last line a log is only an older one.
        const droppable = isRecords(sample) ? sample.lines.slice(0, -1) : sample.lines;
        droppable.forEach((dropped, at) => {
            const parsed = sample.parse(sample.lines.filter((_line, index) => index !== at));
            const value = parsed.ok ? parsed.value : null;
            expect([dropped, isWithin(whole, value, sample.unsaid)]).toEqual([dropped, true]);
        });
    });

    it.each(named)("reads one routed answer through a header before any of its lines: %s", (_, sample) => {
        fc.assert(
            fc.property(fc.nat(sample.lines.length), (at) => {
                const header = "SYSB     RESPONSES ---------------------------------------------------";
                const lines = [...sample.lines.slice(0, at), header, ...sample.lines.slice(at)];
                expect(isRecords(sample) || isEqual(sample.parse(lines), sample.parse(sample.lines))).toBe(true);
            }),
        );
    });
});

function isRecords({ name }: Sample): boolean {
    return ["APPL=DISP", "SYSPRINT", "JESMSGLG"].includes(name);
}

/** What is only quoted may have the blanks that the log has, and the stranger after it. */
const quotedKeys = ["lastMessage", "messages", "failures", "startFailure", "text", "status"];

function withoutWords(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value, (key, one: unknown) => (quotedKeys.includes(key) ? null : one)));
}

function withoutSpeech(parsed: Parsed<unknown>): unknown {
    const text = JSON.stringify(parsed, (key, one: unknown) =>
        typeof one === "string" && quotedKeys.includes(key) ? one.replace(/\s+/g, " ") : one,
    );
    return JSON.parse(text);
}
