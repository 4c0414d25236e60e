// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { counted } from "../../model/counted";
import { exitCodes } from "../../model/exitCodes";
import type { Finding } from "../../model/finding";
import type { GatewaySeen, SignOnSeen } from "../../model/seen/signOnSeen";
import type { LogoutCarrier, SignOnCell, SignOnInstance, SignOnReport, SignOnToken } from "../../model/proving/signOn";
import type { Instance, Sysplex } from "../../model/sysplex";
import { isSingleService } from "../../model/sysplex";
import { signOnFindings } from "./signOnFindings";
import { signOnToken } from "./signOnToken";

export interface SignOnRun {
    readonly at: Date;
    readonly durationMs: number;
    readonly isFull: boolean;
    readonly boundSeconds: number;
    readonly isInterrupted: boolean;
}

/** The report of what was seen: a logout is proven only where a token that was accepted is rejected afterward. */
export function signOnReport(sysplex: Sysplex, seen: SignOnSeen, run: SignOnRun): SignOnReport {
    const { isFull, boundSeconds } = run;
    const instances = instancesOf(sysplex, seen);
    const tokens = seen.tokens.map((token) => signOnToken(token, boundSeconds * 1_000));
    const carrier = carrierOf(sysplex);
    const findings = signOnFindings({ seen, instances, tokens, carrier, boundSeconds, isFull });
    const outcome = run.isInterrupted ? "INTERRUPTED" : outcomeOf(tokens, instances, findings);
    return {
        schema: "zowe-ha/sso/1",
        generatedAt: run.at.toISOString(),
        durationMs: run.durationMs,
        profile: sysplex.profileName,
        outcome,
        exitCode: exitCodes[outcome],
        reason: reasonOf(outcome, tokens, instances),
        isFull,
        boundSeconds,
        carrier,
        instances,
        tokens,
        findings,
    };
}

function instancesOf({ instances }: Sysplex, { gateways }: SignOnSeen): readonly SignOnInstance[] {
    const first = gateways.find(({ clockOffsetMs }) => clockOffsetMs !== null)?.clockOffsetMs ?? null;
    return instances
        .filter(({ gateway }) => gateway !== null)
        .flatMap(({ id }) => gateways.find(({ instance }) => instance.id === id) ?? [])
        .map((one) => instanceOf(one, first));
}

function instanceOf({ instance, keys, clockOffsetMs }: GatewaySeen, first: number | null): SignOnInstance {
    return {
        id: instance.id,
        system: instance.systemName,
        keys: keys.seen ? keys.value.map(({ modulus }) => modulus.slice(0, 12)).sort() : null,
        clockAheadSeconds:
            clockOffsetMs === null || first === null ? null : Math.round((clockOffsetMs - first) / 1_000),
        why: keys.seen ? null : keys.why,
    };
}

/** By the layout that zowe.yaml names (E-SEP-31, E-ONE-21). */
function carrierOf({ instances, storage = [] }: Sysplex): LogoutCarrier {
    const isInfinispan = ({ id }: Instance): boolean =>
        /^infinispan$/i.test(storage.find(({ instanceId }) => instanceId === id)?.mode ?? "infinispan");
    if (instances.every((instance) => !isSingleService(instance))) {
        return "ZAAS-CALLS";
    }
    return instances.every((instance) => isSingleService(instance) && isInfinispan(instance))
        ? "CACHE-CLUSTER"
        : "NOT-KNOWN";
}

type Outcome = SignOnReport["outcome"];

/** What is proven outranks what is missing; a gap is never a denial. */
function outcomeOf(
    tokens: readonly SignOnToken[],
    instances: readonly SignOnInstance[],
    findings: readonly Finding[],
): Outcome {
    if (findings.some(({ severity }) => severity === "CRITICAL")) {
        return "CRITICAL";
    }
    const made = tokens.filter(({ logIn }) => logIn === "MADE");
    if (made.length === 0) {
        return tokens.some(({ logIn }) => logIn === "REJECTED") ? "DENIED" : "UNKNOWN";
    }
    const isWhole = made.length === tokens.length && made.every(({ cells }) => isEveryCell(cells, instances));
    if (!isWhole) {
        return "UNKNOWN";
    }
    return findings.length > 0 ? "DEGRADED" : "HEALTHY";
}

function isEveryCell(cells: readonly SignOnCell[], instances: readonly SignOnInstance[]): boolean {
    return (
        cells.length === instances.length &&
        cells.every(({ before, after }) => before === "ACCEPTED" && after === "DENIED")
    );
}

function reasonOf(outcome: Outcome, tokens: readonly SignOnToken[], instances: readonly SignOnInstance[]): string {
    const made = tokens.filter(({ logIn }) => logIn === "MADE");
    if (made.length === 0) {
        return noLogIn(tokens);
    }
    const cells = made.flatMap((token) => token.cells);
    const open = instances.filter(({ id }) =>
        cells.some((cell) => cell.verifier === id && cell.before !== "REJECTED" && cell.after === "UNKNOWN"),
    );
    const told = `a token is ${acceptedWords(cells, made.length)}, and ${deniedWords(cells)}`;
    return outcome === "HEALTHY" || open.length === 0
        ? told
        : `${told}; not known for ${open.map(({ id }) => id).join(", ")}`;
}

function noLogIn(tokens: readonly SignOnToken[]): string {
    const [last] = tokens.slice(-1);
    return last === undefined
        ? "no gateway answers, so nobody can log in from here"
        : `the login at ${last.issuer} ${last.logIn === "REJECTED" ? "is rejected" : "fails"}: ${last.why ?? "no reason is known"}`;
}

function acceptedWords(cells: readonly SignOnCell[], tokens: number): string {
    const accepted = cells.filter(({ before }) => before === "ACCEPTED");
    return `accepted at ${accepted.length} of ${counted(cells.length, tokens === 1 ? "instance" : "pair")}`;
}

function deniedWords(cells: readonly SignOnCell[]): string {
    const denied = cells.filter(({ after }) => after === "DENIED");
    const slowest = Math.max(0, ...denied.map(({ deniedAfterSeconds }) => deniedAfterSeconds ?? 0));
    return denied.length === 0
        ? "denied nowhere after its logout"
        : `denied at ${denied.length} within ${slowest} s after its logout`;
}
