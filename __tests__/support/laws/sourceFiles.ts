// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { repository } from "../zowe/zoweCli";

export interface Import {
    /** A file of the repository (`src/api/model/sysplex.ts`), or a package or `node:` name as written. */
    readonly of: string;
    readonly isRelative: boolean;
    /** `import type`: gone after compilation. */
    readonly isTypeOnly: boolean;
}

export interface SourceFile {
    /** Relative to the repository, with slashes. */
    readonly path: string;
    readonly text: string;
    readonly imports: readonly Import[];
}

/** Every file with one of the extensions in the directories (or single files) named. */
export function sourceFiles(roots: readonly string[], extensions: readonly string[] = [".ts"]): SourceFile[] {
    return roots
        .flatMap(filesUnder)
        .filter((path) => extensions.some((extension) => path.endsWith(extension)))
        .map((path) => {
            const text = readFileSync(join(repository, path), "utf8");
            return { path, text, imports: importsOf(path, text) };
        });
}

function filesUnder(path: string): string[] {
    const absolute = join(repository, path);
    if (!existsSync(absolute)) {
        return [];
    }
    if (!statSync(absolute).isDirectory()) {
        return [path];
    }
    const names = readdirSync(absolute).filter((name) => name !== "node_modules" && name !== "__results__");
    return names.flatMap((name) => filesUnder(posix.join(path, name)));
}

const statement = /^(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?["']([^"']+)["']/gm;
const call = /(?<![\w.])(?:require|import)\(\s*["']([^"']+)["']\s*\)/g;

function importsOf(path: string, text: string): Import[] {
    const stated = [...text.matchAll(statement)].map(([, type, name]) => toImport(path, name, type !== undefined));
    const called = [...text.matchAll(call)].map(([, name]) => toImport(path, name, false));
    return [...stated, ...called];
}

function toImport(path: string, name = "", isTypeOnly: boolean): Import {
    if (!name.startsWith(".")) {
        return { of: name, isRelative: false, isTypeOnly };
    }
    const target = posix.join(dirname(path), name);
    const candidates = [`${target}.ts`, `${target}/index.ts`, target];
    return { of: candidates.find(isFile) ?? target, isRelative: true, isTypeOnly };
}

function isFile(path: string): boolean {
    const absolute = join(repository, path);
    return existsSync(absolute) && statSync(absolute).isFile();
}
