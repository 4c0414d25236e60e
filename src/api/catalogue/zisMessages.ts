// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of the cross-memory server ZIS (zss h/zis/message.h, zowe-common-c h/crossmemory.h). */
export const zisMessages = `
ZWES0001I The cross-memory server starts.
> No action is required.
ZWES0004I The name of the cross-memory server. zss must use the same name.
> Compare it with components.zss.crossMemoryServerName.
ZWES0005E The server could not be created.
> See the reason code; check storage and authority.
ZWES0008E The configuration member could not be read.
> Check READ access to the PARMLIB member ZWESIPxx.
ZWES0009E The configuration member was not found.
> Create ZWESIPxx, or correct MEM= of the PROC.
ZWES0010E The configuration could not be loaded.
> Check the lines of the member.
ZWES0011E The cross-memory server could not be started.
> The message contains the code; ZWES0106E explains it.
ZWES0012I The cross-memory server has ended.
> No action is required if this was intended. Every Zowe of that system loses the server.
ZWES0013E The cross-memory server ended with an error.
> Start it again: S ZWESISTC,REUSASID=YES; look for a dump.
ZWES0018W A plug-in of another level remained in LPA and is discarded.
> Normal after an upgrade. All Zowe installations of the system should have one level.
ZWES0105I The core of the server starts.
> No action is required.
ZWES0106E The core could not start. RC 21: a server of that name already runs.
> RC 21: use the server that runs, or another name. Otherwise, see the messages before.
ZWES0107I The server makes a cold start.
> No action is required.
ZWES0109I The cross-memory server is ready.
> No action is required.
ZWES0110E The main loop of the server ended unexpectedly.
> Start it again; look for a dump.
ZWES0111I The main loop of the server ended.
> No action is required if this was intended.
ZWES0114I The server has stopped.
> No action is required if this was intended.
ZWES0115E The server stopped with an error.
> Start it again; look for a dump.
ZWES0116E The server ends abnormally.
> Start it again; look for a dump.
ZWES0117E The load library is not APF-authorized on this system.
> Authorize it: SETPROG APF,ADD, and PROGxx.
ZWES0118E The server runs in the wrong key.
> Add a PPT entry for ZWESIS01 with KEY(4) in SCHEDxx, on every system.
ZWES0202E A server of the same name already runs.
> Use that server, or give this one another name.
ZWES0203E The server could not obtain its lock.
> GRS: the resource ZWES must have the scope SYSTEM; D GRS,RES=(ZWES,*).
ZWES0204E An area of the server was not found.
> The server was not started since the IPL: S ZWESISTC,REUSASID=YES.
ZWES0208E A module could not be loaded into LPA.
> Check authority and CSA. The message contains the codes.
ZWES0213E A table of the server could not be filled.
> The message contains the code.
ZWES0220I The server received a MODIFY command.
> No action is required.
ZWES0221I The server accepted a MODIFY command.
> No action is required.
ZWES0222I The answer to a display: name, version, address space.
> No action is required.
ZWES0223I The server received a stop command.
> No action is required if this was intended. Every Zowe of that system needs the server.
ZWES0229W The server is not ready for a command yet.
> Wait.
ZWES0240W An outdated module in LPA is discarded.
> Normal after an upgrade.
ZWES0243W The server is busy and accepts no MODIFY command.
> Wait.
ZWES0248W The address space cannot be reused after the server ends.
> Start it with REUSASID=YES.
ZWES0250E The started task has no OMVS segment.
> Give its user an OMVS segment.
`;
