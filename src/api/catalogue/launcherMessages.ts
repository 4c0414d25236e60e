// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The launcher's own messages (zowe/launcher src/msg.h), each with what it means and what to do. */
export const launcherMessages = `
ZWEL0001I The launcher started the process of a component. The component may not be ready yet.
> No action is required. ZWEAM000I, ZWED0031I or ZWES1013I reports that a component is ready; zowe ha status proves it.
ZWEL0002I The launcher stopped a component, by command or together with the whole instance.
> No action is required if this was intended. Otherwise: zowe ha component start.
ZWEL0003I The launcher knows of a component and prepares to start it.
> No action is required.
ZWEL0004I The process of a component ended. The status is the raw wait status (15: SIGTERM ended it).
> See the messages that the component wrote just before. A single end may be an accident, repeated ends are a loop (ZWEL0005I).
ZWEL0005I The launcher will start the component again after a pause, which grows from 1 second to 4 minutes.
> If it repeats, the component is in a loop, which ends after ten attempts with ZWEL0038E. Correct the error that the component reported.
ZWEL0006I The launcher starts the components.
> No action is required.
ZWEL0007I The launcher started all processes. They need two to five minutes more to become ready.
> Wait; zowe ha wait blocks until the instance is READY.
ZWEL0008I The launcher stops the components.
> No action is required.
ZWEL0009I The launcher stopped all components.
> No action is required.
ZWEL0010I The heading of the list that F job,APPL=DISP prints into SYSPRINT.
> zowe ha component list shows the list.
ZWEL0011I One component of that list. PID -1 means that it does not run.
> For -1: zowe ha component start.
ZWEL0012I From this message on the launcher accepts P and F.
> No action is required. A stop that is issued before this message may be lost.
ZWEL0013I The launcher received an operator command.
> No action is required.
ZWEL0014I The launcher received a stop command.
> No action is required if this was intended.
ZWEL0015I The launcher no longer accepts console commands. It is about to end.
> No action is required.
ZWEL0016I The components that this instance will start.
> A component that is missing here is not enabled in zowe.yaml itself. The launcher does not start what only defaults.yaml enables.
ZWEL0017I The runtime directory that the launcher uses.
> Compare it between the instances: zowe ha check config.
ZWEL0018I The files of this instance are prepared in the workspace. The next instance may be started only now.
> No action is required. Start instances one after another, each after this message.
ZWEL0019I The launcher starts to stop.
> No action is required.
ZWEL0020I The launcher loads a file.
> No action is required.
ZWEL0021I The launcher starts. From Zowe 3.4 on the message contains the version.
> No action is required.
ZWEL0022I The launcher has ended.
> No action is required if this was intended. Otherwise, zowe ha status shows how the job ended.
ZWEL0023I The configuration that this launcher reads, as specified by CONFIG of the PROC.
> All instances must use the same configuration; zowe ha check config compares them.
ZWEL0024I The id under which the instance runs, or a placeholder if HAINST was not specified.
> It must be a key of haInstances. If it is not, stop the instance and start it with HAINST=<id>.
ZWEL0025I The pauses after which the launcher starts a component again.
> No action is required.
ZWEL0026E An environment variable that the launcher needs is missing.
> Check STDENV of the PROC.
ZWEL0027E An environment variable is too long for the launcher.
> Shorten it in STDENV.
ZWEL0028E The launcher could not read the list of components.
> Check components: in zowe.yaml, and see the messages before this one.
ZWEL0029E No component is enabled. The launcher has nothing to start and ends.
> Enable components in zowe.yaml. A component that only defaults.yaml enables does not count here.
ZWEL0030E The preparation of the instance failed. The launcher ends. The lines before contain the reason.
> Read those lines. Usually a directory is not writable, the runtimeDirectory is wrong, or a start-up check failed.
ZWEL0031E The launcher could not set up its signal handlers. It ends.
> Look for messages of z/OS UNIX, then start it again.
ZWEL0032E A required directory does not exist.
> Correct the path in zowe.yaml, or mount the file system: zowe ha check zfs.
ZWEL0033E The runtime directory could not be determined.
> Set zowe.runtimeDirectory.
ZWEL0034E The runtime directory is an empty string.
> Set zowe.runtimeDirectory.
ZWEL0035E The launcher was started without an instance id.
> Start it with the PROC that Zowe provides; HAINST becomes the first argument.
ZWEL0036E The launcher could not be initialized. It ends.
> See the messages before; often CONFIG cannot be read.
ZWEL0037E More components are configured than the launcher supports. It ignores the rest.
> Disable the components that are not used.
ZWEL0038E The launcher gave up on a component after ten attempts. The other components continue, so the lost redundancy is easy to overlook.
> Correct the cause, then zowe ha component start <component> --lpars <id>. A restart of the instance is not required.
ZWEL0039E The component already runs.
> No action is required. To restart it: zowe ha component restart.
ZWEL0040E A component could not be started.
> Read its messages in SYSPRINT.
ZWEL0041E The launcher does not accept the value of a MODIFY command.
> Correct the command: F <job>,APPL=START(<component>).
ZWEL0042E The launcher does not know a MODIFY command.
> The valid commands are APPL=DISP, APPL=START(...) and APPL=STOP(...).
ZWEL0043E The launcher cannot listen to the console. It will not receive P and F.
> Stop the instance by other means, then look for messages of z/OS.
ZWEL0044E The console thread could not be ended.
> No action is required. The launcher still ends.
ZWEL0045E zowe.yaml could not be converted for reading.
> Check its file tag and code page (ls -T).
ZWEL0046E zowe.yaml could not be read.
> Give the user of the started task READ access; check the path in CONFIG.
ZWEL0047E zowe.yaml is not valid YAML.
> zowe ha config validate --local-config zowe.yaml names the line.
ZWEL0048E zowe.yaml could not be opened.
> Check the path in CONFIG, and that its file system is mounted on this system.
ZWEL0049E A component could not be started again.
> Read its messages in SYSPRINT.
ZWEL0050E The launcher cannot read the output of a component.
> The component may still run: zowe ha status.
ZWEL0051W zowe.yaml could not be read. The launcher continues with defaults, which are probably not what you want.
> See ZWEL0046E.
ZWEL0052W Not every component could be started.
> zowe ha component list shows which.
ZWEL0053W Some components did not stop within 20 seconds. They were killed and did not deregister.
> Their registrations remain for minutes: zowe ha registry list. Next time, drain the instance before it stops.
ZWEL0054W The launcher does not know a component of that name.
> zowe ha component list shows the names. In the single-service layout the only one is apiml.
ZWEL0055E The file for the standard input of a component could not be created.
> The workspace must be writable and have free space: zowe ha check zfs.
ZWEL0056E The file for the standard input of a component could not be opened.
> The workspace must be writable: zowe ha check zfs.
ZWEL0057E The workspace directory could not be created.
> Give the user of the started task write access, or remount the file system read-write.
ZWEL0058I The workspace directory of this instance.
> All instances must show the same directory.
ZWEL0059E The workspace directory could not be determined.
> Set zowe.workspaceDirectory.
ZWEL0060E The workspace directory is an empty string.
> Set zowe.workspaceDirectory.
ZWEL0061E A required file does not exist.
> Correct the path, or mount the file system: zowe ha check zfs.
ZWEL0062E A directory could not be created.
> Check the permissions, and whether the file system is mounted read-only: zowe ha check zfs.
ZWEL0063W A component did not end within 20 seconds. The launcher kills it.
> Drain the instance before you stop it (zowe ha stop does), and find out why the component did not end.
ZWEL0064E A command could not be run.
> The message contains the reason.
ZWEL0065E The output of a command could not be read.
> The message contains the reason.
ZWEL0066W A command ended with a code other than 0. 32512 means that the command was not found or not allowed.
> For opercmd, check the SDSF or TSO CONSOLE authority of the user.
ZWEL0067E The PARMLIB() entries of CONFIG name different members. Up to 3.2 all of them must be the same.
> Use one member name, or Zowe 3.3.
ZWEL0068E A PARMLIB() entry of CONFIG names no member.
> Write PARMLIB(DATA.SET(MEMBER)).
ZWEL0069I The configuration passed validation.
> No action is required.
ZWEL0070E The configuration is not valid. The exceptions follow, and the launcher ends.
> zowe ha config validate shows the lines. After a fallback, remove the keys that the earlier release does not know.
ZWEL0071E Validation itself failed.
> Check the schemas in the runtime directory; it may be incomplete.
ZWEL0072E The configuration could not be loaded. The launcher ends.
> Check CONFIG, the files it names and their code page.
ZWEL0073E The schemas could not be loaded. The launcher ends.
> The runtime directory is incomplete or not readable: zowe ha check zfs.
ZWEL0074E The launcher could not create its log. It ends.
> Check the storage and the installation, and start it again. If it repeats, contact Zowe support.
`;
