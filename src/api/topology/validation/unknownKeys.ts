// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { distance } from "../../../vendor/fastestLevenshtein";
import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import type { ConfigPath, ConfigValue, MapValue } from "../yaml/configValue";
import { entriesOf } from "../yaml/configValue";
import type { ConfigView } from "./configView";
import type { KnownKeys } from "./knownKeys";
import { instanceKeys, knownKeys } from "./knownKeys";

interface Unknown {
    readonly path: ConfigPath;
    readonly value: ConfigValue;
    /** Its brothers that Zowe knows. */
    readonly known: readonly string[];
}

/** Keys for which Zowe refuses to start: a section at the wrong level, a key with dots, a typing error. Reported if the schema of the server is not available. */
export function refusedKeys({ config }: ConfigView): readonly ConfigProblem[] {
    return unknownIn(config.written, knownKeys, []).map(refused);
}

/** Keys of an instance that no component reads, and no schema rejects. */
export function unreadKeys({ instances }: ConfigView): readonly ConfigProblem[] {
    return instances.flatMap(({ id, entry }) =>
        entry?.kind === "map" ? unknownIn(entry, instanceKeys, ["haInstances", id]).map((one) => unread(id, one)) : [],
    );
}

function unknownIn(map: MapValue, keys: KnownKeys, path: ConfigPath): readonly Unknown[] {
    return entriesOf(map).flatMap(([key, value]) => {
        const inner = keys[key];
        if (inner === undefined) {
            return [{ path: [...path, key], value, known: Object.keys(keys) }];
        }
        return inner !== null && value.kind === "map" ? unknownIn(value, inner, [...path, key]) : [];
    });
}

/** Every release rejects a misplaced key or an invalid name; a name of newer releases may be correct. */
function refused({ path, value, known }: Unknown): ConfigProblem {
    const remedy = remedyFor(path, known, []);
    return problemAt(value, {
        id: "HA-CFG02",
        severity: remedy === null ? "WARNING" : "CRITICAL",
        message:
            remedy === null
                ? `${path.join(".")} is not a known key in any release up to 3.1; a release that does not know it does not start (ZWEL0070E).`
                : `${quoted(path)} is not a key that Zowe knows here: Zowe does not start (ZWEL0070E).`,
        remedy: remedy ?? "Remove it, unless the release that reads the file documents it.",
    });
}

/** The schema does not look into an entry: Zowe starts, and the setting has no effect. */
function unread(id: string, { path, value, known }: Unknown): ConfigProblem {
    return problemAt(value, {
        id: "HA-CFG02",
        severity: "WARNING",
        message: `${quoted(path)} has no effect: Zowe does not read this key of an instance, and issues no message.`,
        remedy: remedyFor(path, known, ["haInstances", id]) ?? "Remove it, or write it where Zowe reads it.",
        instance: id,
    });
}

/** Where it belongs; null: nowhere that is known. */
function remedyFor(path: ConfigPath, known: readonly string[], home: ConfigPath): string | null {
    const name = path.at(-1) ?? "";
    if (name.includes(".")) {
        return `Write it as nested keys: ${name.split(".").join(": {")}: ...${"}".repeat(name.split(".").length - 1)}.`;
    }
    const place = placeOf(name, path, home);
    if (place !== null) {
        return place;
    }
    const [near] = known.filter((other) => distance(other.toLowerCase(), name.toLowerCase()) <= 2);
    return near === undefined || name.length < 4 ? null : `Write ${near}.`;
}

const ofNetwork = ["server", "tls", "attls", "listenAddresses", "client"];

function placeOf(name: string, path: ConfigPath, home: ConfigPath): string | null {
    const isInstance = home.length > 0;
    const base = isInstance ? `${home.join(".")}.` : "";
    if (name in (isInstance ? instanceKeys : knownKeys)) {
        return `Move ${path.join(".")} to ${base}${name}, with the keys below it.`;
    }
    if (name === "haInstances") {
        return "Move it to the top level: haInstances has no place in an instance.";
    }
    if (name in (knownKeys["zowe"] ?? {})) {
        return `Move ${path.join(".")} to ${base}zowe.${name}.`;
    }
    return ofNetwork.includes(name) ? `Write it below ${base}zowe.network: server: {tls: {attls: true}}.` : null;
}

/** A key with dots is shown as one key. */
function quoted(path: ConfigPath): string {
    return path.map((key) => (key.includes(".") ? `"${key}"` : key)).join(".");
}
