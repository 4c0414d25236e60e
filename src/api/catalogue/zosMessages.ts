// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * Messages of z/OS, JES2 and z/OSMF about problems of Zowe.
 *
 * IEF452I, IEF453I, IEE305I and BPXP018I were read in published job logs, CEE5207E and EDC8128I in Zowe's troubleshooting pages;
 * no manual page was available. Unproven, from general knowledge only: IEF633I, IXC101I, BPXP023I and IRR013I. The actions for
 * these messages are harmless if the message has a different meaning.
 */
export const zosMessages = `
IEE341I The task is not active.
> A stop has nothing to do. For other commands: zowe ha status.
IEE342I The task is busy with an earlier command, or its address spaces have the same name as the task.
> Try again. If the job name has eight characters, the condition is permanent: HA-CFG13.
IEE345I The security product does not allow the command.
> zowe ha check operations names the profile that you need.
IEE122I The PROC has a JCL error.
> Check the PROC of the started task on that system.
IEFC452I The job did not run because of a JCL error.
> See JESYSMSG of the job.
IEF452I The job did not run, or did not complete its steps, because of a JCL error.
> See JESYSMSG of the job.
IEF453I The job failed because of a JCL error that was found when its data sets were allocated.
> See JESYSMSG of the job for the statement and the data set.
IEF633I The JOB statement lacks the name of the programmer, which this system requires.
> If zowe ha submitted the job, use --via console or --via ssh, which need no JOB statement.
IEE305I The system does not know the command, or does not accept this form of it.
> See the command that was sent: zowe ha operation show.
IXC101I A system is being removed from the sysplex.
> zowe ha status shows which instances are affected. To remove their registrations: zowe ha registry evict.
BPXP018I A thread of a z/OS UNIX process ended abnormally, without having been undubbed.
> See the completion and reason code in the message; a cancel or a kill causes S222 and S422.
BPXP023I A thread of a z/OS UNIX process was ended by a signal. The message contains the sender.
> SIGKILL after a stop means that the component did not end in time. Otherwise, check the sender.
CEE5207E A program was ended by SIGABRT, which a program usually sends to itself.
> See the messages that the component wrote before; Java writes a javacore.
EDC8128I Connection refused: no program listens at that address and port.
> zowe ha status shows which component does not listen.
IGW451I The SMSVSAM server is not active on that system, so record-level sharing is not available.
> V SMS,SMSVSAM,ACTIVE on that system; zowe ha check caching.
IRR013I The password was not right.
> Repeated wrong passwords revoke the user ID. zowe ha tries a password only once.
IEFC612I The procedure was not found.
> It must be in a procedure library of that system; zowe.setup.security.stcs.zowe contains its name.
IEF403I The task has started. Zowe is not ready yet.
> zowe ha wait.
IEF404I The task has ended. For a canceled task only $HASP395 appears.
> No action is required if this was intended.
IEF450I The task ended abnormally.
> ABEND=S222: the task was canceled. S806: a program is missing. Otherwise, see the dump.
EZZ0053I TCP/IP has carried out a VARY command, such as the QUIESCE or RESUME of a target.
> No action is required. zowe ha drain also checks the distributor.
EZD1197I TCP/IP has carried out a VARY TCPIP,,SYSPLEX command.
> No action is required. zowe ha drain also checks the distributor.
IEE618I A command was routed to a system that does not exist or is not active.
> zowe ha check sysplex: check sysname in zowe.yaml.
$HASP373 The job has started.
> No action is required.
$HASP395 The job has ended, with its return code or abend. This message is the proof of the end.
> zowe ha status shows how it ended.
ICH408I The security product denied an access.
> The message names the user, the resource and the access to request.
IRR012I A user ID is not defined or is revoked.
> Repeated wrong passwords revoke it. zowe ha tries a password only once.
EZZ2376I Netstat could not determine the job name of the TCP/IP stack.
> Specify the stack for the user of Zowe, for example with TCPIPJOBNAME in its resolver file. The port check of Zowe needs netstat.
EZZ2377I The name of the TCP/IP procedure is wrong.
> Specify the name of the stack that Zowe uses.
EZZ2385I The user may not see this netstat report.
> READ to EZB.NETSTAT.<system>.<stack>.<report> in class SERVAUTH, for the user of Zowe or of the command.
EZZ3111I A host name is not known.
> Check the DNS of that system: HA-CFG05.
EZZ8269I The TCP/IP stack is not in a sysplex group, so dynamic VIPAs do not work there.
> Specify SYSPLEXROUTING and DYNAMICXCF in the TCP/IP profile.
EZD0101I The answer to D TCPIP,,NETSTAT. For VDPT it shows the targets of the distributor with RDY and TOTALCONN.
> No action is required. zowe ha check network reads it.
BPXO045I The answer to D OMVS,F: the file systems with owner, mode and AUTOMOVE.
> No action is required. zowe ha check zfs reads it.
BPXF242I The systems that share their file systems.
> If a system is missing, check SYSPLEX(YES) in BPXPRMxx.
IXC336I The systems of the sysplex with their status. Only ACTIVE means that a system is up.
> No action is required. zowe ha check sysplex reads it.
IXC105I A system was removed from the sysplex.
> Its Zowe instance is gone: zowe ha status; zowe ha registry evict if the system does not return.
IOEZ00078E A file system is nearly full.
> zfsadm grow; remove old logs: HA-FS07.
IOEZ00551I A file system could not be grown.
> Check the free space on its volumes.
IZUG400I z/OSMF is ready.
> No action is required.
IZUG846W z/OSMF rejected a request that seemed to come from another site.
> Look for a proxy in between, or a client that does not send X-CSRF-ZOSMF-HEADER.
IKJ55303I The console could not be activated; reason 4: another session has the name.
> Give each user and system its own consoleName: HA-ZMF06.
IKJ55353I The user may not use the TSO CONSOLE command.
> The user needs READ to CONSOLE in class TSOAUTH.
EDC5108I Permission was denied for a file operation.
> Owner, group and mode of the file; READ or WRITE for the user named.
EDC5111I Permission was denied.
> See EDC5108I. If it happens on one system only, the user or group ids differ between systems.
EDC8115I The address is already in use: an old process holds the port.
> zowe ha check instance finds the leftovers.
EDC5122I An input or output error occurred. After a restart of TCP/IP the servers must be restarted.
> zowe ha restart for that instance.
EDC5133I The device has no free space.
> zfsadm grow; HA-FS07.
EDC5141I The file system is read-only.
> Remount it read-write: HA-FS03.
IGW420I The answer to D SMS,SMSVSAM.
> No action is required. zowe ha check caching reads it.
ICH420I A program was loaded from a library that is not program controlled.
> Mount with SETUID; extattr +p for the programs.
`;
