// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Provenance } from "../model/observation";
import { unseen } from "../model/observation";

/** How long the others wait for a first log-on that gets no answer: a server that hangs must not hold up all. */
const patienceMs = 1_500;

/**
 * Lets the first use of a password go alone. A wrong one is tried once in the whole run: all systems share one security
 * database, and every further attempt brings the user id nearer to being revoked (zosmf.md, section 1.3).
 */
export class CredentialGate {
    private verdict: "untried" | "accepted" | "rejected" = "untried";
    private pilot: Promise<void> | null = null;

    /**
     * @param elder the gate of the same credential elsewhere: what was rejected there is not tried here, and while nobody has tried
     * it there, the first to try it here goes alone for both
     */
    public constructor(private readonly elder: CredentialGate | null = null) {}

    public get isRejected(): boolean {
        return this.verdict === "rejected" || this.elder?.isRejected === true;
    }

    /** @returns the answer of `ask`, or unseen without asking when the credential was rejected before. */
    public async pass<T>(provenance: Provenance, ask: () => Promise<Observation<T>>): Promise<Observation<T>> {
        // From the end of this loop to the start of a flight nothing may be awaited, or two would fly.
        for (let ahead = this.ahead(); ahead !== null; ahead = this.ahead()) {
            await ahead;
        }
        if (this.isRejected) {
            return unseen(
                provenance,
                "credentials-rejected",
                "not asked: the password was rejected before in this run",
            );
        }
        return this.verdict === "accepted" ? ask() : this.fly(ask);
    }

    private ahead(): Promise<void> | null {
        return this.elder?.ahead() ?? (this.verdict === "untried" ? this.pilot : null);
    }

    private async fly<T>(ask: () => Promise<Observation<T>>): Promise<Observation<T>> {
        const flight = ask();
        const landing = this.landing(flight);
        for (const gate of [this, this.elder]) {
            gate?.follow(landing);
        }
        return flight;
    }

    private follow(landing: Promise<void>): void {
        const pilot = landing.then(() => {
            this.pilot = this.pilot === pilot ? null : this.pilot;
        });
        this.pilot = pilot;
    }

    private async landing(flight: Promise<Observation<unknown>>): Promise<void> {
        const judged = flight.then((answer) => this.judge(answer));
        let timer: NodeJS.Timeout | undefined;
        const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
        await Promise.race([judged, patience]);
        clearTimeout(timer);
    }

    private judge(answer: Observation<unknown>): void {
        if (
            answer.seen ||
            answer.reason === "denied" ||
            answer.reason === "answered-error" ||
            answer.reason === "not-found"
        ) {
            this.verdict = this.verdict === "rejected" ? "rejected" : "accepted";
        } else if (answer.reason === "credentials-rejected") {
            this.verdict = "rejected";
            this.elder?.learnRejection();
        }
    }

    /** Only a rejection is learnt from elsewhere: an answer from there may have come without a look at the password. */
    private learnRejection(): void {
        this.verdict = this.verdict === "untried" ? "rejected" : this.verdict;
    }
}
