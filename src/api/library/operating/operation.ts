// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Look } from "../../health/state/look";
import type { EndRequest } from "../../execute/execute";
import type { OperationBegan, OperationEvent } from "../../model/operation/event";
import type { OperationKind, Planned } from "../../model/operation/plan";
import type { Protection } from "../../plan/exclusion/protectionNotes";
import type { PlanView } from "../../plan/view";
import type { CommandRoute, RouteKind } from "../../ports/commandRoute";
import type { Journal, OwnLock } from "../../ports/journal";
import type { OpenSysplex } from "../looking/withSysplex";

/** The common options of all operations. */
export interface OperationOptions {
    /** Instance ids or system names; null: every instance. */
    readonly lpars: readonly string[] | null;
    /** Plan only: nothing is sent that changes anything, nothing is written. */
    readonly isDryRun: boolean;
    readonly via: RouteKind;
    /** Take over the lock of an operation if it has expired. */
    readonly breaksLock: boolean;
    /** Keep others out by the lock of this workstation alone, though the profile names a shared directory. */
    readonly usesLocalLock?: boolean;
    /** Send calls through the entry and every gateway during the operation, and report the failures. */
    readonly measures?: boolean;
    /** Drain before an instance is stopped: true: required, false: never; absent: if a client certificate makes it possible. */
    readonly drains?: boolean;
}

/** How the caller follows an operation and ends it. */
export interface OperationControl {
    /** Ends everything at once. */
    readonly signal: AbortSignal;
    /** Requests an end at the next safe point. */
    readonly endRequest: EndRequest;
    onEvent(event: OperationEvent): void;
}

/** One kind of operation, as `operate` needs it. */
export interface OperationRequest {
    readonly kind: OperationKind;
    readonly options: OperationOptions;
    /** The settings that are recorded, so that the operation can be continued. */
    readonly settings: Readonly<Record<string, string | number | boolean | null>>;
    /** Look where work goes before planning (restart), and at ZIS (start, restart). */
    readonly looksAtPlacement: boolean;
    readonly looksAtZis: boolean;
    /** With the option to start ZIS, it is also checked for instances that run. */
    readonly startsZis?: boolean;
    /** Look whether the Caching Services are one store: two more requests for each instance below Zowe 3.5. */
    readonly looksAtCaches: boolean;
    /** The plan depends on settings in zowe.yaml that a look does not read. */
    readonly looksAtSettings?: boolean;
    /** False for what changes nothing. */
    readonly needsLock: boolean;
    /** The operation that this one continues. */
    readonly continues: string | null;
    /** Hosts in no configuration, instead of `lpars`. */
    readonly strangers?: readonly string[];
    plan(targets: readonly string[], view: PlanView): Planned;
}

/** One operation in progress: the request, the user, the route, and the journal. */
export interface OperationWork {
    readonly open: OpenSysplex;
    readonly request: OperationRequest;
    readonly control: OperationControl;
    readonly route: CommandRoute;
    readonly targets: readonly string[];
    readonly journal: Journal;
    /** Null: it needs none. */
    readonly lock: OwnLock | null;
    readonly began: OperationBegan;
    readonly protection: Protection;
    /** A glance of this moment, on which a dry run stands; null: the plan takes its own. An operation waits for its place in between. */
    readonly glanced: Look | null;
}
