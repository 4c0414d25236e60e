// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export interface Planted {
    readonly kind: string;
    /** What must not be found again. */
    readonly secret: string;
    /** A text of a log, a configuration or an answer in which it stands. */
    readonly text: string;
}

const jwt = (seed: string): string =>
    `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJVU0VSIiwiZG9tIjoi${seed}IifQ.c2lnbmF0dXJl${seed}AQEBAQEB`;
const key = (seed: string): string =>
    `MIIEvQIBADANBgkqhkiG9w0${seed}BAQEFAASCBKcwggSjAgEAAoIBAQ\nC7${seed}VJTUt9Us8cKjMz`;

/** Secrets of many kinds, each made of its seed, so that each can be found again. */
export function plantedSecrets(seed: string): readonly Planted[] {
    const plant = (kind: string, write: (secret: string) => string, secret = `S${seed}x9Q`): Planted => ({
        kind,
        secret,
        text: write(secret),
    });
    return [
        plant("keystore password in YAML", (one) => `  keystore:\n    password: ${one}\n    type: PKCS12`),
        plant("quoted password in YAML", (one) => `password: "${one} and more"`),
        plant("password in single quotes", (one) => `    keyPassword: '${one}'`),
        plant("block of YAML", (one) => `client:\n  secret: |\n    ${one}\n    ${one}2\nnext: 1`),
        plant("password in JSON", (one) => `{"user":"joe","password":"${one}"}`),
        plant("escaped JSON in JSON", (one) => `{"body":"{\\"password\\":\\"${one}\\"}"}`),
        plant("environment of a component", (one) => `KEYSTORE_PASSWORD=${one}`),
        plant("exported variable", (one) => `export ZWE_zowe_certificate_truststore_password="${one}"`),
        plant("setting of a JVM", (one) => `-Djavax.net.ssl.keyStorePassword=${one} -Xms32m`),
        plant("Spring setting", (one) => `--apiml.security.auth.passticket.secret=${one}`),
        plant("client secret of OIDC", (one) => `clientSecret: ${one}`),
        plant("option of keytool", (one) => `keytool -list -storepass ${one} -v`),
        plant("option of a command", (one) => `zwe --password ${one} start`),
        plant("API key", (one) => `apiKey: ${one}`),
        plant("token of a service", (one) => `service.token=${one}`),
        plant("pass phrase", (one) => `passphrase = ${one}`),
        plant(
            "basic authorization",
            (one) => `Authorization: Basic ${one}`,
            Buffer.from(`u:${seed}`).toString("base64"),
        ),
        plant("authorization in a dump of headers", (one) => `[Authorization:"Negotiate ${one}", Accept:"*/*"]`),
        plant("bearer token", (one) => `> sent Bearer ${one}`, `ab.${seed}-cd`),
        plant("JWT", (one) => `token for USER is ${one} until 12:00`, jwt(seed)),
        plant("half a JWT", (one) => `cut off: ${one}`, jwt(seed).slice(0, 60)),
        plant("cookie of the API ML", (one) => `apimlAuthenticationToken=${one}; Path=/; Secure`),
        plant("cookie of the API ML with a suffix", (one) => `apimlAuthenticationToken.1=${one}`),
        plant("cookie of z/OSMF", (one) => `LtpaToken2=${one}; path=/`),
        plant("JWT cookie of z/OSMF", (one) => `Set-Cookie: jwtToken=${one}; Secure`),
        plant("any cookie that is set", (one) => `Set-Cookie: sid=${one}; HttpOnly`),
        plant("session of a servlet", (one) => `JSESSIONID=${one}`),
        plant("private key", (one) => `-----BEGIN PRIVATE KEY-----\n${one}\n-----END PRIVATE KEY-----`, key(seed)),
        plant("encrypted private key, cut off", (one) => `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${one}`, key(seed)),
        plant(
            "private part of a JWK",
            (one) => `{"kty":"RSA","n":"0vx7","d":"${one}"}`,
            `X4cTteJY_gn4FYPsXB8rdX${seed}`,
        ),
        plant("URL with user and password", (one) => `redis://zowe:${one}@redis1:6379`),
        plant("address with user and password", (one) => `masterNode: "zowe:${one}@redis1:6379"`),
        plant("URL with a token", (one) => `https://${one}@git.example.com/zowe.git`, `ghtoken${seed}0123456789`),
        plant("RACF command", (one) => `ALTUSER ZWESVUSR PASSWORD(${one}) NOEXPIRED`),
        plant("RACF phrase", (one) => `ALTUSER ZWESVUSR PHRASE('${one} two')`),
        plant("secret in a query", (one) => `GET /ui?access_token=${one}&x=1`),
        plant("code of OIDC in a query", (one) => `GET /login?code=${one}&state=1`),
        plant("header of SAF", (one) => `X-SAF-Token: ${one}`),
        plant("header of a personal access token", (one) => `PRIVATE-TOKEN: ${one}`),
    ];
}
