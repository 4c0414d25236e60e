// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Tomcat refuses a longer request line (E-CCH-02); the rest of the line needs its room. */
const longestKeyBytes = 7_000;
/** An encoded slash, a semicolon, a percent sign and dots alone never reach the service (E-CCH-02). */
const unreachable = /[/\\;%]|^\.{1,2}$/;
const controls = /[\u0000-\u001f\u007f]/;

/** The reason why a key cannot be read by its name; null: it can. Such a key can be stored, but then only be listed. */
export function keyProblem(key: string): string | null {
    if (key === "") {
        return "The key is empty.";
    }
    const [character] = unreachable.exec(key) ?? [];
    if (character !== undefined) {
        return (
            `The key "${key}" contains "${character}": the Caching Service would store it, but it can never be read or deleted by ` +
            "its name. Use letters, digits, hyphens and dots."
        );
    }
    if (controls.test(key)) {
        return "The key contains a control character. Use letters, digits, hyphens and dots.";
    }
    return encodeURIComponent(key).length > longestKeyBytes
        ? "The key is too long: its request would be refused (8 KiB). Use a shorter one."
        : null;
}
