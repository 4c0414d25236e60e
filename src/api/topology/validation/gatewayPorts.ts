// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { portOf, valueAt } from "../yaml/configValue";
import type { ConfigView, InstanceView } from "./configView";
import { listed, sharing } from "./configView";

interface GatewayPort {
    readonly instance: InstanceView;
    readonly port: number;
}

/**
 * One gateway for each system, all on the port that the Sysplex Distributor distributes (Zowe documentation "Configuring
 * Sysplex for high availability"; the distributor cannot change a port).
 */
export function gatewayPorts(view: ConfigView): readonly ConfigProblem[] {
    const gateways = view.instances.filter(({ runs }) => runs("gateway"));
    return gateways.length < 2 ? [] : [...portProblems(view, gateways), ...twoOnOneSystem(gateways)];
}

function portProblems(view: ConfigView, gateways: readonly InstanceView[]): readonly ConfigProblem[] {
    const external = valueAt(view.config.root, ["zowe", "externalPort"]);
    const wanted = portOf(external);
    const ports = gateways.flatMap((instance): GatewayPort[] => {
        const port = instance.components.find(({ name }) => name === "gateway")?.port ?? null;
        return port === null ? [] : [{ instance, port }];
    });
    const numbers = new Set(ports.map(({ port }) => port));
    if (numbers.size > 1) {
        return ports.filter(({ port }) => port !== wanted).map((odd) => differs(odd, wanted));
    }
    const [port] = numbers;
    if (wanted === undefined || port === undefined || port === wanted) {
        return [];
    }
    return [
        problemAt(external, {
            id: "HA-CFG04",
            severity: "WARNING",
            message: `All gateways listen on ${port}, but zowe.externalPort is ${wanted}: a Sysplex Distributor cannot route to it.`,
            remedy: "Make them equal, unless a load balancer outside z/OS changes the port.",
        }),
    ];
}

function differs({ instance, port }: GatewayPort, wanted: number | undefined): ConfigProblem {
    return problemAt(valueAt(instance.effective, ["components", "gateway", "port"]), {
        id: "HA-CFG04",
        severity: "CRITICAL",
        message: `The gateway of ${instance.id} listens on ${port}, others on another port; zowe.externalPort is ${wanted ?? "not known"}.`,
        remedy: "Set the port of all gateways to zowe.externalPort: the Sysplex Distributor distributes one port.",
        instance: instance.id,
    });
}

function twoOnOneSystem(gateways: readonly InstanceView[]): readonly ConfigProblem[] {
    return sharing(gateways, ({ systemName }) => systemName).map(({ last, members }) =>
        problemAt(last.entry, {
            id: "HA-SYS03",
            severity: "WARNING",
            message: `${listed(members.map(({ id }) => id))} run a gateway each on ${last.systemName}; Zowe supports one for each system.`,
            remedy: "Set components.gateway.enabled: false for all but one instance of that system.",
        }),
    );
}
