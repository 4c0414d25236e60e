// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of the zwe command, which also prepares every start (zowe-install-packaging, files named .errors). */
export const zweMessages = `
ZWEL0101E zowe.runtimeDirectory is not set.
> Set it in zowe.yaml.
ZWEL0105E The configuration belongs to another runtime directory than the zwe that was called.
> Call zwe of that runtime, or correct zowe.runtimeDirectory.
ZWEL0110E The user may not write to a directory.
> Give the started task's user write access; check that the mount is read-write (zowe ha check zfs).
ZWEL0112E A component was started before the instance was prepared.
> Start the instance with the started task, not a component by hand.
ZWEL0137E Zowe should trust z/OSMF, but the CA of z/OSMF is not given and was not found.
> Connect the CA of z/OSMF to the key ring, or name it in the set-up.
ZWEL0140E The configuration could not be translated; a template in it probably fails.
> Look at the texts with \${{ }} in zowe.yaml.
ZWEL0141E The user may not write to a directory, most often the log directory.
> Give write access, or take logDirectory out.
ZWEL0142E The static definitions could not be reloaded.
> POST /discovery/api/v1/staticApi at each Discovery Service, with authority to do so.
ZWEL0150E A file of the runtime is missing: the runtimeDirectory is wrong or incomplete.
> Correct zowe.runtimeDirectory; mount it on this system.
ZWEL0151E A temporary file could not be made.
> Room and permission in /tmp: df -k /tmp.
ZWEL0157E A setting that is needed is missing in zowe.yaml.
> Add it; the message names it.
ZWEL0165E The start of a job failed.
> The reason follows: authority (IEE345I), procedure (IEFC612I), JCL (IEE122I).
ZWEL0166E The stop of a job failed.
> The reason follows: authority (IEE345I), or it does not run (IEE341I).
ZWEL0171E The certificate of a service does not name its host.
> Reissue it with every host and DVIPA in the SAN: zowe ha check certificates.
ZWEL0302W Zowe runs under the user id of z/OSMF (IZUSVR), and may disturb z/OSMF.
> Define STARTED for the PROC with a user id of its own, ZWESVUSR.
ZWEL0317E The configure step of a component failed; the start goes on without it being sure.
> Read the lines before; the component probably does not work.
ZWEL0318E The configuration cannot be read as YAML; the line and column follow. From zwe components install: an archive of a kind it does not know.
> zowe ha config validate; most often the indentation, or an empty file.
ZWEL0357E A port that Zowe needs is in use already, or a DVIPA makes it look so.
> End what holds it (an orphan: zowe ha check instance); with a DVIPA set zowe.network.server.vipaIp.
ZWEL0358E A port cannot be bound: it is reserved for somebody else, or in use.
> Check PORT in the TCP/IP profile and the job name it is reserved for.
`;
