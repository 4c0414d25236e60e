// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import type { TimelineReport } from "../../index";
import { diagnosticsShow, timeline, timelineFrom } from "../../index";
import { logsSince, timeoutSeconds } from "../arguments/defaults";
import { momentOf } from "../arguments/momentOf";
import { namesOf } from "../arguments/namesOf";
import { renderTimelinePage } from "../render/html/timelinePage";
import { renderTimeline, renderTimelineMarkdown } from "../render/timeline";
import { sayReplayed } from "../run/openReplay";
import { exitCodeOf, inWords, runHa } from "../run/runHa";
import { terminalStyle } from "../run/terminalStyle";

export default class TimelineHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const { arguments: args } = parameters;
        if (typeof args["from"] === "string") {
            await inWords(() => showBundle(parameters, String(args["from"])));
            return;
        }
        await runHa(parameters, timeoutSeconds.logs, async (run) => {
            const now = new Date();
            const options = {
                lpars: namesOf(args["lpars"]),
                since: momentOf(args["since"] ?? logsSince, "since", now) ?? now,
                until: momentOf(args["until"], "until", now),
            };
            const report = await timeline(run.connection, options, run.signal);
            show(parameters, report, exitCodeOf(report.exitCode, run));
        });
    }
}

async function showBundle(parameters: IHandlerParameters, file: string): Promise<void> {
    const { arguments: args } = parameters;
    const { takenAt } = (await diagnosticsShow(file)).manifest;
    const then = new Date(takenAt);
    const report = await timelineFrom(file, {
        lpars: namesOf(args["lpars"]),
        since: momentOf(args["since"], "since", then),
        until: momentOf(args["until"], "until", then),
    });
    sayReplayed(parameters, file, takenAt);
    show(parameters, report, report.exitCode);
}

function show({ arguments: args, response }: IHandlerParameters, report: TimelineReport, exitCode: number): void {
    const forms: Readonly<Record<string, () => string>> = {
        markdown: () => renderTimelineMarkdown(report),
        html: () => renderTimelinePage(report),
    };
    const text = forms[String(args["format"])] ?? ((): string => renderTimeline(report, terminalStyle()));
    response.console.log(text());
    response.data.setObj(report);
    response.data.setExitCode(exitCode);
}
