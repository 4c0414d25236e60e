// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandHandler, IHandlerParameters } from "@zowe/imperative";
import { runSimulator } from "../../../../simulator/main";
import { ConfigurationError } from "../../../index";
import { inWords, untilInterrupted } from "../../run/runHa";
import { simulatorOptions } from "./simulatorOptions";

export default class StartHandler implements ICommandHandler {
    public async process({ arguments: args, response }: IHandlerParameters): Promise<void> {
        await inWords(() =>
            untilInterrupted(async (signal) => {
                const end = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
                const say = (line: string): void => void response.console.log(line);
                await runSimulator(simulatorOptions(args), say, end).catch((error: Error) => {
                    throw new ConfigurationError(error.message);
                });
            }),
        );
    }
}
