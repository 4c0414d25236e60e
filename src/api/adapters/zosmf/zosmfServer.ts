// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { Session } from "@zowe/imperative";
import { CheckStatus } from "../../../vendor/zosmfRest";
import type { Observation } from "../../model/observation";
import { withValue } from "../../model/observation";
import type { ZosmfServer } from "../../model/sysplex";
import type { Zosmf } from "../../ports/zosmf";
import type { ZosmfInformation, ZosmfService } from "../../model/seen/zosmf";
import { parseZosmfInformation } from "../../probe/parse/zosmfInformation";
import type { ZosmfConnection } from "../connection";
import { ServiceWords } from "./serviceWords";
import { zosmfConsole } from "./zosmfConsole";
import { zosmfFiles } from "./zosmfFiles";
import type { ZosmfCall } from "./zosmfCall";
import { callZosmf } from "./zosmfCall";
import { ownTime } from "../transport/guardedRequest";
import { readWith, zosmfSpool } from "./zosmfSpool";
import { zosmfWriter } from "./zosmfWriter";

export function describeServer(connection: ZosmfConnection): ZosmfServer {
    const session = connection.session.ISession;
    return {
        profileName: connection.profileName,
        declaredFor: connection.declaredFor,
        host: session.hostname ?? "",
        port: session.port ?? 443,
        basePath: session.basePath ?? "",
        verifiesCertificates: session.rejectUnauthorized !== false,
        consoleName: connection.consoleName,
    };
}

export function zosmfServer(connection: ZosmfConnection, call: ZosmfCall): Zosmf {
    const words = new ServiceWords();
    const to = (service: ZosmfService): ZosmfCall => ({ ...call, hear: (answer) => words.hear(service, answer) });
    return {
        server: describeServer(connection),
        information: () => information(call),
        console: zosmfConsole(inOwnTime(to("console")), connection.consoleName, call.clock),
        spool: zosmfSpool(to("jobs")),
        files: zosmfFiles(to("files")),
        writer: zosmfWriter(inOwnTime(to("files"))),
        words: () => words.all(),
        ahead: { spool: zosmfSpool(call), hear: (answer) => words.hear("jobs", answer) },
    };
}

function inOwnTime(call: ZosmfCall): ZosmfCall {
    return { ...call, limits: ownTime(call.limits) };
}

/** Without credentials, so that it is never a logon; today's servers answer 401 to it (api-layer#4498). */
async function information(call: ZosmfCall): Promise<Observation<ZosmfInformation | null>> {
    const { hostname, port, basePath, rejectUnauthorized, protocol } = call.session.ISession;
    const { socketConnectTimeout, requestCompletionTimeout, proxy } = call.session.ISession;
    const anonymous = new Session({
        hostname,
        port,
        basePath,
        rejectUnauthorized,
        protocol,
        socketConnectTimeout,
        requestCompletionTimeout,
        proxy,
        type: "none",
    } as ConstructorParameters<typeof Session>[0]);
    const answer = await callZosmf<unknown, ZosmfInformation>(
        { ...call, session: anonymous, gate: null },
        "z/OSMF info",
        (session) => CheckStatus.getZosmfInfo(session),
        readWith(parseZosmfInformation),
    );
    return !answer.seen && answer.reason === "credentials-rejected" ? withValue(answer, null) : answer;
}
