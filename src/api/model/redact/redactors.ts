// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** One kind of secret. The group `secret` of its pattern is what must not be shown. */
export interface Redactor {
    readonly name: string;
    readonly pattern: RegExp;
}

/** The meaning of the last word of the name of a setting; `keystore`, `keyAlias` and `tokenType` are not secrets. */
const secretWord =
    "(?:pass(?:word|wd|phrase|code|ticket)?|pwd|pw|secret|token|credentials?|api[-_.]?key|private[-_.]?key|access[-_.]?key|passkey|storepass|keypass)";
/**
 * Whatever one of the redactors finds contains one of these. Nearly all lines of a log contain none, and to look for all kinds of secrets takes
 * most of the time in which a log is read.
 */
export const secretHint =
    /pass|pwd|pw|phrase|secret|token|credential|key|authorization|bearer|basic|eyj|cookie|jsessionid|connect\.sid|@|["'](?:[dpqk]|d[pq]|qi)["']|[?&;][\w-]{0,40}(?:code|sig)/i;

/** A key of JSON whose value must not be shown. */
export const secretKey = new RegExp(`(?:${secretWord}|cookie|authorization)$`, "i");

const settingName = `[\\w$#@.-]{0,80}?${secretWord}`;
const cookieName =
    "(?:apimlAuthenticationToken[\\w.-]{0,40}|LtpaToken2?|jwtToken|JSESSIONID|connect\\.sid[\\w.-]{0,20}|personalAccessToken)";
const sign = String.raw`["']?[ \t]{0,9}(?::|=>?)[ \t]{0,9}`;

/**
 * Secrets in texts of z/OS, z/OSMF, Java and Zowe that must not leave the site. Each repetition has a bound, or ends at a
 * character that may follow it: logged text must not make a pattern slow.
 */
export const redactors: readonly Redactor[] = [
    {
        name: "quoted setting",
        pattern: new RegExp(
            String.raw`(?<![\w.$#@-])${settingName}${sign}(?<quote>["'])(?<secret>(?:\\.|(?!\k<quote>)[^\\\n])+)`,
            "gid",
        ),
    },
    {
        name: "setting in JSON that is quoted",
        pattern: new RegExp(
            String.raw`(?<![\w.$#@-])${settingName}\\{1,7}"[ \t]{0,9}:[ \t]{0,9}\\{1,7}"(?<secret>(?:(?!\\*")[^\n])+)`,
            "gid",
        ),
    },
    {
        name: "setting",
        pattern: new RegExp(
            String.raw`(?<![\w.$#@-])${settingName}${sign}(?<secret>(?!(?:null|true|false)\b|[|>]|[\s"'{\[(&*]|\$\{)[^\s,;"'}\]]+)`,
            "gid",
        ),
    },
    {
        name: "block of YAML",
        pattern: new RegExp(
            String.raw`^(?<indent> {0,60})(?:- )?["']?${settingName}["']?[ \t]{0,9}:[ \t]{0,9}[|>][-+\d]{0,2}[ \t]{0,9}\n(?<secret>(?:\k<indent> {1,20}\S[^\n]*\n?|[ \t]{0,80}\n)+)`,
            "gidm",
        ),
    },
    {
        name: "option of a command",
        pattern: new RegExp(
            String.raw`(?<![\w-])--?(?:\w{1,30}[-_.]?){0,2}?(?:pass(?:word|wd|phrase)?|pw|storepass|keypass|token|token-value|secret)[ \t]{1,9}(?<secret>[^\s-]\S*)`,
            "gid",
        ),
    },
    {
        name: "authorization",
        pattern:
            /authorization["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(?<secret>(?:(?:basic|bearer|digest|negotiate)[ \t]{1,9})?[^\s,;"']+)/dgi,
    },
    { name: "bearer", pattern: /\b(?:bearer|basic)[ \t]{1,9}(?<secret>[\w+/.=~-]{8,})/dgi },
    { name: "JWT", pattern: /(?<![\w-])(?<secret>eyJ[\w-]{5,}(?:\.[\w-]*){0,4})/dg },
    { name: "cookie", pattern: new RegExp(String.raw`\b${cookieName}${sign}["']?(?<secret>[^\s;,"']+)`, "gid") },
    {
        name: "cookies",
        pattern: /\b(?:set-)?cookie["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(?<secret>[\w.$-]{1,100}=[^\n"']+)/dgi,
    },
    {
        name: "private key",
        pattern:
            /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----(?<secret>[^]*?)(?=-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----|(?![^]))/dg,
    },
    {
        name: "key of a JWK",
        pattern: /["'](?:d|p|q|dp|dq|qi|k)["'][ \t]{0,9}:[ \t]{0,9}["'](?<secret>[\w-]{16,})["']/dg,
    },
    { name: "URL with password", pattern: /\b\w{1,20}:\/\/[^\s:/@,;"']{0,200}:(?<secret>[^\s/@]{1,1000})@/dg },
    {
        name: "user and password",
        pattern: /(?<![^\s,;"'])[^\s:/@,;"'=]{1,200}:(?<secret>[^\s:/@]{1,1000})@(?=[\w.[-])/dg,
    },
    { name: "URL with token", pattern: /:\/\/(?<secret>[^\s:/@,;"'=]{16,1000})@/dg },
    {
        name: "command of the security product",
        pattern:
            /\b(?:PASSWORD|PHRASE|NEWPASSWORD|NEWPHRASE|PASS|PASSW)[ \t]{0,3}\((?:[ \t]{0,3}'(?<secret>[^'\n]{1,200})|(?<plain>[^)'\s]{1,200}))/dgi,
    },
    {
        name: "secret in a query",
        pattern: /[?&;][\w-]{0,40}?(?:token|password|secret|code|sig|signature|api[-_]?key)=(?<secret>[^\s&;"']+)/dgi,
    },
];
