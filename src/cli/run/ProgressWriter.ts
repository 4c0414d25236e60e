// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { OperationEvent } from "../../index";
import type { Progress } from "../render/progress";
import { liveLines, logLines, newProgress, withEvent } from "../render/progress";
import type { Style } from "../render/layout/style";
import { isTerminal, terminalStyle } from "./terminalStyle";

const refreshMs = 1_000;

/**
 * Shows the progress: in a log one line for each change; on a terminal also, below them and updated in place, the current step of each
 * instance, its duration and its limit. No output if JSON is requested.
 */
export class ProgressWriter {
    private progress: Progress = newProgress;
    private shownLines = 0;
    private timer: NodeJS.Timeout | null = null;
    private readonly isLive: boolean;

    public constructor(
        private readonly response: IHandlerParameters["response"],
        private readonly isSilent: boolean,
    ) {
        this.isLive = !isSilent && isTerminal() && process.env["CI"] === undefined;
    }

    public tell(event: OperationEvent): void {
        if (this.isSilent) {
            return;
        }
        const lines = logLines(this.progress, event, logStyle());
        this.progress = withEvent(this.progress, event);
        this.erase();
        lines.forEach((line) => this.response.console.log(line));
        this.draw();
        if (this.isLive) {
            this.timer ??= setInterval(() => this.refresh(), refreshMs);
            this.timer.unref();
        }
    }

    public close(): void {
        if (this.timer) {
            clearInterval(this.timer);
        }
        this.erase();
        if (!this.isSilent && this.progress.began !== null) {
            this.response.console.log("");
        }
    }

    private refresh(): void {
        this.erase();
        this.draw();
    }

    private draw(): void {
        const lines = this.isLive ? liveLines(this.progress, new Date(), terminalStyle()) : [];
        lines.forEach((line) => this.response.console.log(line));
        this.shownLines = lines.length;
    }

    /** A buffer is written unchanged, also through the daemon (E-CLI-03). */
    private erase(): void {
        if (this.shownLines > 0) {
            this.response.console.log(Buffer.from(`\x1b[${this.shownLines}A\x1b[J`));
            this.shownLines = 0;
        }
    }
}

/** A line of a log is not wrapped; on a terminal words are not cut at its edge. */
function logStyle(): Style {
    const style = terminalStyle();
    return isTerminal() ? style : { ...style, width: Infinity };
}
