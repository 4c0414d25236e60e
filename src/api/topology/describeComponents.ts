// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Component, Layout } from "../model/sysplex";
import type { ConfigProblem } from "../model/config/config";
import { problemAt } from "./problemAt";
import type { ConfigValue, MapValue } from "./yaml/configValue";
import { entriesOf, flagOf, portOf, valueAt } from "./yaml/configValue";

/** The components that single-service `apiml` runs inside itself (zowe-install-packaging `files/defaults.yaml`). */
const insideApiml: readonly string[] = ["gateway", "discovery", "zaas", "api-catalog", "caching-service"];

/** Plug-ins of the desktop: enabled like components, but without a process (E-LCH-27). */
const insideAppServer: readonly string[] = ["explorer-jes", "explorer-mvs", "explorer-uss"];

export interface Components {
    readonly layout: Layout;
    /** True: only z/OS, or the release, can tell which layout it is. */
    readonly isLayoutGuessed: boolean;
    readonly components: readonly Component[];
    readonly problems: readonly ConfigProblem[];
}

export function layoutOf(effective: MapValue): Layout {
    return flagOf(valueAt(effective, ["components", "apiml", "enabled"])) === true ? "single-service" : "services";
}

/** A template, or no file that enables anything: then the defaults of the release decide. */
function isLayoutGuessed(effective: MapValue, enablesComponents: boolean): boolean {
    return valueAt(effective, ["components", "apiml", "enabled"])?.kind === "template" || !enablesComponents;
}

/**
 * The components that one instance should run. A component that only the defaults enable does not start, because the launcher reads only
 * the files (zowe/launcher `src/main.c`), unless no file enables anything: then such a launcher could not run at all.
 * @param id The instance of the effective configuration, for the problems.
 */
export function describeComponents(effective: MapValue, id: string, enablesComponents: boolean): Components {
    const layout = layoutOf(effective);
    const sections = entriesOf(valueAt(effective, ["components"]));
    const isInside = (name: string) => layout === "single-service" && insideApiml.includes(name);
    const components = sections.map(([name, section]): Component | null => {
        const isEnabled = isInside(name) || startsAlone(section, enablesComponents);
        return isEnabled || section.origin.kind !== "defaults"
            ? { name, isEnabled, port: portIn(effective, layout, name) ?? null, ...partOf(name, isInside(name)) }
            : null;
    });
    const templates = sections.filter(
        ([name, section]) => !isInside(name) && valueAt(section, ["enabled"])?.kind === "template",
    );
    return {
        layout,
        isLayoutGuessed: isLayoutGuessed(effective, enablesComponents),
        components: components.filter((component) => component !== null),
        problems: templates.map(([name, section]) => enabledTemplate(section, name, id)),
    };
}

/** A template may evaluate to false, but it counts as enabled, so that the component is checked. */
function startsAlone(section: ConfigValue, enablesComponents: boolean): boolean {
    const enabled = valueAt(section, ["enabled"]);
    if (enabled === undefined || (enabled.origin.kind === "defaults" && enablesComponents)) {
        return false;
    }
    return enabled.kind === "template" || flagOf(enabled) === true;
}

/**
 * The port of a component. In the single service, `gateway` and `discovery` have theirs from their own section or from
 * that of `apiml`, and the rest is served on the gateway's (api-layer `apiml-package/.../bin/start.sh`).
 */
function portIn(effective: MapValue, layout: Layout, name: string): number | undefined {
    const own = valueAt(effective, ["components", name, "port"]);
    if (layout === "services" || !(insideApiml.includes(name) || name === "apiml")) {
        return portOf(own);
    }
    if (name === "discovery") {
        return firstWritten(own, [
            valueAt(effective, ["components", "apiml", "apiml", "internal", "discovery", "port"]),
            valueAt(effective, ["components", "apiml", "internal", "discovery", "port"]),
        ]);
    }
    return firstWritten(valueAt(effective, ["components", "gateway", "port"]), [
        valueAt(effective, ["components", "apiml", "port"]),
    ]);
}

/** The first port in a file, otherwise the default. */
function firstWritten(own: ConfigValue | undefined, others: readonly (ConfigValue | undefined)[]): number | undefined {
    const written = [own, ...others].find((value) => value !== undefined && value.origin.kind !== "defaults");
    return portOf(written ?? own);
}

function partOf(name: string, isInsideApiml: boolean): { partOf?: string } {
    if (isInsideApiml) {
        return { partOf: "apiml" };
    }
    return insideAppServer.includes(name) ? { partOf: "app-server" } : {};
}

function enabledTemplate(section: ConfigValue, name: string, id: string): ConfigProblem {
    return problemAt(valueAt(section, ["enabled"]), {
        id: "HA-CFG02",
        severity: "INFO",
        message: `components.${name}.enabled of ${id} is a template that only z/OS can evaluate; true is assumed.`,
        remedy: "Specify true or false below haInstances, so that every tool knows what should run.",
        instance: id,
    });
}
