// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import type { ConfigPath, ConfigValue } from "../yaml/configValue";
import { textOf, valueAt } from "../yaml/configValue";
import type { ConfigView, InstanceView } from "./configView";
import { toldOnce } from "./configView";

/** `safkeyring://USER/RING`; older releases write four slashes. */
const keyring = /^safkeyring[a-z]*:\/{2,4}([^/]+)\/([^/]+)$/i;

/** A certificate that the file itself shows to be unusable: a key ring without a name, a type of the other kind of store. */
export function keyrings({ instances }: ConfigView): readonly ConfigProblem[] {
    return toldOnce(instances.flatMap((instance) => [...stores(instance), ...setUpOtherwise(instance)]));
}

function stores({ effective }: InstanceView): readonly ConfigProblem[] {
    return ["keystore", "truststore"].flatMap((store) => {
        const path = ["zowe", "certificate", store];
        const file = valueAt(effective, [...path, "file"]);
        const fault = faultOf(textOf(file) ?? "", textOf(valueAt(effective, [...path, "type"])) ?? null);
        return file === undefined || fault === null ? [] : [unusable(file, [...path, "file"], fault)];
    });
}

function faultOf(file: string, type: string | null): string | null {
    if (!/^safkeyring/i.test(file)) {
        return file.startsWith("/") && /RACFKS$/i.test(type ?? "") ? `is a file, but its type is ${type}` : null;
    }
    if (!keyring.test(file)) {
        return `is ${file}, which names no owner and ring`;
    }
    return /^PKCS12$/i.test(type ?? "") ? `is a key ring, but its type is ${type}` : null;
}

function unusable(value: ConfigValue, path: ConfigPath, fault: string): ConfigProblem {
    return problemAt(value, {
        id: "HA-CFG02",
        severity: "CRITICAL",
        message: `${path.join(".")} ${fault}: no server can open it.`,
        remedy: "Write safkeyring://<owner>/<ring> with a type such as JCERACFKS, or a path with the type PKCS12.",
    });
}

/** `zwe init certificate` made another ring, or another label in it, than the servers open. */
function setUpOtherwise({ effective }: InstanceView): readonly ConfigProblem[] {
    const made = (key: string): string | undefined =>
        textOf(valueAt(effective, ["zowe", "setup", "certificate", "keyring", key]));
    const file = valueAt(effective, ["zowe", "certificate", "keystore", "file"]);
    const alias = valueAt(effective, ["zowe", "certificate", "keystore", "alias"]);
    const ring = keyring.exec(textOf(file) ?? "")?.[2];
    return [
        ...differing(file, ring, made("name"), "the ring"),
        ...(ring === undefined ? [] : differing(alias, textOf(alias), made("label"), "the label")),
    ];
}

function differing(
    value: ConfigValue | undefined,
    used: string | undefined,
    made: string | undefined,
    what: string,
): readonly ConfigProblem[] {
    const setting = what === "the ring" ? "name" : "label";
    return value === undefined || used === undefined || made === undefined || used === made
        ? []
        : [
              problemAt(value, {
                  id: "HA-CFG02",
                  severity: "WARNING",
                  message: `The servers open ${what} ${used}, but zowe.setup.certificate.keyring.${setting} created ${made}.`,
                  remedy: `Make the two the same, or check with RACDCERT LISTRING which one contains the certificate.`,
              }),
          ];
}
