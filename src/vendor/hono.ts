// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// A tagged template that escapes every value; no dependencies, 3 kB are bundled. Loaded only for a page.
export { html, raw } from "hono/html";
