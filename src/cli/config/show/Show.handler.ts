// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { configShow } from "../../../index";
import { configPath } from "../../arguments/defaults";
import { namesOf } from "../../arguments/namesOf";
import { runConfig } from "../runConfig";

export default class ShowHandler implements ICommandHandler {
    public async process(parameters: IHandlerParameters): Promise<void> {
        const path: unknown = parameters.arguments["path"];
        await runConfig(parameters, (source) =>
            configShow(source, namesOf(parameters.arguments["lpars"]), typeof path === "string" ? path : configPath),
        );
    }
}
