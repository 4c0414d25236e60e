// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { textsOf, valueAt } from "../yaml/configValue";
import type { ConfigView, InstanceView } from "./configView";
import { listed, sharing } from "./configView";

/** Hostnames and systems of the instances (E-SET-02). */
export function instanceHosts(view: ConfigView): readonly ConfigProblem[] {
    const configured = view.instances.filter(({ entry }) => entry !== undefined);
    return [
        ...noInstances(view),
        ...configured.flatMap(templates),
        ...(configured.length < 2 ? [] : configured.flatMap((instance) => externalHost(view, instance))),
        ...sameHost(configured),
        ...sameDiscoveryHost(configured),
        ...spread(configured),
    ];
}

function noInstances({ config, instances, externalDomains }: ConfigView): readonly ConfigProblem[] {
    if (instances.some(({ entry }) => entry !== undefined)) {
        return [];
    }
    const phantoms = externalDomains.length > 1;
    return [
        problemAt(valueAt(config.root, phantoms ? ["zowe", "externalDomains"] : ["haInstances"]), {
            id: "HA-CFG02",
            severity: phantoms ? "WARNING" : "INFO",
            message: phantoms
                ? "There is no haInstances, so Zowe treats each of the externalDomains as a separate Discovery Service."
                : "There is no haInstances: this is one instance without high availability.",
            remedy: "Add haInstances with hostname and sysname for every system.",
        }),
    ];
}

function templates({ id, entry }: InstanceView): readonly ConfigProblem[] {
    return ["hostname", "sysname"].flatMap((property) => {
        const value = valueAt(entry, [property]);
        return value?.kind !== "template"
            ? []
            : [
                  problemAt(value, {
                      id: "HA-CFG02",
                      severity: "WARNING",
                      message: `haInstances.${id}.${property} is a template: it may have a different value on each system.`,
                      remedy: `Write haInstances.${id}.${property} as a plain value that is the same for every reader.`,
                      instance: id,
                  }),
              ];
    });
}

function externalHost(
    { externalDomains }: ConfigView,
    { id, hostname, entry }: InstanceView,
): readonly ConfigProblem[] {
    const isExternal = externalDomains.some((domain) => domain.toLowerCase() === hostname?.toLowerCase());
    return !isExternal
        ? []
        : [
              problemAt(valueAt(entry, ["hostname"]), {
                  id: "HA-CFG03",
                  severity: "CRITICAL",
                  message: `haInstances.${id}.hostname is ${hostname}, an external domain: its registrations would lead to any instance.`,
                  remedy: "Give the instance the host name of its own system, not that of the DVIPA.",
                  instance: id,
              }),
          ];
}

function sameHost(instances: readonly InstanceView[]): readonly ConfigProblem[] {
    return sharing(instances, ({ hostname }) => hostname?.toLowerCase())
        .filter(({ members }) => new Set(members.map(({ systemName }) => systemName)).size > 1)
        .map(({ last, members }) =>
            problemAt(valueAt(last.entry, ["hostname"]), {
                id: "HA-CFG03",
                severity: "CRITICAL",
                message:
                    `${listed(members.map(({ id }) => `haInstances.${id}`))} have the hostname ${last.hostname} ` +
                    "on different systems: they overwrite each other in the registry.",
                remedy: "Give each system its own host name.",
            }),
        );
}

function sameDiscoveryHost(instances: readonly InstanceView[]): readonly ConfigProblem[] {
    const running = instances.filter(({ runs }) => runs("discovery"));
    return sharing(running, ({ hostname }) => hostname?.toLowerCase()).map(({ last, members }) =>
        problemAt(last.entry, {
            id: "HA-CFG03",
            severity: "CRITICAL",
            message: `${listed(members.map(({ id }) => id))} run a Discovery Service each on ${last.hostname}: each one treats the other as itself and does not replicate.`,
            remedy: "Set components.discovery.enabled: false for all but one instance of that host.",
        }),
    );
}

function spread(instances: readonly InstanceView[]): readonly ConfigProblem[] {
    const [first] = instances;
    const systems = new Set(instances.map(({ systemName }) => systemName));
    if (first?.systemName === undefined || systems.size > 1) {
        return [];
    }
    return [
        problemAt(first.entry, {
            id: "HA-SYS03",
            severity: "WARNING",
            message: `All configured instances run on one system, ${first.systemName}: if it is lost, Zowe is lost.`,
            remedy: "Add an instance on another system of the sysplex.",
        }),
    ];
}

/** `zOSMF.host` that is the host of one instance: the login of all ends with that system (E-SET-03). */
export function zosmfHost({ config, instances }: ConfigView): readonly ConfigProblem[] {
    const hosts = instances.map(({ effective }) => textsOf(valueAt(effective, ["zOSMF", "host"]))[0]?.toLowerCase());
    const [host] = hosts;
    const owner = instances.find(({ hostname }) => hostname !== undefined && hostname.toLowerCase() === host);
    const isShared = hosts.every((each) => each === host);
    const usesZosmf = instances.some(({ effective }) => providerOf(effective) === "zosmf");
    if (owner === undefined || instances.length < 2 || !isShared || !usesZosmf) {
        return [];
    }
    return [
        problemAt(valueAt(config.root, ["zOSMF", "host"]), {
            id: "HA-ZMF02",
            severity: "WARNING",
            message: `zOSMF.host is ${host}, the host of ${owner.id} only: if it is down, no user can log in.`,
            remedy: "Set zOSMF.host to the DVIPA of two z/OSMF servers, or use the SAF provider.",
        }),
    ];
}

function providerOf(effective: InstanceView["effective"]): string | undefined {
    const provider = valueAt(effective, ["components", "gateway", "apiml", "security", "auth", "provider"]);
    return textsOf(provider)[0]?.toLowerCase();
}
