// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IImperativeConfig } from "@zowe/imperative";
import { CacheDefinition } from "./src/cli/cache/Cache.definition";
import { ConfigDefinition } from "./src/cli/config/Config.definition";
import { ComponentDefinition } from "./src/cli/component/Component.definition";
import { DiagnosticsDefinition } from "./src/cli/diagnostics/Diagnostics.definition";
import { LogsDefinition } from "./src/cli/logs/Logs.definition";
import { MuteDefinition } from "./src/cli/mute/Mute.definition";
import { OperationDefinition } from "./src/cli/operation/Operation.definition";
import { CheckDefinition } from "./src/cli/check/Check.definition";
import { ExplainDefinition } from "./src/cli/explain/Explain.definition";
import { DrillDefinition } from "./src/cli/drill/Drill.definition";
import { DrainDefinition } from "./src/cli/drain/Drain.definition";
import { ResumeDefinition } from "./src/cli/resume/Resume.definition";
import { haProfile } from "./src/cli/profile/haProfile";
import { RegistryDefinition } from "./src/cli/registry/Registry.definition";
import { ReportDefinition } from "./src/cli/report/Report.definition";
import { RestartDefinition } from "./src/cli/restart/Restart.definition";
import { SharedDefinition } from "./src/cli/shared/Shared.definition";
import { SimulatorDefinition } from "./src/cli/simulator/Simulator.definition";
import { SsoDefinition } from "./src/cli/sso/Sso.definition";
import { StartDefinition } from "./src/cli/start/Start.definition";
import { StatusDefinition } from "./src/cli/status/Status.definition";
import { StopDefinition } from "./src/cli/stop/Stop.definition";
import { TimelineDefinition } from "./src/cli/timeline/Timeline.definition";
import { WaitDefinition } from "./src/cli/wait/Wait.definition";
import { WhatifDefinition } from "./src/cli/whatif/Whatif.definition";

const config: IImperativeConfig = {
    name: "ha",
    pluginSummary: "Highly available Zowe in a Parallel Sysplex",
    rootCommandDescription:
        "Displays, starts, stops, restarts and checks a highly available Zowe in a z/OS Parallel Sysplex from a workstation: the Zowe instance on every LPAR, its prerequisites, and its Caching Service.",
    productDisplayName: "Zowe HA Plug-in for Zowe CLI",
    definitions: [
        StatusDefinition,
        StartDefinition,
        StopDefinition,
        RestartDefinition,
        WaitDefinition,
        CheckDefinition,
        WhatifDefinition,
        ReportDefinition,
        DrillDefinition,
        ExplainDefinition,
        LogsDefinition,
        TimelineDefinition,
        DiagnosticsDefinition,
        ConfigDefinition,
        ComponentDefinition,
        OperationDefinition,
        MuteDefinition,
        DrainDefinition,
        ResumeDefinition,
        RegistryDefinition,
        CacheDefinition,
        SsoDefinition,
        SharedDefinition,
        SimulatorDefinition,
    ],
    profiles: [haProfile],
};

export = config;
