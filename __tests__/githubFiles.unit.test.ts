// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";

const root = join(__dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Manifest {
    readonly scripts: Readonly<Record<string, string>>;
    readonly engines: { readonly node: string };
    readonly homepage: string;
    readonly repository: { readonly url: string };
    readonly bugs: { readonly url: string };
}
const manifest = JSON.parse(read("package.json")) as Manifest;
const home = manifest.homepage.replace(/#readme$/, "");

function parsed<T>(path: string): T {
    const document = parseDocument(read(path), { uniqueKeys: true });
    expect([...document.errors, ...document.warnings].map(({ message }) => message)).toEqual([]);
    return document.toJS() as T;
}

const filesIn = (folder: string): readonly string[] =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

interface Step {
    readonly name?: string;
    readonly uses?: string;
    readonly run?: string;
}

interface Workflow {
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: Readonly<
        Record<
            string,
            {
                readonly "runs-on": string;
                readonly "timeout-minutes": number;
                readonly strategy: {
                    readonly matrix: { readonly os: readonly string[]; readonly node: readonly number[] };
                };
                readonly steps: readonly Step[];
            }
        >
    >;
}

describe("the workflow of the continuous integration", () => {
    const workflow = parsed<Workflow>(".github/workflows/ci.yml");
    const jobs = Object.values(workflow.jobs);
    const steps = jobs.flatMap(({ steps }) => steps);
    const commands = steps.flatMap(({ run = "" }) => run.split("&&").map((command) => command.trim())).filter(Boolean);

    it("runs on three operating systems, on the oldest Node that the package allows and on each supported one", () => {
        const [{ strategy } = { strategy: null }] = jobs;
        expect(strategy?.matrix).toEqual({
            os: ["ubuntu-latest", "windows-latest", "macos-latest"],
            node: [20, 22, 24],
        });
        expect(manifest.engines.node).toMatch(/^>=20\./);
    });

    it("runs what CONTRIBUTING.md names, and existing scripts", () => {
        expect(commands.filter((command) => command.startsWith("npm"))).toEqual(["npm ci", "npm test", "npm run demo"]);
        const scripts = commands.flatMap((command) => /^npm (?:run )?(?!ci$)(\S+)/.exec(command)?.[1] ?? []);
        expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
    });

    it("pins each action to a commit, has read permission only, and has a time limit", () => {
        const actions = steps.flatMap(({ uses }) => uses ?? []);
        expect(actions.length).toBeGreaterThan(1);
        expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
        expect(workflow.permissions).toEqual({ contents: "read" });
        expect(jobs.every((job) => job["timeout-minutes"] > 0)).toBe(true);
    });

    it("names only lock files that exist", () => {
        const lockFiles = [...read(".github/workflows/ci.yml").matchAll(/^ +(\S*package-lock\.json)$/gm)];
        expect(lockFiles.length).toBe(2);
        expect(lockFiles.filter(([, path = ""]) => !existsSync(join(root, path)))).toEqual([]);
    });
});

interface Form {
    readonly name: string;
    readonly description: string;
    readonly body: readonly {
        readonly type: string;
        readonly id?: string;
        readonly attributes: Readonly<Record<string, unknown>>;
    }[];
}

describe("the issue forms", () => {
    const forms = filesIn(".github/ISSUE_TEMPLATE").filter((path) => !path.endsWith("config.yml"));

    it("are two in number", () => {
        expect(forms).toHaveLength(2);
    });

    it.each(forms)("have fields with a label and an id of their own: %s", (path) => {
        const { name, description, body } = parsed<Form>(path);
        expect([name, description].every((text) => text.length > 0)).toBe(true);
        const fields = body.filter(({ type }) => type !== "markdown");
        expect(
            fields.map(({ type }) => type).filter((type) => !/^(?:textarea|input|dropdown|checkboxes)$/.test(type)),
        ).toEqual([]);
        expect(fields.every(({ attributes }) => typeof attributes["label"] === "string")).toBe(true);
        expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
        expect(fields.every(({ id }) => id !== undefined)).toBe(true);
    });

    it("send security problems and questions elsewhere, in whole sentences", () => {
        const { contact_links: links } = parsed<{ contact_links: readonly { url: string; about: string }[] }>(
            ".github/ISSUE_TEMPLATE/config.yml",
        );
        expect(links.map(({ url }) => url)).toContain("https://www.zowe.org/security");
        expect(links.filter(({ about }) => !about.endsWith("."))).toEqual([]);
    });
});

describe("the other files for GitHub", () => {
    it("update every package.json that has a lock file, and the actions", () => {
        interface Update {
            readonly "package-ecosystem": string;
            readonly directory?: string;
            readonly directories?: readonly string[];
        }
        const { version, updates } = parsed<{ version: number; updates: readonly Update[] }>(".github/dependabot.yml");
        expect(version).toBe(2);
        const of = (ecosystem: string) =>
            updates
                .filter((each) => each["package-ecosystem"] === ecosystem)
                .flatMap((each) => each.directories ?? each.directory);
        expect(of("github-actions")).toEqual(["/"]);
        expect(of("npm").map((directory) => existsSync(join(root, directory ?? "", "package-lock.json")))).toEqual([
            true,
            true,
        ]);
    });

    it("assign owners to existing paths", () => {
        const rules = read(".github/CODEOWNERS")
            .split("\n")
            .filter((line) => line !== "" && !line.startsWith("#"));
        const paths = rules.map((line) => line.split(/\s+/)[0] ?? "").filter((path) => path !== "*");
        expect(paths.length).toBeGreaterThan(0);
        expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
        expect(rules.filter((line) => !/\s@zowe\/[\w-]+$/.test(line))).toEqual([]);
    });

    it("name existing pages", () => {
        const pages = [".github/SECURITY.md", ".github/PULL_REQUEST_TEMPLATE.md"].map(read).join("\n");
        const linked = [...pages.matchAll(/\]\(\.\.\/([^)#]+)/g), ...pages.matchAll(/(?<![/\w])(docs\/[\w-]+\.md)/g)];
        expect(linked.length).toBeGreaterThan(1);
        expect(linked.filter(([, path = ""]) => !existsSync(join(root, path)))).toEqual([]);
    });
});

describe("package.json", () => {
    it("names one repository under github.com/zowe, which README.md names for issues", () => {
        expect(home).toMatch(/^https:\/\/github\.com\/zowe\/zowe-cli-[\w-]+$/);
        expect(manifest.repository.url).toBe(`git+${home}.git`);
        expect(manifest.bugs.url).toBe(`${home}/issues`);
        expect(read("README.md")).toContain(`(${home}/issues)`);
    });
});
