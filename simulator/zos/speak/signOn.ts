// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Session, System, World } from "../../world/world";
import { empty } from "./answer";
import type { Answer, ZosmfRequest } from "./answer";

interface SignedOn {
    readonly user: string;
    /** Only a logon with user ID and password returns cookies. */
    readonly cookies: readonly string[];
}

/** The number of wrong passwords after which the security product revokes the user ID, for the whole sysplex. */
const triesBeforeRevocation = 3;

/** Basic, or a token of an earlier answer of this very server. */
export function signOn(world: World, { system, headers, vouchedFor = null }: ZosmfRequest): SignedOn | null {
    if (vouchedFor !== null) {
        return { user: vouchedFor, cookies: [] };
    }
    const credentials = basicCredentials(headers);
    if (credentials !== null) {
        return isRightPassword(world, credentials.user, credentials.password)
            ? { user: credentials.user, cookies: cookiesFor(world, system, credentials.user) }
            : null;
    }
    const session = sessionOf(world, headers);
    return session?.systemName === system.name ? { user: session.user, cookies: [] } : null;
}

export function sessionOf(world: World, headers: Headers): Session | null {
    return world.sessions.get(tokenOf(headers) ?? "") ?? null;
}

/** Always the same, regardless of the reason: an expired or revoked user cannot be distinguished from a wrong password. */
export function notSignedOn(): Answer {
    return empty(401, [["WWW-Authenticate", 'Basic realm="defaultRealm"']]);
}

interface Credentials {
    readonly user: string;
    readonly password: string;
}

type Headers = Readonly<Record<string, string>>;

export function basicCredentials(headers: Headers): Credentials | null {
    const [, encoded] = /^Basic (\S+)$/i.exec(headers["authorization"] ?? "") ?? [];
    if (encoded === undefined) {
        return null;
    }
    const [user = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
    return { user: user.toUpperCase(), password: rest.join(":") };
}

/** A wrong one counts toward revocation, wherever it was tried. */
export function isRightPassword({ options, saf, conduct }: World, userId: string, password: string): boolean {
    const user = userId.toUpperCase();
    if (saf.revoked.has(user)) {
        return false;
    }
    const account = options.accounts.find((each) => each.user.toUpperCase() === user);
    if (account?.password === password && !conduct.areCredentialsRefused) {
        saf.wrongAttempts.delete(user);
        return true;
    }
    const attempts = (saf.wrongAttempts.get(user) ?? 0) + 1;
    saf.wrongAttempts.set(user, attempts);
    if (attempts >= triesBeforeRevocation) {
        saf.revoked.add(user);
    }
    return false;
}

function tokenOf(headers: Headers): string | null {
    const [, cookie] = /(?:^|;\s*)(?:LtpaToken2|jwtToken)=([^;]+)/.exec(headers["cookie"] ?? "") ?? [];
    const [, bearer] = /^Bearer (\S+)$/i.exec(headers["authorization"] ?? "") ?? [];
    return cookie ?? bearer ?? null;
}

function cookiesFor(world: World, system: System, user: string): readonly string[] {
    const names = ["jwtToken", "LtpaToken2"];
    return names.map((name) => {
        const number = world.chance(name, user, system.name, world.now, world.sessions.size);
        const token = Buffer.from(`${name}.${system.name}.${number}`).toString("base64url");
        world.sessions.set(token, { user, systemName: system.name });
        return `${name}=${token}; Path=/; Secure; HttpOnly`;
    });
}

export function signOff(world: World, headers: Headers): void {
    const token = tokenOf(headers);
    if (token !== null) {
        world.sessions.delete(token);
    }
}
