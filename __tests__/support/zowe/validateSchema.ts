// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { repository } from "./zoweCli";

const validator = new Ajv2020({ allErrors: true, strict: false, formats: { "date-time": isDateTime } });

function isDateTime(text: string): boolean {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text);
}

/** The complaints of a shipped schema about an object; none when it keeps the contract. */
export function complaints(schemaFile: string, object: unknown): readonly string[] {
    const schema = JSON.parse(readFileSync(join(repository, "docs", "schemas", schemaFile), "utf8")) as { $id: string };
    const validate = validator.getSchema(schema.$id) ?? validator.compile(schema);
    void validate(object);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}
