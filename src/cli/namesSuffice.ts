// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The program of Zowe CLI, under the names that npm and the package give it. */
const zoweProgram = /(?:^|[\\/])(?:zowe(?:\.js|\.cmd)?|@zowe[\\/]cli[\\/]lib[\\/]main(?:\.js)?)$/;

/**
 * What reads the options of our commands although no command of ours is called: the web help shows every command, `plugins` validates
 * definitions, and a daemon serves all commands that are still to come.
 */
const readsEverything = ["ha", "--help-web", "--hw", "plugins", "--daemon"];

/**
 * Whether Zowe CLI runs a command of another plug-in, so that it needs only the names of our commands and not their options: it copies all definitions
 * that it is given some forty times for `zowe --version`. Where that is not certain they are given whole.
 * @param argv `process.argv`
 */
export function namesSuffice([, program = "", ...words]: readonly string[]): boolean {
    return zoweProgram.test(program) && !words.some((word) => readsEverything.includes(word.split("=")[0] ?? word));
}
