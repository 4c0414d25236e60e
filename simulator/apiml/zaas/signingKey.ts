// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { checkPrimeSync, createHash, createPrivateKey, createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** The RSA key that a ZAAS signs with. The same seed gives the same key: node's own generator cannot be seeded. */
export interface SigningKey {
    readonly privateKey: KeyObject;
    readonly publicKey: KeyObject;
    /** Modulus and exponent as in a JSON Web Key; Zowe's own key has no `kid` (R1-04). */
    readonly jwk: { readonly kty: "RSA"; readonly e: string; readonly n: string };
    readonly pem: string;
}

const exponent = 65537n;
const primeBytes = 128;
/** Nine of ten candidates are multiples of one of these, which is quicker seen than tested. */
const smallPrimes = primesBelow(2_000);

export function createSigningKey(seed: string): SigningKey {
    const p = primeFrom(`${seed} p`);
    const q = primeFrom(`${seed} q`);
    const d = inverse(exponent, (p - 1n) * (q - 1n));
    const jwk = { kty: "RSA" as const, e: base64url(exponent), n: base64url(p * q) };
    const secret = { d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
    const encoded = Object.fromEntries(Object.entries(secret).map(([name, value]) => [name, base64url(value)]));
    const privateKey = createPrivateKey({ key: { ...jwk, ...encoded }, format: "jwk" });
    const publicKey = createPublicKey(privateKey);
    return { privateKey, publicKey, jwk, pem: String(publicKey.export({ type: "spki", format: "pem" })) };
}

function primeFrom(seed: string): bigint {
    const blocks = Array.from({ length: primeBytes / 32 }, (_, index) =>
        createHash("sha256").update(`${seed} ${index}`).digest("hex"),
    );
    // The two highest bits make the product of two such primes exactly twice as long.
    const highest = 3n << BigInt(primeBytes * 8 - 2);
    const first = BigInt(`0x${blocks.join("")}`) | highest | 1n;
    const rests = smallPrimes.map((prime) => Number(first % BigInt(prime)));
    for (let step = 0; ; step += 2) {
        const candidate = first + BigInt(step);
        const isDivided = smallPrimes.some((prime, index) => ((rests[index] ?? 0) + step) % prime === 0);
        if (!isDivided && (candidate - 1n) % exponent !== 0n && checkPrimeSync(candidate)) {
            return candidate;
        }
    }
}

function primesBelow(limit: number): readonly number[] {
    const primes: number[] = [];
    for (let number = 2; number < limit; number += 1) {
        if (!primes.some((prime) => number % prime === 0)) {
            primes.push(number);
        }
    }
    return primes;
}

/** Extended Euclid. */
function inverse(value: bigint, modulus: bigint): bigint {
    let [previous, current] = [0n, 1n];
    let [remainder, divisor] = [modulus, value % modulus];
    while (divisor > 1n) {
        const quotient = remainder / divisor;
        [remainder, divisor] = [divisor, remainder % divisor];
        [previous, current] = [current, previous - quotient * current];
    }
    return ((current % modulus) + modulus) % modulus;
}

function base64url(value: bigint): string {
    const hex = value.toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex").toString("base64url");
}
