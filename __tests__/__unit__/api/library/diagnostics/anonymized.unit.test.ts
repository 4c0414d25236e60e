// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readZip, writeZip } from "../../../../../src/api/adapters/workstation/zipFile";
import type { HaConnection } from "../../../../../src/index";
import { check, heldLook, status } from "../../../../../src/index";
import { anonymized } from "../../../../../src/api/library/diagnostics/anonymized";
import type { BundleManifest } from "../../../../../src/api/model/bundle/manifest";

const bundle = join(__dirname, "../../../../evidence/bundles/format-1.zip");
const { signal } = new AbortController();

async function judged(file: string): Promise<unknown> {
    const look = async (name: "status" | "check"): Promise<HaConnection> => (await heldLook(file, name)).connection;
    const { verdict, instances, findings } = await status(await look("status"), { lpars: null }, signal);
    const checked = await check(await look("check"), { selectors: [], set: null, lpars: null }, signal);
    return {
        verdict,
        instances: instances.map(({ id, state }) => `${id} ${state}`),
        findings: findings.map(({ id }) => id),
        checked: checked.results.map(({ id, scope, outcome }) => [id, scope, outcome]),
    };
}

describe("an anonymized bundle", () => {
    it("is judged as the bundle is", async () => {
        const directory = await mkdtemp(join(tmpdir(), "zowe-ha-bundle-"));
        try {
            const { "manifest.json": manifest = "{}", ...files } = Object.fromEntries(await readZip(bundle));
            const taken = {
                manifest: JSON.parse(manifest) as BundleManifest,
                files: Object.entries(files).map(([name, text]) => ({ name, what: "", text })),
            };
            const { connection } = await heldLook(bundle, "status");
            const other = anonymized(taken, connection);
            expect([...other.table.keys()]).toContain("/global/zowe");
            const file = join(directory, "anonymized.zip");
            await writeZip(file, [{ name: "manifest.json", text: JSON.stringify(other.manifest) }, ...other.files]);
            expect(await judged(file)).toEqual(await judged(bundle));
        } finally {
            await rm(directory, { recursive: true });
        }
    });
});
