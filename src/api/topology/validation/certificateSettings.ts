// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { entriesOf, textOf, valueAt } from "../yaml/configValue";
import type { ConfigView, InstanceView } from "./configView";
import { toldOnce } from "./configView";

/** How Zowe's parts trust each other (E-SET-02, E-SET-11). */
export function certificateSettings({ instances }: ConfigView): readonly ConfigProblem[] {
    return toldOnce(instances.flatMap((instance) => [...verification(instance), ...ownCertificates(instance)]));
}

function verification({ effective }: InstanceView): readonly ConfigProblem[] {
    const value = valueAt(effective, ["zowe", "verifyCertificates"]);
    return textOf(value)?.toUpperCase() !== "DISABLED"
        ? []
        : [
              problemAt(value, {
                  id: "HA-CFG02",
                  severity: "WARNING",
                  message:
                      "zowe.verifyCertificates is DISABLED: anyone who can reach the ports can pose as a Zowe service.",
                  remedy: "Set STRICT, or NONSTRICT if the certificates do not name the hosts.",
              }),
          ];
}

/** Cached values belong to the name in the client's certificate: another name sees another cache. */
function ownCertificates({ id, entry }: InstanceView): readonly ConfigProblem[] {
    return entriesOf(valueAt(entry, ["components"])).flatMap(([name, component]) => {
        const value = valueAt(component, ["certificate"]);
        return value === undefined
            ? []
            : [
                  problemAt(value, {
                      id: "HA-CRT04",
                      severity: "INFO",
                      message: `${name} of ${id} has its own certificate; with a different distinguished name it uses a different part of the cache.`,
                      remedy: "Give the certificates of all instances the same distinguished name.",
                      instance: id,
                  }),
              ];
    });
}
