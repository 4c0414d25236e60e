// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

type FileTag = { readonly codeset: string; readonly isText: boolean } | null;

export interface UnixFile {
    readonly path: string;
    readonly isDirectory: boolean;
    /** Of a symbolic link: where it leads, `$SYSNAME` standing for the system that follows it. */
    readonly linkTo: string | null;
    content: Buffer;
    readonly tag: FileTag;
    /** `-rw-r-----` */
    mode: string;
    owner: string;
    group: string;
    modifiedAt: number;
    /** Only the started task's user may enter or read. */
    readonly isPrivate: boolean;
}

export interface FileAttributes {
    readonly tag?: FileTag;
    readonly mode?: string;
    readonly isPrivate?: boolean;
    readonly owner?: string;
    readonly group?: string;
}

const startedTask = { owner: "ZWESVUSR", group: "ZWEADMIN" } as const;

/** The file hierarchy of the sysplex: one for all systems. Files that are separate for each system are below a link with `$SYSNAME`. */
export class UnixFiles {
    private readonly files = new Map<string, UnixFile>();

    public write(path: string, content: Buffer, at: number, attributes: FileAttributes = {}): void {
        this.makeDirectory(parentOf(path), at);
        this.add(path, { isDirectory: false, linkTo: null, content, mode: "-rw-r-----" }, at, attributes);
    }

    public makeDirectory(path: string, at: number, attributes: FileAttributes = {}): void {
        if (this.files.has(path)) {
            return;
        }
        if (path !== "/") {
            this.makeDirectory(parentOf(path), at);
        }
        const mode = attributes.isPrivate === true ? "drwx------" : "drwxr-xr-x";
        this.add(path, { isDirectory: true, linkTo: null, content: Buffer.alloc(0), mode }, at, attributes);
    }

    /** A symbolic link; whether there is anything where it leads is found out when it is followed. */
    public link(path: string, linkTo: string, at: number, attributes: FileAttributes = {}): void {
        this.makeDirectory(parentOf(path), at);
        const content = Buffer.from(linkTo, "latin1");
        this.add(path, { isDirectory: false, linkTo, content, mode: "lrwxrwxrwx" }, at, attributes);
    }

    public find(path: string): UnixFile | null {
        return this.files.get(normalized(path)) ?? null;
    }

    /** With everything below it. */
    public remove(path: string): void {
        const root = normalized(path);
        for (const each of [...this.files.keys()].filter((one) => one === root || one.startsWith(`${root}/`))) {
            this.files.delete(each);
        }
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

    private add(
        path: string,
        kind: Pick<UnixFile, "isDirectory" | "linkTo" | "content" | "mode">,
        at: number,
        attributes: FileAttributes,
    ): void {
        this.files.set(path, {
            path,
            ...kind,
            tag: attributes.tag ?? null,
            mode: attributes.mode ?? kind.mode,
            owner: attributes.owner ?? startedTask.owner,
            group: attributes.group ?? startedTask.group,
            modifiedAt: at,
            isPrivate: attributes.isPrivate ?? (path !== "/" && this.isPrivate(parentOf(path))),
        });
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

export const nameOf = ({ path }: UnixFile): string => path.slice(path.lastIndexOf("/") + 1);
