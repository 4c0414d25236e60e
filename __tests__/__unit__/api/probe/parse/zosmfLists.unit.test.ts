// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseDirectoryList } from "../../../../../src/api/probe/parse/directoryList";
import { parseMountList } from "../../../../../src/api/probe/parse/mountList";
import { parseSpoolFiles } from "../../../../../src/api/probe/parse/spoolFiles";
import { parseZosmfInformation } from "../../../../../src/api/probe/parse/zosmfInformation";

describe("parseSpoolFiles", () => {
    it("keeps a file that counts no records: SYSPRINT in use does", () => {
        // In the form of `__tests__/evidence/zosmf/jobs/files-active-stc.json`.
        expect(parseSpoolFiles([{ id: 104, ddname: "SYSPRINT", stepname: "ZOWESTEP", "record-count": 0 }])).toEqual({
            ok: true,
            value: [{ id: 104, ddName: "SYSPRINT", stepName: "ZOWESTEP", recordCount: 0 }],
        });
    });

    it("refuses a file without DD name", () => {
        expect(parseSpoolFiles([{ id: 2 }])).toMatchObject({ ok: false });
        expect(parseSpoolFiles({})).toMatchObject({ ok: false });
    });
});

describe("parseMountList", () => {
    it("leaves unknown what the answer does not contain", () => {
        expect(parseMountList({ items: [{ name: "ZFS.A", mountpoint: "/a" }] })).toEqual({
            ok: true,
            value: [
                {
                    fileSystemName: "ZFS.A",
                    mountPoint: "/a",
                    type: "",
                    status: "",
                    modes: [],
                    ownerSystem: null,
                    blocks: null,
                    blocksAvailable: null,
                },
            ],
        });
    });

    it.each(["", "[]", '{"items":{}}', '{"items":[{"name":"ZFS.A"}]}'])("does not understand %p", (text) => {
        expect(parseMountList(text)).toMatchObject({ ok: false });
    });
});

describe("parseDirectoryList", () => {
    it("refuses a list that was cut short", () => {
        const items = [{ name: ".", mode: "drwxr-xr-x" }];
        expect(parseDirectoryList({ items })).toMatchObject({ ok: true });
        expect(parseDirectoryList({ items, moreRows: true })).toMatchObject({ ok: false });
    });
});

describe("parseZosmfInformation", () => {
    it("reads an answer whose plug-ins could not be listed", () => {
        // In the form of `__tests__/evidence/zosmf/info/info-28-v2r5-plugins-object.json`.
        const text =
            '{"zos_version":"04.28.00","zosmf_version":"28","plugins":{"msgId":"IZUG612E"},"zosmf_saf_realm":"SAFRealm"}';
        expect(parseZosmfInformation(text)).toEqual({
            ok: true,
            value: { zosVersion: "04.28.00", zosmfVersion: "28", hostname: null, safRealm: "SAFRealm" },
        });
    });

    it.each(["", "{}", "<html>z/OSMF</html>", '{"zos_version":4}'])("does not understand %p", (text) => {
        expect(parseZosmfInformation(text)).toMatchObject({ ok: false });
    });
});
