// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawnSync } from "node:child_process";
import { repository } from "../support/zowe/zoweCli";

const run = (program: string, args: readonly string[]) =>
    spawnSync(program, [...args], { cwd: repository, encoding: "utf8" });

/** What bash offers behind these words; the last one is being typed. */
function inBash(words: readonly string[], before = ""): readonly string[] {
    const script = `${before}
        source completion/zowe-ha.bash
        COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
        _zowe_ha && printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run("bash", ["--norc", "-c", script]).stdout.split("\n").filter(Boolean);
}

/** The same in zsh, whose own compadd and _files stand aside. */
function inZsh(words: readonly string[]): readonly string[] {
    const script = `typeset -A _comps; compdef() { : }; compadd() { shift; print -l -- "$@" }; _files() { print -l -- LICENSE }
        source completion/zowe-ha.zsh
        words=(${words.map((word) => `'${word}'`).join(" ")}); CURRENT=$#words
        _zowe_ha`;
    const typed = words.at(-1) ?? "";
    return run("zsh", ["-f", "-c", script])
        .stdout.split("\n")
        .filter((one) => one !== "" && one.startsWith(typed));
}

const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
        ["zowe", "ha", "st"],
        ["start", "status", "stop"],
    ],
    [["zowe", "ha", "cache", "ver"], ["verify"]],
    [["zowe", "ha", "ca", "ver"], ["verify"]],
    [
        ["zowe", "ha", "check", "--set", ""],
        ["default", "full", "prerequisite", "quick"],
    ],
    [["zowe", "ha", "check", "zfs", "network", "--set", "q"], ["quick"]],
    [
        ["zowe", "ha", "restart", "--lpars", "lpar1", "--via", ""],
        ["console", "job", "ssh"],
    ],
    [["zowe", "ha", "restart", "--lpars", "lpar1", "--max"], ["--max-unavailable"]],
    [["zowe", "ha", "status", "--local-config", "LIC"], ["LICENSE"]],
    [
        ["zowe", "ha", "nosuch", "--he"],
        ["--help", "--help-examples", "--help-web"],
    ],
    [["zowe", "h"], ["ha"]],
    [["zowe", "files", ""], []],
];

describe("the shell completion", () => {
    it("is what the definitions say", () => {
        const { stderr, status } = run(process.execPath, ["scripts/generateCompletion.mjs", "--check"]);
        expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    });

    it.each(cases)("completes %j in bash", (words, offered) => {
        expect([...inBash(words)].sort()).toEqual(offered);
    });

    it("leaves the other commands of zowe to what completed them before", () => {
        const before = "other() { COMPREPLY=(data-set); }; complete -F other zowe";
        expect(inBash(["zowe", "files", ""], before)).toEqual(["data-set"]);
        expect(inBash(["zowe", "ha", "cache", "ver"], before)).toEqual(["verify"]);
    });

    // Where there is no zsh, its file is only known to hold what the one for bash holds: both are made from one table.
    if (run("zsh", ["--version"]).status === 0) {
        it.each(cases)("completes %j in zsh", (words, offered) => {
            expect([...inZsh(words)].sort()).toEqual(offered);
        });
    }
});
