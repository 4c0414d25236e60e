// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { ConfigurationError } from "../../../../src/api/errors";
import { compareInstances } from "../../../../src/api/topology/compareConfig";
import { describeSysplex } from "../../../../src/api/topology/describeSysplex";
import { haInstanceIds, mergeZoweConfig } from "../../../../src/api/topology/yaml/effectiveConfig";
import { explainConfig } from "../../../../src/api/topology/explainConfig";
import { validateConfig } from "../../../../src/api/topology/validateConfig";
import { scaled } from "../../../support/laws/reliability";
import { profile, threeSystems } from "./zoweYamlBuilder";

const yamlValue = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, false, 7554, 0, -1, 1e21, "", "x", "${{ y }}", "7554", "LPAR1", "infinispan"),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(
            fc.constantFrom(
                "enabled",
                "port",
                "hostname",
                "sysname",
                "components",
                "gateway",
                "apiml",
                "zowe",
                "job",
                "name",
                "storage",
                "a.b",
                "__proto__",
                "lpar1",
            ),
            tie("value"),
            { maxKeys: 5 },
        ),
    ),
})).value;

const configuration = fc.record(
    {
        zowe: yamlValue,
        components: yamlValue,
        haInstances: fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), yamlValue, { minKeys: 1, maxKeys: 6 }),
    },
    { requiredKeys: ["haInstances"] },
);

/** Runs it; what it throws must be one clear sentence. */
const described = (texts: readonly string[]) => {
    try {
        const documents = texts.map((text, index) => ({ name: `/${index}.yaml`, text }));
        return describeSysplex(profile(), mergeZoweConfig(documents));
    } catch (failure) {
        expect(failure).toBeInstanceOf(ConfigurationError);
        return null;
    }
};

describe("describeSysplex, for any configuration,", () => {
    it("drops no configured instance, and gives each a name, a system, a host and a job", () => {
        fc.assert(
            fc.property(configuration, (config) => {
                const result = described([JSON.stringify(config)]);
                expect(result?.sysplex.instances.map(({ id }) => id)).toEqual(Object.keys(config.haInstances));
                for (const { systemName, hostname, address, jobName, procedureName } of result?.sysplex.instances ??
                    []) {
                    expect(
                        [systemName, hostname, address, jobName, procedureName].filter((each) => each === ""),
                    ).toEqual([]);
                }
            }),
            { numRuns: scaled(100, 30) },
        );
    });

    it("drops no instance of any of several files", () => {
        fc.assert(
            fc.property(configuration, configuration, (left, right) => {
                const result = described([JSON.stringify(left), JSON.stringify(right)]);
                const ids = new Set([...Object.keys(left.haInstances), ...Object.keys(right.haInstances)]);
                expect(new Set(result?.sysplex.instances.map(({ id }) => id))).toEqual(ids);
            }),
            { numRuns: scaled(100, 30) },
        );
    });

    it("fails only with a clear sentence, whatever the text", () => {
        const damaged = fc
            .tuple(fc.nat(threeSystems().length), fc.nat(40), fc.string({ unit: "binary" }))
            .map(([from, count, put]) => threeSystems().slice(0, from) + put + threeSystems().slice(from + count));
        fc.assert(
            fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string(), damaged), (text) => {
                described([text]);
            }),
            { numRuns: scaled(300, 100) },
        );
    });
});

/** Everything that is said about a configuration offline. */
const saidAbout = (text: string) => {
    const config = mergeZoweConfig([{ name: "/zowe.yaml", text }]);
    const problems = [null, "3.1.0"].flatMap((zoweVersion) => validateConfig(config, { schemas: null, zoweVersion }));
    const rows = [null, ...haInstanceIds(config)].flatMap((id) => explainConfig(config, id, ""));
    return { problems, rows, differences: compareInstances(config) };
};

describe("the problems found offline in any configuration", () => {
    it("are found without an exception, and name lines that exist", () => {
        fc.assert(
            fc.property(configuration, (config) => {
                const text = JSON.stringify(config, null, 1);
                const { problems, rows } = saidAbout(text);
                const lines = [...problems, ...rows].map(({ line }) => line ?? 1);
                expect(lines.filter((line) => line < 1 || line > text.split("\n").length)).toEqual([]);
            }),
            { numRuns: scaled(60, 20) },
        );
    });

    it("contain no secret", () => {
        const name = fc.constantFrom("password", "caPassword", "clientSecret", "apiToken", "key", "ZOWE_PASSWORD");
        const put = fc.tuple(fc.constantFrom("zowe", "components", "haInstances"), name, fc.boolean());
        fc.assert(
            fc.property(put, configuration, ([section, secretName, inList], config) => {
                const secret = inList ? ["hunter2"] : "hunter2";
                const kept = (config as Record<string, unknown>)[section];
                const entry = {
                    ...(typeof kept === "object" ? kept : {}),
                    lpar1: { components: { gateway: { [secretName]: secret } } },
                };
                const said = JSON.stringify(saidAbout(JSON.stringify({ ...config, [section]: entry })));
                expect(said).not.toContain("hunter2");
            }),
            { numRuns: scaled(60, 20) },
        );
    });
});
