// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { runComponent } from "../runComponent";

export default class StartHandler implements ICommandHandler {
    public process(parameters: IHandlerParameters): Promise<void> {
        return runComponent(parameters, "start");
    }
}
