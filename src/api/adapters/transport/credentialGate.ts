// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Provenance } from "../../model/observation";
import { unseen } from "../../model/observation";
import { meaningOf } from "../../model/unseenReason";
import type { Clock } from "../../ports/clock";
import { systemClock } from "../workstation/systemClock";

/** How long the others wait for a first logon that gets no answer: a server that hangs must not hold up all. */
const patienceMs = 1_500;
/** How long an accepted password counts as accepted: in a wait of minutes it may be changed, and many would try the old one. */
const acceptanceLastsMs = 5_000;

/**
 * Lets the first use of a password go alone. A wrong one is tried once: all systems share one security database, and every
 * further attempt brings the user ID nearer to being revoked (IBM Security Server RACF, SETROPTS PASSWORD(REVOKE)).
 */
export class CredentialGate {
    private accepted: number | null = null;
    private rejection: string | null = null;
    private pilot: Promise<void> | null = null;

    /**
     * @param elders gates of the same credentials elsewhere: credentials that were rejected there are not tried here, and until there is a
     * result there, only one attempt is made here for all
     */
    public constructor(
        private readonly elders: readonly CredentialGate[] = [],
        private readonly clock: Clock = systemClock,
    ) {}

    /** @returns the answer of `ask`, or unseen without asking when the credential was rejected before. */
    public async pass<T>(provenance: Provenance, ask: () => Promise<Observation<T>>): Promise<Observation<T>> {
        // From the end of this loop to the start of a flight nothing may be awaited, or two would fly.
        for (let ahead = this.ahead(); ahead !== null; ahead = this.ahead()) {
            await ahead;
        }
        const rejected = this.rejectedBy();
        if (rejected !== null) {
            return {
                ...unseen(provenance, "credentials-rejected", `not asked again: ${rejected}`),
                isFromElsewhere: true,
            };
        }
        return this.isAccepted() ? this.heard(ask()) : this.fly(ask);
    }

    /** The server that rejected it, and the time; null: none. */
    public rejectedBy(): string | null {
        const heard = this.elders.map((elder) => elder.rejectedBy()).find((one) => one !== null);
        return this.rejection ?? heard ?? null;
    }

    private isAccepted(): boolean {
        return this.accepted !== null && this.clock.now().getTime() - this.accepted < acceptanceLastsMs;
    }

    private ahead(): Promise<void> | null {
        if (this.isAccepted()) {
            return null;
        }
        const others = this.elders.map((elder) => elder.ahead()).find((one) => one !== null);
        return others ?? this.pilot;
    }

    private async fly<T>(ask: () => Promise<Observation<T>>): Promise<Observation<T>> {
        const flight = ask();
        this.follow(this.landing(flight));
        return flight;
    }

    private follow(landing: Promise<void>): void {
        const pilot = landing.then(() => {
            this.pilot = this.pilot === pilot ? null : this.pilot;
        });
        this.pilot = pilot;
        this.elders.forEach((elder) => elder.follow(landing));
    }

    private async landing(flight: Promise<Observation<unknown>>): Promise<void> {
        const heard = this.heard(flight);
        let timer: NodeJS.Timeout | undefined;
        const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
        await Promise.race([heard, patience]);
        clearTimeout(timer);
    }

    private async heard<T>(flight: Promise<Observation<T>>): Promise<Observation<T>> {
        const answer = await flight;
        this.hear(answer);
        return answer;
    }

    private hear(answer: Observation<unknown>): void {
        if (answer.seen || meaningOf(answer.reason).hasAcceptedCredential) {
            this.accepted = this.isAccepted() ? this.accepted : answer.at.getTime();
        } else if (answer.reason === "credentials-rejected") {
            this.learn(`${answer.why} at ${answer.at.toISOString().slice(0, 19)}Z`);
        }
    }

    /** Only a rejection is learned from elsewhere, and not where the same password was accepted. */
    private learn(rejection: string): void {
        this.rejection ??= rejection;
        this.elders.filter((elder) => elder.accepted === null).forEach((elder) => elder.learn(rejection));
    }
}
