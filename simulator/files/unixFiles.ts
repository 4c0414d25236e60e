// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export type FileTag = { readonly codeset: string; readonly isText: boolean } | null;

export interface UnixFile {
    readonly path: string;
    readonly isDirectory: boolean;
    content: Buffer;
    readonly tag: FileTag;
    /** `-rw-r-----` */
    readonly mode: string;
    modifiedAt: number;
    /** Only the started task's user may enter or read. */
    readonly isPrivate: boolean;
}

export interface FileAttributes {
    readonly tag?: FileTag;
    readonly mode?: string;
    readonly isPrivate?: boolean;
}

/** The file hierarchy of the sysplex: one for all systems. */
export class UnixFiles {
    private readonly files = new Map<string, UnixFile>();

    public write(path: string, content: Buffer, at: number, attributes: FileAttributes = {}): void {
        this.makeDirectory(parentOf(path), at);
        this.files.set(path, {
            path,
            isDirectory: false,
            content,
            tag: attributes.tag ?? null,
            mode: attributes.mode ?? "-rw-r-----",
            modifiedAt: at,
            isPrivate: attributes.isPrivate ?? this.isPrivate(parentOf(path)),
        });
    }

    public makeDirectory(path: string, at: number, isPrivate?: boolean): void {
        if (this.files.has(path)) {
            return;
        }
        if (path !== "/") {
            this.makeDirectory(parentOf(path), at);
        }
        this.files.set(path, {
            path,
            isDirectory: true,
            content: Buffer.alloc(0),
            tag: null,
            mode: isPrivate === true ? "drwx------" : "drwxr-xr-x",
            modifiedAt: at,
            isPrivate: isPrivate ?? (path !== "/" && this.isPrivate(parentOf(path))),
        });
    }

    public find(path: string): UnixFile | null {
        return this.files.get(normalized(path)) ?? null;
    }

    public remove(path: string): void {
        this.files.delete(normalized(path));
    }

    public children(path: string): readonly UnixFile[] {
        const directory = normalized(path);
        return [...this.files.values()].filter((file) => file.path !== "/" && parentOf(file.path) === directory);
    }

    /** The nearest part of the path that is a plain file, where a directory would have to be. */
    public fileAbove(path: string): UnixFile | null {
        for (let above = parentOf(normalized(path)); above !== "/"; above = parentOf(above)) {
            const file = this.files.get(above);
            if (file !== undefined) {
                return file.isDirectory ? null : file;
            }
        }
        return null;
    }

    private isPrivate(path: string): boolean {
        return this.files.get(path)?.isPrivate ?? false;
    }
}

export function normalized(path: string): string {
    const parts = path.split("/").filter((part) => part !== "");
    return `/${parts.join("/")}`;
}

export function parentOf(path: string): string {
    const cut = path.lastIndexOf("/");
    return cut <= 0 ? "/" : path.slice(0, cut);
}
