// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * Messages of z/OS, JES2 and z/OSMF that tell of Zowe's troubles.
 *
 * IEF452I, IEF453I, IEE305I and BPXP018I were read in published job logs, CEE5207E and EDC8128I in Zowe's troubleshooting pages;
 * no manual page was at hand. Unproven, from general knowledge alone: IEF633I, IXC101I, BPXP023I and IRR013I. What is told to do for
 * these does no harm where the system means something else.
 */
export const zosMessages = `
IEE341I The task is not active.
> A stop has nothing to do; for others: zowe ha status.
IEE342I The task is busy with an earlier command, or its name is also that of its child address spaces.
> Try again; a job name of eight characters makes it last: HA-CFG13.
IEE345I The security product does not allow the command.
> The profile to ask for is in zowe ha check operations.
IEE122I The PROC has a JCL error.
> Look at the PROC of the started task on that system.
IEFC452I The job did not run: JCL error.
> Look at JESYSMSG of the job.
IEF452I The job did not run, or did not end its steps: JCL error.
> Look at JESYSMSG of the job.
IEF453I The job failed: JCL error, found when its data sets were allocated.
> Look at JESYSMSG of the job: the statement and the data set.
IEF633I The JOB statement lacks the name of the programmer, which this system demands.
> Where zowe ha sent the job: --via console or --via ssh, which need no JOB statement.
IEE305I The system does not know the command, or not in this form.
> Look at the command that was sent: zowe ha operation show.
IXC101I A system is being removed from the sysplex.
> zowe ha status shows what it takes with it; what it was registered with: zowe ha registry evict.
BPXP018I A thread of a z/OS UNIX process ended abnormally, without having been undubbed.
> The completion and reason code in it; S222 and S422 come from a cancel or a kill.
BPXP023I A thread of a z/OS UNIX process was ended by a signal; who sent it follows.
> Where it was SIGKILL after a stop, the launcher did not see the component end in time; else look at who sent it.
CEE5207E A program was ended by SIGABRT, which it most often sends to itself.
> Read what the component wrote before; Java leaves a javacore.
EDC8128I Connection refused: nothing listens at that address and port.
> zowe ha status: which component does not listen.
IGW451I The SMSVSAM server is not active on that system, so there is no record level sharing.
> V SMS,SMSVSAM,ACTIVE there; zowe ha check caching.
IRR013I The password was not right.
> Repeated wrong passwords revoke the user id; zowe ha tries one only once.
IEFC612I The procedure was not found.
> It must be in a procedure library of that system; zowe.setup.security.stcs.zowe names it.
IEF403I The task has begun. It does not mean that Zowe is ready.
> zowe ha wait.
IEF404I The task has ended; a cancelled one shows only $HASP395.
> Nothing, when it was meant.
IEF450I The task ended abnormally.
> ABEND=S222: cancelled; S806: a program is missing; others: the dump.
EZZ0053I TCP/IP has carried out a VARY command, such as the QUIESCE or RESUME of a target.
> Nothing. zowe ha drain looks at the distributor besides.
EZD1197I TCP/IP has carried out a VARY TCPIP,,SYSPLEX command.
> Nothing. zowe ha drain looks at the distributor besides.
IEE618I A command was routed to a system that does not exist or is not active.
> zowe ha check sysplex: sysname in zowe.yaml.
$HASP373 The job has started.
> Nothing.
$HASP395 The job has ended, with its return code or abend: the sure sign of the end.
> zowe ha status shows how.
ICH408I The security product denied an access.
> It names user, resource and access: ask for that one.
IRR012I A user id is not defined or is revoked.
> Repeated wrong passwords revoke it; zowe ha tries one only once.
EZZ2376I Netstat could not determine the job name of the TCP/IP stack.
> Name the stack for Zowe's user, as with TCPIPJOBNAME in its resolver file: the port check of Zowe needs netstat.
EZZ2377I The name of the TCP/IP procedure is wrong.
> Set the name of the stack that Zowe uses.
EZZ2385I The user may not see this netstat report.
> READ to EZB.NETSTAT.<system>.<stack>.<report> in class SERVAUTH, for Zowe's user or the one of the command.
EZZ3111I A host name is not known.
> DNS of that system: HA-CFG05.
EZZ8269I The TCP/IP stack is in no sysplex group: dynamic VIPAs do not work there.
> SYSPLEXROUTING and DYNAMICXCF in the TCP/IP profile.
EZD0101I The answer to D TCPIP,,NETSTAT: for VDPT the targets of the distributor with RDY and TOTALCONN.
> zowe ha check network reads it.
BPXO045I The answer to D OMVS,F: file systems with owner, mode, AUTOMOVE.
> zowe ha check zfs reads it.
BPXF242I The systems that share their file systems.
> A system that is missing: SYSPLEX(YES) in BPXPRMxx.
IXC336I The systems of the sysplex with their status; only ACTIVE is up.
> zowe ha check sysplex reads it.
IXC105I A system was taken out of the sysplex.
> Its Zowe instance is gone: zowe ha status; zowe ha registry evict when it stays away.
IOEZ00078E A file system is nearly full.
> zfsadm grow; remove old logs: HA-FS07.
IOEZ00551I A file system could not be grown.
> Room on its volumes.
IZUG400I z/OSMF is ready.
> Nothing.
IZUG846W z/OSMF refused a request that seemed to come from another site.
> A proxy in between, or a client that does not send X-CSRF-ZOSMF-HEADER.
IKJ55303I The console could not be activated; reason 4: another session has the name.
> A consoleName of its own for each user and system: HA-ZMF06.
IKJ55353I The user may not use the TSO CONSOLE command.
> TSOAUTH CONSOLE READ.
EDC5108I Permission was denied for a file operation.
> Owner, group and mode of the file; READ or WRITE for the user named.
EDC5111I Permission was denied.
> As for EDC5108I; on one system only: user or group ids differ between systems.
EDC8115I An address is in use already: an old process holds the port.
> zowe ha check instance finds what is left over.
EDC5122I Input or output error; after a restart of TCP/IP the servers must be restarted.
> zowe ha restart for that instance.
EDC5133I No room is left on the device.
> zfsadm grow; HA-FS07.
EDC5141I The file system is read-only.
> Remount it read-write: HA-FS03.
IGW420I The answer to D SMS,SMSVSAM.
> zowe ha check caching reads it.
ICH420I A program was loaded from a place that is not program-controlled.
> Mount with SETUID; extattr +p for the programs.
`;
