// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { boardModel } from "../../../../support/laws/boardModel";
import { explore } from "../../../../support/laws/explore";
import { registryModel } from "../../../../support/laws/registryModel";

// The decisions are those of the product (`standingOf`, `mayAct`); the models only put them into every order.

describe("announce, look, act over a board", () => {
    it.each([
        ["a shared directory, three operations", { operators: 3, instances: 3, places: 1 }],
        ["two Caching Services, two operations", { operators: 2, instances: 3, places: 2 }],
    ])("%s: never two hold, an instance always serves, no operation waits without end", (_, options) => {
        expect(explore(boardModel(options))).toMatchObject({ violation: null, stuck: null });
    });

    it("lets two hold if it looks before its own announcement is visible", () => {
        const { violation } = explore(boardModel({ operators: 2, instances: 3, places: 1, looksUnseen: true }));
        expect(violation).toMatch(/2 operations hold$/);
    });
});

describe("announce, look, act by the override in the registries", () => {
    it.each([
        ["three stops of three", { operators: 3, instances: 3, registries: 1, mayMiss: null }],
        ["two stops of two, two registries", { operators: 2, instances: 2, registries: 2, mayMiss: null }],
        ["two restarts of three, two registries", { operators: 2, instances: 3, registries: 2, mayMiss: 1 }],
        ["three restarts of three", { operators: 3, instances: 3, registries: 1, mayMiss: 1 }],
    ])("%s: never too few serve, no operation waits without end", (_, options) => {
        expect(explore(registryModel(options))).toMatchObject({ violation: null, stuck: null });
    });

    it.each([
        ["looks before every registry shows its override", { looksUnseen: true }],
        ["does not look again once it is drained", { looksOnce: true }],
    ])("leaves no instance serving if it %s", (_, broken) => {
        const { violation } = explore(
            registryModel({ operators: 2, instances: 2, registries: 1, mayMiss: null, ...broken }),
        );
        expect(violation).toMatch(/2 of 2 are down, 1 may be$/);
    });
});
