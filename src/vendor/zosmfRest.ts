// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// The Zowe SDKs, imported deep: Zowe's own, maintained with the CLI, 15 ms to load together.
export { ZosmfRestClient } from "@zowe/core-for-zowe-sdk/lib/rest/ZosmfRestClient";
export { CheckStatus } from "@zowe/zosmf-for-zowe-sdk/lib/CheckStatus";
export { GetJobs } from "@zowe/zos-jobs-for-zowe-sdk/lib/GetJobs";
export { SubmitJobs } from "@zowe/zos-jobs-for-zowe-sdk/lib/SubmitJobs";
export { IssueCommand } from "@zowe/zos-console-for-zowe-sdk/lib/IssueCommand";
export { Get } from "@zowe/zos-files-for-zowe-sdk/lib/methods/get/Get";
export { List } from "@zowe/zos-files-for-zowe-sdk/lib/methods/list/List";
