// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of the cross-memory server ZIS (zss h/zis/message.h, zowe-common-c h/crossmemory.h). */
export const zisMessages = `
ZWES0001I The cross-memory server begins.
> Nothing.
ZWES0004I The name of the cross-memory server; zss must be told the same.
> Compare with components.zss.crossMemoryServerName.
ZWES0005E The server could not be made.
> Look at the reason code; storage or authority.
ZWES0008E The configuration member could not be read.
> READ to the PARMLIB; ZWESIPxx.
ZWES0009E The configuration member was not found.
> Make ZWESIPxx, or correct MEM= of the PROC.
ZWES0010E The configuration could not be loaded.
> Look at the member's lines.
ZWES0011E The cross-memory server could not be started.
> The code follows; ZWES0106E names it.
ZWES0012I The cross-memory server has ended.
> Nothing, when it was meant: it ends for every Zowe of that system.
ZWES0013E The cross-memory server ended with an error.
> Start it again: S ZWESISTC,REUSASID=YES; look for a dump.
ZWES0018W A plug-in of another level was left in LPA and is discarded.
> Harmless after an upgrade; all Zowes of the system should have one level.
ZWES0105I The core of the server begins.
> Nothing.
ZWES0106E The core could not begin; RC 21: a server of that name runs already.
> RC 21: use the one there, or another name. Else look at the messages before.
ZWES0107I A cold start.
> Nothing.
ZWES0109I The cross-memory server is ready.
> Nothing.
ZWES0110E The server's main loop ended by itself.
> Start it again; look for a dump.
ZWES0111I The server's main loop ended.
> Nothing, when it was meant.
ZWES0114I The server has stopped.
> Nothing, when it was meant.
ZWES0115E The server stopped with an error.
> Start it again; look for a dump.
ZWES0116E The server ends abnormally.
> Start it again; look for a dump.
ZWES0117E The load library is not APF-authorized on this system.
> SETPROG APF,ADD for it, and PROGxx.
ZWES0118E The server runs in the wrong key.
> PPT entry for ZWESIS01 with KEY(4) in SCHEDxx, on every system.
ZWES0202E A server of the same name runs already.
> Use that one, or give this one another name.
ZWES0203E The server could not get its lock.
> GRS: the resource ZWES must be of scope SYSTEM; D GRS,RES=(ZWES,*).
ZWES0204E An area of the server was not found.
> It was never started since IPL: S ZWESISTC,REUSASID=YES.
ZWES0208E A module could not be loaded into LPA.
> Authority and CSA; the codes follow.
ZWES0213E A table of the server could not be filled.
> The code follows.
ZWES0220I The server heard a MODIFY command.
> Nothing.
ZWES0221I The server took a MODIFY command.
> Nothing.
ZWES0222I The answer to a display: name, version, address space.
> Nothing.
ZWES0223I The server was asked to stop.
> Nothing, when it was meant: every Zowe of that system needs it.
ZWES0229W The server is not ready for a command yet.
> Wait.
ZWES0240W An outdated module in LPA is discarded.
> Harmless after an upgrade.
ZWES0243W The server is busy and takes no MODIFY command.
> Wait.
ZWES0248W The address space cannot be used again after the server ends.
> Start it with REUSASID=YES.
ZWES0250E The started task has no OMVS segment.
> Give its user one.
`;
