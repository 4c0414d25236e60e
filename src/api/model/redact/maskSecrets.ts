// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The replacement for a secret. */
export const mask = "(masked)";

/** `password`, `clientSecret`, `apiKey`, `pem.key`, but neither `keystore` nor `keyExchange` nor `tokenType`. */
const secretName = /pass(word|wd|phrase|code)?$|pwd$|secret|token$|credential|keys?$/i;

/** Secrets in a text: a password in a URI, a setting of a JVM, a private key. Lengths are limited, because those of texts are not. */
const secretsInText: readonly (readonly [RegExp, string])[] = [
    [/(\/\/|^|[\s,;"'])([^\s:/@,;"']{1,200}):([^\s@/]{1,200})@(?=[\w.[\]-])/g, `$1$2:${mask}@`],
    [/(\/\/|^|[\s,;"'=])[^\s:/@,;"'=]{1,200}@(?=[\w.[\]-]{1,255}:\d)/g, `$1${mask}@`],
    [/((?:password|passwd|passphrase|secret|token)[\w.-]{0,40}\s{0,9}[=:]\s{0,9})[^\s,;"'}]+/gi, `$1${mask}`],
    [/-----BEGIN [A-Z ]*PRIVATE KEY-----[^]*/g, mask],
];

/** Whether the value of a setting must not be shown, by the last key of its path. */
export function isSecretName(name: string): boolean {
    return secretName.test(name);
}

/** The text without its secrets. */
export function maskText(text: string): string {
    return secretsInText.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}
