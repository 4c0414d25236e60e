// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { catalogOf } from "../../files/dataSets";
import type { DataSet } from "../../files/dataSets";
import type { World } from "../../../world/world";
import { json, text } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";
import { fileFailure } from "../fileFailure";
import { matches } from "../matches";

/** GET of /zosmf/restfiles/ds: lists, members and their text (E-ZMF-26, E-ZMF-30). */
export function speakDataSets(world: World, request: SignedOnRequest): Answer | null {
    const rest = request.path.replace(/^\/zosmf\/restfiles/, "");
    if (request.method !== "GET" || !/^\/ds(\/|$)/.test(rest)) {
        return null;
    }
    const [name = "", member] = decodeURIComponent(rest.replace(/^\/ds\/?/, "")).split("/");
    if (name === "") {
        return list(world, request);
    }
    return member === "member" ? members(world, name.toUpperCase()) : content(world, name.toUpperCase());
}

function list(world: World, request: SignedOnRequest): Answer {
    const level = request.query.get("dslevel") ?? "";
    if (level === "") {
        return fileFailure(400, { category: 1, rc: 4, reason: 13, message: "pattern" }, "ListDatasetsServlet::doGet()");
    }
    const found = catalogOf(world).filter(({ name }) => matches(name, level) || name === level.toUpperCase());
    const isNameOnly = /^(dsname)?$/i.test(request.headers["x-ibm-attributes"] ?? "");
    return json(200, {
        items: found.map((each) => (isNameOnly ? { dsname: each.name } : attributes(each))),
        returnedRows: found.length,
        ...(found.length === 0 ? {} : { totalRows: found.length }),
        JSONversion: 1,
    });
}

/** All numbers are strings; a VSAM cluster has few keys. */
function attributes(dataSet: DataSet): Record<string, unknown> {
    if (dataSet.organization === "VS") {
        return { catnm: "ICFCAT.SIMPLEX", dsname: dataSet.name, dsorg: "VS", migr: "NO", mvol: "N", vol: "*VSAM*" };
    }
    return {
        blksz: "32720",
        catnm: "ICFCAT.SIMPLEX",
        cdate: "2026/01/09",
        dev: "3390",
        dsname: dataSet.name,
        dsntp: "LIBRARY",
        dsorg: dataSet.organization,
        edate: "***None***",
        extx: "1",
        lrecl: String(dataSet.recordLength),
        migr: "NO",
        mvol: "N",
        ovf: "NO",
        rdate: "2026/11/09",
        recfm: dataSet.recordFormat,
        sizex: "15",
        spacu: "CYLINDERS",
        used: "6",
        vol: "SIMVL1",
        vols: "SIMVL1",
    };
}

function members(world: World, name: string): Answer {
    if (!catalogOf(world).some((each) => each.name === name)) {
        const details = [`ISRZ002 Data set not cataloged - '${name}' was not found in catalog.`];
        return fileFailure(
            500,
            { category: 4, rc: 8, reason: 0, message: "LMINIT error", details },
            "ListMembersServlet::doGet()",
        );
    }
    const found = [...world.members.keys()]
        .filter((each) => each.startsWith(`${name}(`))
        .map((each) => ({ member: each.slice(name.length + 1, -1) }));
    return json(200, { items: found, returnedRows: found.length, JSONversion: 1 });
}

function content(world: World, name: string): Answer {
    const [dataSet = ""] = name.split("(");
    const found = world.members.get(name);
    if (found !== undefined) {
        return text(200, found);
    }
    if (catalogOf(world).some((each) => each.name === dataSet)) {
        return fileFailure(
            404,
            { category: 6, rc: 8, reason: 524, message: "Member not found", details: [name] },
            "GetDatasetServlet::doGet()",
        );
    }
    const details = [`IKJ56228I DATA SET ${dataSet} NOT IN CATALOG OR CATALOG CAN NOT BE ACCESSED    `];
    return fileFailure(
        404,
        { category: 6, rc: 8, reason: 386_400_778, message: "Data set not found.", details },
        "GetDatasetServlet::doGet()",
    );
}
