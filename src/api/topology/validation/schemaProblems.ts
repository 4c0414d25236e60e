// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ServerSchemas } from "../../model/config/serverSchemas";
import type { ErrorObject } from "../../../vendor/ajv";
import { Ajv2019 } from "../../../vendor/ajv";
import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import type { ConfigValue } from "../yaml/configValue";
import { plainOf, valueAt } from "../yaml/configValue";
import type { ConfigView } from "./configView";
import { toldOnce } from "./configView";
import { builtInSchema } from "./builtInSchema";

/** Keywords that judge a whole map: with a template inside, the result is known only on z/OS. */
const whole: ReadonlySet<string> = new Set(["if", "anyOf", "oneOf", "allOf", "not", "required", "dependentRequired"]);

/** The violations of the schema, with file and line. Templates are not checked. */
export function schemaProblems(
    { config }: Pick<ConfigView, "config">,
    server: ServerSchemas | null,
): readonly ConfigProblem[] {
    const { root } = config;
    const { errors, failure } = validate(plainOf(root), server);
    if (failure !== null) {
        return [unusable(failure), ...schemaProblems({ config }, null)];
    }
    const provable = errors.filter((error) => isProvable(error, root, server !== null && !config.hasServerDefaults));
    return toldOnce(provable.map((error) => problemOf(error, root)));
}

interface Validation {
    readonly errors: readonly ErrorObject[];
    /** Why the schema cannot be used. */
    readonly failure: string | null;
}

/** One for all files: it compiles the schema of schemas once, which takes longer than all else. */
let shared: Compiler | null = null;
type Compiler = InstanceType<typeof Ajv2019>;
type Check = ReturnType<Compiler["compile"]>;

/** What was compiled last, by the text of the schemas: a check validates twice, and the daemon the same again for each command. */
const compiled = new Map<string, Check>();
const compiledAtMost = 4;

function validate(plain: unknown, server: ServerSchemas | null): Validation {
    const base = server?.base ?? builtInSchema;
    const referred = server?.referred ?? [];
    try {
        const check = checkOf(base, referred);
        void check(plain);
        return { errors: check.errors ?? [], failure: null };
    } catch (failure) {
        return { errors: [], failure: String(failure) };
    }
}

function checkOf(base: object, referred: ServerSchemas["referred"]): Check {
    const text = JSON.stringify([base, referred]);
    const known = compiled.get(text);
    if (known !== undefined) {
        return known;
    }
    const check = compile(base, referred);
    const [oldest] = compiled.keys();
    if (compiled.size >= compiledAtMost && oldest !== undefined) {
        compiled.delete(oldest);
    }
    compiled.set(text, check);
    return check;
}

function compile(base: object, referred: ServerSchemas["referred"]): Check {
    shared ??= new Ajv2019({
        allErrors: true,
        strict: false,
        validateFormats: false,
        unicodeRegExp: false,
        logger: false,
    });
    try {
        shared.addSchema(referred);
        return shared.compile(base);
    } finally {
        // Another server may have others under the same names.
        [base, ...referred].forEach((schema) => forget(shared, schema));
    }
}

function forget(ajv: typeof shared, schema: unknown): void {
    if (typeof schema === "object" && schema !== null) {
        ajv?.removeSchema(schema);
    }
}

function unusable(failure: string): ConfigProblem {
    return problemAt(undefined, {
        id: "HA-CFG02",
        severity: "INFO",
        message: `The schema of the server cannot be used (${failure}); the built-in one was used.`,
        remedy: "Check schemas/zowe-yaml-schema.json in the runtime directory.",
    });
}

/** The built-in table of defaults is not complete: a required key may be in defaults.yaml. */
function isProvable(error: ErrorObject, root: ConfigValue, lacksDefaults: boolean): boolean {
    const value = pointedAt(root, error.instancePath);
    if (value === undefined || value.kind === "template") {
        return false;
    }
    const isInstance = /^\/haInstances\/[^/]+$/.test(error.instancePath);
    return !(whole.has(error.keyword) && !isInstance && (lacksDefaults || holdsTemplate(value)));
}

function holdsTemplate(value: ConfigValue): boolean {
    if (value.kind === "map") {
        return [...value.entries.values()].some(holdsTemplate);
    }
    return value.kind === "list" ? value.items.some(holdsTemplate) : value.kind === "template";
}

function problemOf(error: ErrorObject, root: ConfigValue): ConfigProblem {
    const keys = [...keysOf(error.instancePath), ...extraKey(error)];
    const [section, instance] = keys;
    const name = keys.join(".");
    return problemAt(valueAt(root, keys) ?? pointedAt(root, error.instancePath), {
        id: "HA-CFG02",
        severity: "CRITICAL",
        message: `${name === "" ? "The file" : name} ${reasonOf(error)}.`,
        remedy: "Correct it: Zowe validates its configuration before it starts, and ends if it is not valid (ZWEL0070E).",
        ...(section === "haInstances" && instance !== undefined ? { instance } : {}),
    });
}

/** The key that should not be there is below the place the schema points at. */
function extraKey({ params }: ErrorObject): readonly string[] {
    const extra: unknown = params["additionalProperty"] ?? params["unevaluatedProperty"];
    return typeof extra === "string" ? [extra] : [];
}

function reasonOf({ keyword, params, message }: ErrorObject): string {
    const allowed: unknown = params["allowedValues"];
    if (keyword === "enum" && Array.isArray(allowed)) {
        return `must be one of ${allowed.map(String).join(", ")}`;
    }
    return keyword.endsWith("Properties") ? "is not a key that Zowe knows here" : (message ?? `fails "${keyword}"`);
}

function keysOf(pointer: string): readonly string[] {
    const unescaped = pointer.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    return unescaped.slice(1);
}

function pointedAt(root: ConfigValue, pointer: string): ConfigValue | undefined {
    let value: ConfigValue | undefined = root;
    for (const key of keysOf(pointer)) {
        value =
            value?.kind === "list"
                ? value.items[Number(key)]
                : value?.kind === "map"
                  ? value.entries.get(key)
                  : undefined;
    }
    return value;
}
