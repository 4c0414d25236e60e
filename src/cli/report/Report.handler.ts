// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandArguments, ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { AuditReport, ReportOptions } from "../../index";
import { rawTextOf, report, reportFrom } from "../../index";
import { timeoutSeconds } from "../arguments/defaults";
import { renderAuditMarkdown } from "../render/audit/auditMarkdown";
import { renderAuditPage } from "../render/audit/auditPage";
import { replaceReport } from "../run/replaceReport";
import { exitCodeOf, inWords, runHa } from "../run/runHa";
import { versions } from "../run/versions";

export default class ReportHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        const options: ReportOptions = {
            operation: args["operation"] === undefined ? null : String(args["operation"]),
            versions: versions(),
        };
        if (typeof args["from"] === "string") {
            const bundle = args["from"];
            await inWords(async () => {
                const made = await reportFrom(bundle, options);
                await show(parameters, made, made.exitCode);
            });
            return;
        }
        await runHa(parameters, timeoutSeconds.check, async (run) => {
            const made = await report(run.connection, options, run.signal);
            await show(parameters, made, exitCodeOf(made.exitCode, run));
        });
    }
}

type Form = "html" | "markdown" | "json";

const forms: Readonly<Record<Form, (made: AuditReport) => string>> = {
    html: (made) => renderAuditPage(made, rawTextOf(made.data)),
    markdown: renderAuditMarkdown,
    json: (made) => JSON.stringify(made, null, 2),
};

async function show(
    { arguments: args, response }: IHandlerParameters,
    made: AuditReport,
    exitCode: number,
): Promise<void> {
    const file = args["output-file"] === undefined ? null : String(args["output-file"]);
    response.data.setObj(made);
    await replaceReport(response, forms[formOf(args, file)](made), file);
    response.data.setExitCode(exitCode);
}

/** As it was asked for, or as the name of the file ends. */
function formOf({ format }: ICommandArguments, file: string | null): Form {
    const [, ending = ""] = /\.(html|json)$/i.exec(file ?? "") ?? [];
    const word = String(format ?? ending).toLowerCase();
    return word === "html" || word === "json" ? word : "markdown";
}
