// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Header } from "./reply";

const noCache: readonly Header[] = [
    ["Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"],
    ["Pragma", "no-cache"],
    ["Expires", "0"],
];

export const vary: readonly Header[] = [
    ["Vary", "Origin"],
    ["Vary", "Access-Control-Request-Method"],
    ["Vary", "Access-Control-Request-Headers"],
];

const oneYear: Header = ["Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"];
const noSniff: Header = ["X-Content-Type-Options", "nosniff"];

/** 01, every answer of the Gateway itself. */
export const gatewayHeaders: readonly Header[] = [
    ...vary,
    ...noCache,
    noSniff,
    oneYear,
    ["X-XSS-Protection", "0"],
    ["Referrer-Policy", "no-referrer"],
];

/** 03, every answer of Discovery. */
export const discoveryHeaders: readonly Header[] = [
    noSniff,
    ["X-XSS-Protection", "1; mode=block"],
    ...noCache,
    ["X-Frame-Options", "DENY"],
];

/** 05, every answer of the Caching Service that Spring Security saw. */
export const cachingHeaders: readonly Header[] = [
    noSniff,
    ["X-XSS-Protection", "0"],
    ...noCache,
    ["X-Frame-Options", "DENY"],
];

/** 02, zaas. */
export const zaasHeaders: readonly Header[] = [...vary, noSniff, ["X-XSS-Protection", "0"], ...noCache, oneYear];

/** 02, catalog. */
export const catalogHeaders: readonly Header[] = [noSniff, ["X-XSS-Protection", "0"], ...noCache];

/** For a path below /gateway that does not exist (R1-04). */
export const nobodysHeaders: readonly Header[] = [
    ...vary,
    ...gatewayHeaders,
    ["X-Frame-Options", "sameorigin"],
    ["X-Download-Options", "noopen"],
    ["X-Permitted-Cross-Domain-Policies", "none"],
];

/** The headers that the Gateway adds to those of the service, unless the service sets its own (R1-04). */
const addedByRoute: readonly Header[] = [
    ["Strict-Transport-Security", "max-age=631138519"],
    ["X-Frame-Options", "sameorigin"],
    ["X-XSS-Protection", "1 ; mode=block"],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["X-Download-Options", "noopen"],
    ["X-Permitted-Cross-Domain-Policies", "none"],
    ...noCache,
];

export function routedHeaders(headers: readonly Header[]): readonly Header[] {
    const has = (name: string): boolean => headers.some(([other]) => other === name);
    return [...vary, ...headers, ...addedByRoute.filter(([name]) => !has(name))];
}
