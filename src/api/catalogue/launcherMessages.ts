// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The launcher's own messages (zowe/launcher src/msg.h), each with what it means and what to do. */
export const launcherMessages = `
ZWEL0001I The launcher started the process of a component. It says nothing about whether that component is ready.
> Nothing. Ready is told by ZWEAM000I, ZWED0031I, ZWES1013I; zowe ha status proves it.
ZWEL0002I The launcher stopped a component, by command or with the whole instance.
> Nothing, when it was meant; else zowe ha component start.
ZWEL0003I The launcher knows of a component and prepares to start it.
> Nothing.
ZWEL0004I A component's process ended; the status is the raw wait status (15: it was ended by SIGTERM).
> Read what the component wrote just before. One end is an accident, several are a loop (ZWEL0005I).
ZWEL0005I The launcher will start the component again after a pause that grows from 1 second to 4 minutes.
> Repeated, it is a loop: after ten tries it ends with ZWEL0038E. Mend the cause that the component wrote.
ZWEL0006I The launcher begins to start the components.
> Nothing.
ZWEL0007I All processes were started. They are not ready yet: that takes two to five minutes more.
> Wait; zowe ha wait blocks until the instance is READY.
ZWEL0008I The launcher begins to stop the components.
> Nothing.
ZWEL0009I All components were stopped.
> Nothing.
ZWEL0010I The head of the list that F job,APPL=DISP prints into SYSPRINT.
> zowe ha component list reads it for you.
ZWEL0011I One component of that list; PID -1 means that it does not run.
> For -1: zowe ha component start.
ZWEL0012I From here on the launcher hears P and F.
> Nothing. A stop before this message may be lost.
ZWEL0013I The launcher heard an operator command.
> Nothing.
ZWEL0014I The launcher was asked to stop.
> Nothing, when it was meant.
ZWEL0015I The launcher no longer listens to the console: it is about to end.
> Nothing.
ZWEL0016I The components that this instance will start.
> One that is missing here is not enabled in zowe.yaml itself; defaults.yaml alone does not start it.
ZWEL0017I The runtime directory that the launcher uses.
> Compare it between the instances: zowe ha check config.
ZWEL0018I Zowe's files for this instance were prepared in the workspace. Only now may the next instance be started.
> Nothing. Start instances one after another, each after this message.
ZWEL0019I The launcher begins to stop.
> Nothing.
ZWEL0020I The launcher loads a file.
> Nothing.
ZWEL0021I The launcher begins; from Zowe 3.4 on it names the version.
> Nothing.
ZWEL0022I The launcher has ended.
> Nothing, when it was meant; else zowe ha status shows how the job ended.
ZWEL0023I The configuration that this launcher reads, as CONFIG of the PROC gives it.
> All instances must name the same; zowe ha check config compares.
ZWEL0024I The id under which the instance runs, or the placeholder when HAINST was left out.
> It must be a key of haInstances. If it is not: stop the instance and start it with HAINST=<id>.
ZWEL0025I The pauses after which the launcher starts a component again.
> Nothing.
ZWEL0026E An environment variable that the launcher needs is missing.
> Check STDENV of the PROC.
ZWEL0027E An environment variable is longer than the launcher can take.
> Shorten it in STDENV.
ZWEL0028E The launcher could not read which components there are.
> Look at components: in zowe.yaml and at the messages before this one.
ZWEL0029E No component is enabled, so there is nothing to start; the launcher ends.
> Enable components in zowe.yaml: what only defaults.yaml enables does not count here.
ZWEL0030E The preparation of the instance failed; the launcher ends. The reason stands in the lines before.
> Read them: most often a directory is not writable, the runtimeDirectory is wrong, or a start-up check said no.
ZWEL0031E The launcher could not set up its signal handlers; it ends.
> A matter of the system: look for messages of z/OS UNIX, then start again.
ZWEL0032E A directory that is needed does not exist.
> Correct the path in zowe.yaml, or mount the file system: zowe ha check zfs.
ZWEL0033E The runtime directory could not be determined.
> Set zowe.runtimeDirectory.
ZWEL0034E The runtime directory is an empty text.
> Set zowe.runtimeDirectory.
ZWEL0035E The launcher was started without an instance id.
> Start it with the PROC that Zowe ships; HAINST becomes the first argument.
ZWEL0036E The launcher could not be initialized; it ends.
> Read the messages before; often CONFIG cannot be read.
ZWEL0037E More components are configured than the launcher can hold; the rest is ignored.
> Disable what is not used.
ZWEL0038E The launcher gave up on a component after ten tries. The rest goes on: redundancy is lost, and nobody sees it.
> Mend the cause, then zowe ha component start <component> --lpars <id>; no restart of the instance is needed.
ZWEL0039E The component runs already.
> Nothing; zowe ha component restart to renew it.
ZWEL0040E A component could not be started.
> Read its messages in SYSPRINT.
ZWEL0041E A MODIFY command had a value that the launcher does not take.
> Correct the command: F <job>,APPL=START(<component>).
ZWEL0042E The launcher does not know a MODIFY command.
> APPL=DISP, APPL=START(...) and APPL=STOP(...) are all there is.
ZWEL0043E The launcher cannot listen to the console: P and F will not be heard.
> Stop the instance by other means, then look for messages of z/OS.
ZWEL0044E The console thread could not be ended.
> Nothing; the launcher ends all the same.
ZWEL0045E zowe.yaml could not be converted for reading.
> Check its file tag and code page (ls -T).
ZWEL0046E zowe.yaml could not be read.
> Give the started task's user READ; check the path in CONFIG.
ZWEL0047E zowe.yaml is no valid YAML.
> zowe ha config validate --local-config zowe.yaml names the line.
ZWEL0048E zowe.yaml could not be opened.
> Check the path in CONFIG, and that its file system is mounted on this system.
ZWEL0049E A component could not be started again.
> Read its messages in SYSPRINT.
ZWEL0050E The launcher cannot read what a component prints.
> The component may run all the same: zowe ha status.
ZWEL0051W zowe.yaml could not be read; the launcher goes on with defaults, which is hardly what was meant.
> As for ZWEL0046E.
ZWEL0052W Not every component could be started.
> zowe ha component list shows which.
ZWEL0053W Not every component stopped in 20 seconds: some were killed and said no goodbye.
> Their registrations stay for minutes. zowe ha registry list; drain first next time.
ZWEL0054W The launcher knows no component of that name.
> zowe ha component list shows the names. In the single service they are all one: apiml.
ZWEL0055E The file for a component's standard input could not be made.
> The workspace must be writable and have room: zowe ha check zfs.
ZWEL0056E The file for a component's standard input could not be opened.
> The workspace must be writable: zowe ha check zfs.
ZWEL0057E The workspace directory could not be made.
> Give the started task's user write access, or remount the file system read-write.
ZWEL0058I The workspace directory of this instance.
> All instances must show the same.
ZWEL0059E The workspace directory could not be determined.
> Set zowe.workspaceDirectory.
ZWEL0060E The workspace directory is an empty text.
> Set zowe.workspaceDirectory.
ZWEL0061E A file that is needed does not exist.
> Correct the path, or mount the file system: zowe ha check zfs.
ZWEL0062E A directory could not be made.
> Permission or read-only mount: zowe ha check zfs.
ZWEL0063W A component did not end within 20 seconds and is killed.
> Drain before a stop (zowe ha stop does), and look why it did not end.
ZWEL0064E A command could not be run.
> The reason follows in the message.
ZWEL0065E The output of a command could not be read.
> The reason follows in the message.
ZWEL0066W A command ended with a code other than 0; 32512 means that it was not found or not allowed.
> For opercmd: SDSF or TSO CONSOLE authority of the user.
ZWEL0067E The PARMLIB() entries of CONFIG name different members; up to 3.2 they must all be the same.
> Use one member name, or Zowe 3.3.
ZWEL0068E A PARMLIB() entry of CONFIG names no member.
> Write PARMLIB(DATA.SET(MEMBER)).
ZWEL0069I The configuration passed validation.
> Nothing.
ZWEL0070E The configuration is not valid; the exceptions follow, and the launcher ends.
> zowe ha config validate shows the lines. After a back-out: remove keys that the older release does not know.
ZWEL0071E Validation itself failed.
> Look at the schemas in the runtime directory; it may be incomplete.
ZWEL0072E The configuration could not be loaded; the launcher ends.
> Check CONFIG, the files it names and their code page.
ZWEL0073E The schemas could not be loaded; the launcher ends.
> The runtime directory is incomplete or not readable: zowe ha check zfs.
ZWEL0074E The launcher could not make its log; it ends.
> A matter of storage or of the installation: start again, then ask Zowe's support.
`;
