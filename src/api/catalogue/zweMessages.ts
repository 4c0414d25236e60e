// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of the zwe command, which also prepares every start (zowe-install-packaging, files named .errors). */
export const zweMessages = `
ZWEL0101E zowe.runtimeDirectory is not set.
> Set it in zowe.yaml.
ZWEL0105E The configuration belongs to a runtime directory other than that of the zwe command.
> Use the zwe command of that runtime, or correct zowe.runtimeDirectory.
ZWEL0110E The user may not write to a directory.
> Give the user of the started task write access; check that the mount is read-write (zowe ha check zfs).
ZWEL0112E A component was started before the instance was prepared.
> Start the instance with the started task instead of starting a component by hand.
ZWEL0137E Zowe must trust z/OSMF, but the CA of z/OSMF was not specified and was not found.
> Connect the CA of z/OSMF to the key ring, or specify it in the setup.
ZWEL0140E The configuration could not be processed. A template in it probably fails.
> Check the values with \${{ }} in zowe.yaml.
ZWEL0141E The user may not write to a directory, usually the log directory.
> Give the user write access, or remove logDirectory.
ZWEL0142E The static definitions could not be reloaded.
> POST /discovery/api/v1/staticApi at each Discovery Service, as an authorized user.
ZWEL0150E A file of the runtime is missing. The runtimeDirectory is wrong or incomplete.
> Correct zowe.runtimeDirectory; mount it on this system.
ZWEL0151E A temporary file could not be created.
> Check the space and permissions of /tmp: df -k /tmp.
ZWEL0157E A required setting is missing in zowe.yaml.
> Add the setting that the message names.
ZWEL0165E The start of a job failed.
> The message contains the reason: authority (IEE345I), procedure (IEFC612I) or JCL (IEE122I).
ZWEL0166E The stop of a job failed.
> The message contains the reason: authority (IEE345I), or the job does not run (IEE341I).
ZWEL0171E The certificate of a service does not name its host.
> Reissue it with every host and DVIPA in the SAN: zowe ha check certificates.
ZWEL0302W Zowe runs under the user ID of z/OSMF (IZUSVR) and may interfere with z/OSMF.
> Define a STARTED profile for the PROC with a separate user ID, ZWESVUSR.
ZWEL0317E The configure step of a component failed. The start continues.
> See the lines before; the component probably does not work.
ZWEL0318E The configuration cannot be read as YAML. The message contains the line and column. From zwe components install: the type of the archive is unknown.
> zowe ha config validate. The usual causes are the indentation or an empty file.
ZWEL0357E A port that Zowe needs is already in use, or a DVIPA makes it appear so.
> End the process that holds it (for an orphan: zowe ha check instance). With a DVIPA set zowe.network.server.vipaIp.
ZWEL0358E A port cannot be bound, because it is in use or reserved for another job.
> Check PORT in the TCP/IP profile and the job name for which it is reserved.
`;
