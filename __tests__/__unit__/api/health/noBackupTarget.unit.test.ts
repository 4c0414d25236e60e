// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { noBackupTarget } from "../../../../src/api/health/rules/network/noBackupTarget";
import { answered, buildSettings, seen, unseen } from "../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../support/worlds/buildSysplex";
import { lookAt } from "../../../../src/api/health/state/look";

describe("HA-NET10", () => {
    it("reports once, and for no system, that the distributor was not seen", () => {
        const denied = { vipas: unseen("denied", "IEE345I D AUTHORITY INVALID"), stacks: [] };
        const snapshot = answered({ names: [], distribution: denied });
        const judged = noBackupTarget.judge(lookAt(buildSysplex(), snapshot, seen(buildSettings())));
        expect(judged.map(({ scope, measured }) => [scope.system, measured])).toEqual([
            [null, "Not seen: IEE345I D AUTHORITY INVALID."],
        ]);
    });
});
