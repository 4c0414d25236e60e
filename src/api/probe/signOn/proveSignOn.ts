// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { GatewaySeen, SignOnSeen, TokenSeen } from "../../model/seen/signOnSeen";
import type { Instance } from "../../model/sysplex";
import type { Ports } from "../../ports/ports";
import { followToken } from "./followToken";
import type { SignOnCalls, SignOnGateway } from "./signOnCalls";
import { signOnCalls } from "./signOnCalls";

export interface SignOnPlan {
    readonly instances: readonly Instance[];
    /** A token of each instance instead of one. */
    readonly isFull: boolean;
    /** How long after its logout a token may be accepted. */
    readonly boundMs: number;
    /** Epoch milliseconds of this workstation: nothing but the logout of what is left is begun after it. */
    readonly stopAtMs: number;
    /** Ends the test; the tokens are still logged out. */
    readonly safely: AbortSignal;
}

/**
 * Logs in, shows the token to each instance, logs it out at another one than its issuer, and asks each instance until it denies it. The
 * tokens are nowhere but in the variables of this run.
 */
export async function proveSignOn(plan: SignOnPlan, ports: Pick<Ports, "apiMediation" | "clock">): Promise<SignOnSeen> {
    const calls = signOnCalls(ports);
    const gateways = plan.instances.flatMap((instance) =>
        instance.gateway === null ? [] : [{ instance, endpoint: instance.gateway }],
    );
    const seen = await Promise.all(gateways.map((gateway) => calls.keysOf(gateway)));
    const asked = gateways.filter((_, index) => seen[index]?.answers === true);
    return { gateways: seen, tokens: await tokensOf(plan, calls, asked, silentOnes(seen), ports) };
}

function silentOnes(seen: readonly GatewaySeen[]): readonly { readonly id: string; readonly why: string }[] {
    return seen.flatMap(({ instance: { id }, keys, answers }) =>
        answers ? [] : [{ id, why: keys.seen ? "it did not answer" : keys.why }],
    );
}

/** One after another: a password that was rejected once is not tried again, because that would revoke the user ID. */
async function tokensOf(
    plan: SignOnPlan,
    calls: SignOnCalls,
    asked: readonly SignOnGateway[],
    silent: readonly { readonly id: string; readonly why: string }[],
    ports: Pick<Ports, "clock">,
): Promise<readonly TokenSeen[]> {
    const tokens: TokenSeen[] = [];
    for (const issuer of asked) {
        const isEnough = !plan.isFull && tokens.some(({ logIn }) => logIn === "MADE");
        if (isEnough || plan.safely.aborted || ports.clock.now().getTime() >= plan.stopAtMs) {
            break;
        }
        const token = await followToken({ plan, calls, asked, silent, clock: ports.clock }, issuer);
        tokens.push(token);
        if (token.logIn === "REJECTED") {
            break;
        }
    }
    return tokens;
}
