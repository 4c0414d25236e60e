// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { sign, verify } from "node:crypto";
import type { Chance } from "../chance";
import { createSigningKey } from "./signingKey";
import type { SigningKey } from "./signingKey";

/** components.gateway.apiml.security.auth.jwt.expirationInSeconds */
const lifeSeconds = 28_800;
const daySeconds = 86_400;

/** Of every sysplex of this process: looking for primes takes longer than all else when one is brought up. */
const keysBySeed = new Map<string, SigningKey>();

interface Claims {
    readonly sub: string;
    readonly iat: number;
    readonly exp: number;
    readonly iss: string;
    readonly jti: string;
    readonly dom?: string;
    readonly scopes?: readonly string[];
}

type TokenCheck =
    { readonly kind: "valid"; readonly claims: Claims } | { readonly kind: "invalid" } | { readonly kind: "expired" };

/** Signs and checks the tokens of every ZAAS. They share one key unless a fault assigns a different key to some of them. */
export class Tokens {
    /** Milliseconds by which the clock of a node is ahead. */
    public readonly clocksAhead = new Map<string, number>();
    /** These refuse notifications of logouts at others: HTTP 403 to a ZAAS that does not fail for it (E-SEP-39). */
    public readonly nodesNotTold = new Set<string>();
    /** How long a node accepts without a look at its list what it has found valid (E-SEP-40); 0: it looks each time. */
    public rememberedMs = 0;
    private readonly foundValidAt = new Map<string, number>();
    private readonly invalidated = new Map<string, Set<string>>();
    private nodesWithOwnKey: ReadonlySet<string> = new Set();
    private issued = 0;

    public constructor(
        private readonly seed: number,
        private readonly chance: Chance,
        /** Of the single service, whose list is a cache of the cluster. */
        private readonly isOnSharedList: (nodeId: string, token: string) => boolean = () => false,
    ) {}

    public giveOwnKeys(nodeIds: readonly string[]): void {
        this.nodesWithOwnKey = new Set(nodeIds);
    }

    public login(nodeId: string, user: string, now: number): string {
        const iat = Math.floor(this.timeAt(nodeId, now) / 1000);
        const jti = this.nextId();
        return this.signed(nodeId, {
            sub: user,
            iat,
            exp: iat + lifeSeconds,
            iss: "APIML",
            jti,
            dom: "Dummy provider",
        });
    }

    public personalAccessToken(
        nodeId: string,
        user: string,
        days: number,
        scopes: readonly string[],
        now: number,
    ): string {
        const iat = Math.floor(now / 1000);
        const claims = { sub: user, iat, exp: iat + days * daySeconds, iss: "APIML_PAT", jti: this.nextId() };
        return this.signed(nodeId, { ...claims, "auth.prov": "APIML", scopes });
    }

    public check(nodeId: string, token: string, now: number): TokenCheck {
        const claims = this.verified(nodeId, token);
        if (claims === null || (this.isLoggedOut(nodeId, token) && !this.isRemembered(nodeId, token, now))) {
            return { kind: "invalid" };
        }
        if (claims.exp * 1000 <= this.timeAt(nodeId, now)) {
            return { kind: "expired" };
        }
        if (!this.isRemembered(nodeId, token, now)) {
            this.foundValidAt.set(`${nodeId} ${token}`, now);
        }
        return { kind: "valid", claims };
    }

    /** Where a token is logged out, it is also no longer remembered as valid. */
    public forget(nodeId: string, token: string): void {
        this.foundValidAt.delete(`${nodeId} ${token}`);
    }

    public timeAt(nodeId: string, now: number): number {
        return now + (this.clocksAhead.get(nodeId) ?? 0);
    }

    private isLoggedOut(nodeId: string, token: string): boolean {
        return this.invalidated.get(nodeId)?.has(token) === true || this.isOnSharedList(nodeId, token);
    }

    private isRemembered(nodeId: string, token: string, now: number): boolean {
        const since = this.foundValidAt.get(`${nodeId} ${token}`);
        return since !== undefined && now - since < this.rememberedMs;
    }

    /** Each ZAAS keeps its own list, on disk (E-SEP-31). */
    public invalidate(nodeId: string, token: string): void {
        const tokens = this.invalidated.get(nodeId) ?? new Set<string>();
        this.invalidated.set(nodeId, tokens.add(token));
        this.forget(nodeId, token);
    }

    public keyOf(nodeId: string): SigningKey {
        const name = this.nodesWithOwnKey.has(nodeId) ? `${this.seed} ${nodeId}` : `${this.seed}`;
        const key = keysBySeed.get(name) ?? createSigningKey(name);
        keysBySeed.set(name, key);
        return key;
    }

    private signed(nodeId: string, claims: object): string {
        const content = [{ alg: "RS256" }, claims]
            .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
            .join(".");
        const signature = sign("RSA-SHA256", Buffer.from(content), this.keyOf(nodeId).privateKey);
        return `${content}.${signature.toString("base64url")}`;
    }

    private verified(nodeId: string, token: string): Claims | null {
        const [header = "", payload = "", signature = ""] = token.split(".");
        const content = Buffer.from(`${header}.${payload}`);
        if (
            signature === "" ||
            !verify("RSA-SHA256", content, this.keyOf(nodeId).publicKey, Buffer.from(signature, "base64url"))
        ) {
            return null;
        }
        return JSON.parse(Buffer.from(payload, "base64url").toString()) as Claims;
    }

    private nextId(): string {
        const number = this.issued++;
        const hex = [0, 1, 2, 3].map((part) => Math.floor(this.chance("jti", number, part) * 2 ** 32)).map(hexOf);
        return hex.join("").replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
    }
}

function hexOf(value: number): string {
    return value.toString(16).padStart(8, "0");
}
