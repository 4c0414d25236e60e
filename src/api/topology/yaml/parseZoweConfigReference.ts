// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZoweConfigSource } from "../../model/config/zoweDocument";
import type { ConfigurationPlace } from "../../errors";
import { ConfigurationError } from "../../errors";
import { isDataSetName, isMemberName } from "../../model/zosNames";

const form =
    "Write a z/OS UNIX path, or a list as in CONFIG of the PROC: FILE(/path/zowe.yaml):PARMLIB(DATA.SET(MEMBER)).";

/**
 * The sources that a `zoweConfig` setting names, left to right; the left ones override the right ones.
 * The form is that of CONFIG in STDENV of the PROC (zowe-install-packaging `bin/libs/configmgr.ts`), continued lines included.
 * @throws ConfigurationError for anything else.
 */
export function parseZoweConfigReference(zoweConfig: string, place: ConfigurationPlace): readonly ZoweConfigSource[] {
    const reference = zoweConfig
        .replace(/\\\s*\n\s*/g, "")
        .trim()
        .replace(/^(["'])(.*)\1$/, "$2");
    if (reference === "") {
        throw new ConfigurationError(`It is empty. ${form}`, place);
    }
    if (!/^(FILE|PARMLIB)\(/i.test(reference)) {
        return [fileSource(reference, place)];
    }
    return splitList(reference, place).map((part) => sourceOf(part, place));
}

/** Cut at the colons between entries; a colon inside parentheses is a separate error. */
function splitList(reference: string, place: ConfigurationPlace): readonly string[] {
    const parts = reference.split(/:(?=\s*(?:FILE|PARMLIB)\()/i).map((part) => part.trim());
    const open = parts.find((part) => !part.endsWith(")"));
    if (open !== undefined) {
        throw new ConfigurationError(`"${open}" does not end with ")". ${form}`, place);
    }
    return parts;
}

function sourceOf(part: string, place: ConfigurationPlace): ZoweConfigSource {
    const inside = part.slice(part.indexOf("(") + 1, -1).trim();
    return part.toUpperCase().startsWith("FILE") ? fileSource(inside, place) : parmlibSource(inside, place);
}

function fileSource(path: string, place: ConfigurationPlace): ZoweConfigSource {
    if (!path.startsWith("/") || path.startsWith("//")) {
        throw new ConfigurationError(`"${path}" is not an absolute z/OS UNIX path. ${form}`, place);
    }
    if (/[=:()\s]/.test(path)) {
        throw new ConfigurationError(
            `The path "${path}" contains a blank or one of = : ( ), which Zowe reserves. Use another path.`,
            place,
        );
    }
    return { kind: "file", name: path, path };
}

function parmlibSource(inside: string, place: ConfigurationPlace): ZoweConfigSource {
    const name = inside.toUpperCase();
    if (isDataSetName(name)) {
        throw new ConfigurationError(
            `PARMLIB(${inside}) names no member (ZWEL0068E). Write PARMLIB(${name}(MEMBER)), as CONFIG of the PROC does; ` +
                "message ZWEL0023I shows it without.",
            place,
        );
    }
    const [, dataSet = "", member = ""] = /^([^()]*)\(([^()]*)\)$/.exec(name) ?? [];
    if (!isDataSetName(dataSet) || !isMemberName(member)) {
        throw new ConfigurationError(`PARMLIB(${inside}) is not a data set with a member. ${form}`, place);
    }
    return { kind: "parmlib", name, dataSetMember: name };
}
