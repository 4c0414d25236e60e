// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { describeSchedules } from "../support/schedules/describeSchedules";

describeSchedules("single-service");
