// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The location of a wrong setting; unknown parts are omitted. */
export interface ConfigurationPlace {
    /** The profile, as the user knows it: `plex1`. */
    readonly profileName?: string;
    /** The property of the profile, or the path in the document. */
    readonly property?: string;
    /** The option of the command, without its dashes. */
    readonly option?: string;
    /** The file or member, as the user named it. */
    readonly document?: string;
    /** Counted from 1. */
    readonly line?: number;
}

/** A setting without which nothing can begin. The message names profile, property or option, file and line; no secret is in it. */
export class ConfigurationError extends Error {
    public override readonly name = "ConfigurationError";

    /** @param sentence What is wrong and what to write instead, in one or two plain sentences. */
    public constructor(
        sentence: string,
        public readonly place: ConfigurationPlace = {},
    ) {
        super(`${inWords(place)}${sentence}`);
    }
}

function inWords(place: ConfigurationPlace): string {
    const parts = [
        place.profileName === undefined ? null : `profile "${place.profileName}"`,
        place.property === undefined ? null : `property "${place.property}"`,
        place.option === undefined ? null : `--${place.option}`,
        place.document ?? null,
        place.line === undefined ? null : `line ${place.line}`,
    ].filter((part) => part !== null);
    return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}
