// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of zss and of the desktop's server (zss h/zssLogging.h, zlux-server-framework). */
export const zssMessages = `
ZWES1000W The name of the cross-memory server is not set. zss uses the default ZWESIS_STD.
> No action is required if the server has this name. Otherwise, set components.zss.crossMemoryServerName.
ZWES1013I zss has started.
> No action is required.
ZWES1014I The status of the connection of zss to the cross-memory server. cmsRC 0 means that it works.
> 12, 47, 64: not started since the IPL; 39: stopped or abended; 33: no permission; 60, 66: wrong version; 21: duplicate.
ZWES1018E zss does not start, because other users may write to its configuration.
> Remove write permission for group and others.
ZWES1034E The address on which zss should listen is not valid.
> Correct zowe.network.server.listenAddresses.
ZWES1035I The address on which zss listens.
> No action is required.
ZWES1060W zss could not set up TLS. The message contains the return code of GSKit.
> Check its key ring or keystore, the label, and whether the user of the started task may read them.
ZWES1600I The address from which zss fetches the key that signs tokens.
> No action is required.
ZWES1601I zss has the key. Single sign-on works.
> No action is required.
ZWES1602W zss does not know the format of the key.
> The gateway and zss should have the same level.
ZWES1603W The data from the gateway contains no public key.
> See ZWES1602W.
ZWES1604W zss could not set up its connection to the gateway.
> Check the certificates and AT-TLS rules of zss.
ZWES1605W zss does not accept tokens. Users must log in again for the desktop.
> See ZWES1606W before it.
ZWES1606W zss could not get the key and tries again in 10 seconds. This is normal for up to five minutes after a start.
> After that, check whether the gateway is up, the key ring contains the CA, and AT-TLS is correct. Then: zowe ha component restart zss.
ZWED0003W A session of a user failed.
> The token may have expired, or another instance issued it: zowe ha check sso.
ZWED0020I The server of the desktop registers at a Discovery Service.
> No action is required.
ZWED0021I The server of the desktop is registered.
> No action is required.
ZWED0031I The server of the desktop is ready. Below 100 % some plug-ins did not load.
> Below 100 %: look for ZWED0159W.
ZWED0071W The server of the desktop detected an error on its port. Usually the port is in use.
> zowe ha check instance; D TCPIP,,N,CONN,PORT=<port>.
ZWED0115E The store that the processes of the desktop share did not answer.
> zowe ha component restart app-server.
ZWED0148E The key ring could not be read.
> Check READ access for the user of the started task, and the name and owner of the key ring.
ZWED0149E The reference to a key ring lacks the user, the name or the label.
> Correct zowe.certificate: safkeyring://<user>/<ring>, and the alias.
ZWED0158E The server of the desktop cannot listen, because the port is reserved for another job.
> Check PORT in the TCP/IP profile.
ZWED0159E Plug-ins of the desktop that are left out, because a dependency is missing.
> No action is required if the list is empty. Otherwise, install the dependencies.
ZWED0211I The number of processors that the server of the desktop detects.
> No action is required.
ZWED0159W A plug-in of the desktop could not be loaded.
> The message contains the reason.
ZWED0300I The desktop stores its state in the Caching Service.
> No action is required.
ZWED0302I The message shows whether the server of the desktop runs in high availability.
> If it shows disabled with several instances: zowe ha check caching.
`;
