// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { signOnBoundSeconds } from "../../model/proving/signOnBoundSeconds";
import type { TokenShown } from "../../model/seen/signOnSeen";
import type { Instance } from "../../model/sysplex";
import type { SignOnGateway } from "../../probe/signOn/signOnCalls";
import { signOnCalls } from "../../probe/signOn/signOnCalls";
import type { HeldToken, StepContext } from "../operationContext";
import type { Tried } from "./recordTrials";

/** One that has just come back may not answer at once. */
const answerPatienceMs = 30_000;
const pauseMs = 1_000;

function gatewaysOf(instances: readonly Instance[]): readonly SignOnGateway[] {
    return instances.flatMap((instance) =>
        instance.gateway === null ? [] : [{ instance, endpoint: instance.gateway }],
    );
}

/** One login at another instance; the token is shown to every instance, so that a rejection later can prove the logout. */
export async function logInBefore(context: StepContext, others: readonly Instance[]): Promise<readonly Tried[]> {
    const { ports, instance, memory } = context;
    const [issuer] = gatewaysOf(others);
    if (issuer === undefined || !ports.apiMediation.hasUserCredential) {
        const why =
            issuer === undefined
                ? "no other instance is proven to serve"
                : "a login needs a user ID and a password in the profile";
        return [{ instance: instance.id, answer: "SKIPPED", why }];
    }
    const calls = signOnCalls(ports);
    const { cookie, why } = await calls.logIn(issuer);
    if (cookie === null) {
        const failed = `the login at ${issuer.instance.id} failed: ${why ?? "no reason is known"}`;
        return [{ instance: instance.id, answer: "UNKNOWN", why: failed }];
    }
    const token: HeldToken = { issuer, cookie, acceptedAt: new Set(), loggedOutAt: null, lifeMs: null, endsMs: null };
    memory.token = token;
    memory.cleanUps.push(async () => {
        await (token.loggedOutAt === null ? calls.logOut(issuer, cookie) : undefined);
        memory.token = null;
    });
    const gateways = [...gatewaysOf(others), ...gatewaysOf([instance])];
    const shown = await Promise.all(gateways.map((gateway) => calls.show(gateway, cookie)));
    return gateways.map((gateway, index) => accepted(token, gateway, shown[index]));
}

/** Before its logout, a token is to be accepted: only then its rejection proves anything. */
function accepted(token: HeldToken, { instance: { id } }: SignOnGateway, shown: TokenShown | undefined): Tried {
    if (shown?.answer !== "ACCEPTED") {
        return { instance: id, answer: "UNKNOWN", why: `the token is not accepted: ${shown?.why ?? "not asked"}` };
    }
    token.acceptedAt.add(id);
    token.endsMs = shown.expirationMs;
    token.lifeMs =
        shown.expirationMs === null || shown.creationMs === null ? null : shown.expirationMs - shown.creationMs;
    return { instance: id, answer: "HOLDS", why: null };
}

/** The logout at another instance than the issuer, if there is one, while the instance does not run. */
export async function logOutWhileDown(context: StepContext, others: readonly Instance[]): Promise<readonly Tried[]> {
    const { ports, memory, instance } = context;
    const { token } = memory;
    if (token === null) {
        return [];
    }
    const gateways = gatewaysOf(others);
    const at = gateways.find((gateway) => gateway.instance.id !== token.issuer.instance.id) ?? gateways[0];
    if (at === undefined) {
        const why = "no other instance is proven to serve";
        return [{ instance: instance.id, answer: "UNKNOWN", why }];
    }
    const { status, why } = await signOnCalls(ports).logOut(at, token.cookie);
    if (status !== 204) {
        const failed = `the logout failed: ${why ?? "it was not answered"}`;
        return [{ instance: at.instance.id, answer: "UNKNOWN", why: failed }];
    }
    token.loggedOutAt = ports.clock.now();
    return Promise.all(gateways.map((gateway) => untilRejected(context, token, gateway, signOnBoundSeconds * 1_000)));
}

/** The instance that did not run during the logout: its memory of validated tokens is empty, so its first answer counts. */
export async function askAgain(context: StepContext): Promise<readonly Tried[]> {
    const { memory, instance, ports } = context;
    const { token } = memory;
    const [gateway] = gatewaysOf([instance]);
    if (token === null || token.loggedOutAt === null || gateway === undefined) {
        const why = token === null ? "there was no token" : "the token was not logged out while it was down";
        return [{ instance: instance.id, answer: "UNKNOWN", why }];
    }
    const tried = await untilRejected(context, token, gateway, 0);
    if (tried.answer === "LOST") {
        await signOnCalls(ports).logOut(gateway, token.cookie);
    }
    return [tried];
}

/** Asks until it is rejected, or accepted for longer than the bound; an instance that does not answer is asked again. */
async function untilRejected(
    { ports, asked }: StepContext,
    token: HeldToken,
    gateway: SignOnGateway,
    acceptedForMs: number,
): Promise<Tried> {
    const { clock } = ports;
    const { id } = gateway.instance;
    const began = clock.now().getTime();
    for (;;) {
        const shown = await signOnCalls(ports).show(gateway, token.cookie);
        const nowMs = clock.now().getTime();
        if (shown.answer === "REJECTED") {
            return rejected(token, id, nowMs);
        }
        const patienceMs = shown.answer === "ACCEPTED" ? acceptedForMs : answerPatienceMs;
        if (nowMs - began >= patienceMs) {
            return undenied(id, shown);
        }
        if (asked.aborted) {
            return { instance: id, answer: "UNKNOWN", why: "it was not asked for long enough" };
        }
        await clock.sleep(pauseMs, asked);
    }
}

function undenied(instance: string, { answer, why, expirationMs }: TokenShown): Tried {
    return answer === "ACCEPTED"
        ? { instance, answer: "LOST", why: "it accepts the token", validUntil: timeOf(expirationMs) }
        : { instance, answer: "UNKNOWN", why };
}

function rejected({ acceptedAt, endsMs }: HeldToken, id: string, nowMs: number): Tried {
    if (!acceptedAt.has(id)) {
        return { instance: id, answer: "UNKNOWN", why: "it did not accept the token before the logout either" };
    }
    return endsMs !== null && endsMs <= nowMs
        ? { instance: id, answer: "UNKNOWN", why: "the token has expired in the meantime" }
        : { instance: id, answer: "HOLDS", why: null };
}

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
