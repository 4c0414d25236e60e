// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import tseslint from "typescript-eslint";

const sizes = (lines, functionLines, complexity) => ({
    "max-lines": ["error", { max: lines, skipBlankLines: true, skipComments: true }],
    "max-lines-per-function": ["error", { max: functionLines, skipBlankLines: true, skipComments: true }],
    complexity: ["error", complexity],
});

/** Rooms whose functions depend on their arguments alone: the same input gives the same output, today and in a replay. */
const pureRooms = [
    "src/api/model/**/*.ts",
    "src/api/ports/**/*.ts",
    "src/api/topology/**/*.ts",
    "src/api/probe/parse/**/*.ts",
    "src/api/health/**/*.ts",
    "src/api/caching/judge/**/*.ts",
    "src/api/plan/**/*.ts",
    "src/cli/render/**/*.ts",
];

const handedIn = "A pure room is told the time, the chance and the surroundings; it does not look them up.";

export default tseslint.config(
    { ignores: ["lib/", "node_modules/", "__tests__/__results__/"] },
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: {
            parserOptions: { project: ["./tsconfig.test.json"], tsconfigRootDir: import.meta.dirname },
        },
        linterOptions: { reportUnusedDisableDirectives: "error" },
        rules: {
            ...sizes(250, 40, 8),
            eqeqeq: "error",
            "no-console": "error",
            "prefer-const": "error",
            "no-else-return": ["error", { allowElseIf: false }],
            "@typescript-eslint/no-floating-promises": "error",
            "@typescript-eslint/switch-exhaustiveness-check": [
                "error",
                { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
            ],
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/no-explicit-any": "error",
            "@typescript-eslint/no-non-null-assertion": "error",
            "@typescript-eslint/only-throw-error": "error",
            "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrors: "all" }],
            // `async` keeps a port's promise even where one adapter has nothing to wait for.
            "@typescript-eslint/require-await": "off",
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
        },
    },
    {
        files: pureRooms,
        rules: {
            "no-restricted-globals": [
                "error",
                ...[
                    "process",
                    "console",
                    "setTimeout",
                    "setInterval",
                    "setImmediate",
                    "queueMicrotask",
                    "performance",
                ].map((name) => ({ name, message: handedIn })),
                { name: "fetch", message: handedIn },
            ],
            "no-restricted-properties": [
                "error",
                { object: "Date", property: "now", message: handedIn },
                { object: "Math", property: "random", message: handedIn },
            ],
            "no-restricted-syntax": [
                "error",
                { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: handedIn },
                { selector: "AwaitExpression", message: "A pure room is synchronous." },
            ],
        },
    },
    {
        // `export =` is the form in which Imperative loads a plug-in.
        files: ["imperative.ts"],
        rules: { "@typescript-eslint/no-require-imports": "off" },
    },
    {
        files: ["__tests__/**/*.ts"],
        rules: {
            ...sizes(500, 250, 12),
            // Answers of the CLI arrive as parsed JSON; the schema tests say what they hold.
            "@typescript-eslint/no-unsafe-assignment": "off",
            "@typescript-eslint/no-unsafe-member-access": "off",
            "@typescript-eslint/no-unsafe-argument": "off",
            "@typescript-eslint/no-unsafe-call": "off",
            "@typescript-eslint/no-unsafe-return": "off",
            "@typescript-eslint/unbound-method": "off",
        },
    },
    {
        files: ["**/*.mjs", "**/*.js"],
        rules: { ...sizes(250, 40, 8), eqeqeq: "error", "no-unused-vars": "error", "prefer-const": "error" },
    },
);
