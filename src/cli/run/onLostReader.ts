// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Stays when the command has ended: its last words are still to be written. */
const swallow = (): void => undefined;

/**
 * Calls once when the output has no reader any more (EPIPE). Without it, the failed write would be an uncaught exception, which Zowe CLI
 * writes to the same output, and so on endlessly.
 * @returns undo
 */
export function onLostReader(lost: () => void): () => void {
    const outputs = [process.stdout, process.stderr];
    const tell = (): void => {
        forget();
        lost();
    };
    const forget = (): void => outputs.forEach((output) => output.removeListener("error", tell));
    for (const output of outputs) {
        if (!output.listeners("error").includes(swallow)) {
            output.on("error", swallow);
        }
        output.on("error", tell);
    }
    return forget;
}
