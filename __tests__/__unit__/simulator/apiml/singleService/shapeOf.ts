// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Objects whose keys are names of things, not of fields. */
const maps = new Set(["metadata", "applications details"]);

/** Keys, types and null-ness of a JSON value; of a list the shapes that occur in it. */
export function shapeOf(value: unknown, name = ""): unknown {
    if (value === null) {
        return null;
    }
    if (Array.isArray(value)) {
        return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].sort();
    }
    if (typeof value !== "object") {
        return typeof value;
    }
    const entries = Object.entries(value);
    if (maps.has(name) || isCounts(name, value)) {
        return [...new Set(entries.map(([, inner]) => typeof inner))].sort();
    }
    return Object.fromEntries(entries.map(([key, inner]) => [key, shapeOf(inner, key)] as const).sort(byKey));
}

/** `applications: {"gateway": 2}` of health, which is no list of applications. */
function isCounts(name: string, value: object): boolean {
    return name === "applications" && Object.values(value).every((inner) => typeof inner === "number");
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
    return a < b ? -1 : 1;
}

/** The elements of an XML answer, each once, with the attributes that it has. */
export function elementsOf(xml: string): readonly string[] {
    const tags = [...xml.matchAll(/<([A-Za-z_.]+)((?: [\w@]+="[^"]*")*)\/?>/g)];
    return [...new Set(tags.map(([, tag, attributes = ""]) => `${tag}${attributes.replace(/"[^"]*"/g, "")}`))]
        .filter((tag) => !/^(apiml|mfaas|management|routed)/.test(tag))
        .sort();
}
