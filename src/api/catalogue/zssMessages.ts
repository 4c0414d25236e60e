// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of zss and of the desktop's server (zss h/zssLogging.h, zlux-server-framework). */
export const zssMessages = `
ZWES1000W The name of the cross-memory server is not set; the default ZWESIS_STD is used.
> Nothing, when it is called so; else set components.zss.crossMemoryServerName.
ZWES1013I zss has started.
> Nothing.
ZWES1014I How zss stands to the cross-memory server; cmsRC 0 is well.
> 12, 47, 64: never started since IPL; 39: stopped or abended; 33: no permission; 60, 66: wrong version; 21: duplicate.
ZWES1018E zss refuses to start: others may write to its configuration.
> Take group and other write permission away.
ZWES1034E The address that zss should listen on is not valid.
> Correct zowe.network.server.listenAddresses.
ZWES1035I Where zss listens.
> Nothing.
ZWES1060W zss could not set up TLS; the return code of GSKit follows.
> Its key ring or keystore, the label, and whether the started task's user may read them.
ZWES1600I Where zss will fetch the key that tokens are signed with.
> Nothing.
ZWES1601I zss has the key: single sign-on works.
> Nothing.
ZWES1602W The key has a form that zss does not know.
> The gateway's level and that of zss should be the same.
ZWES1603W No public key could be made of what the gateway sent.
> As for ZWES1602W.
ZWES1604W zss could not set up its connection to the gateway.
> Certificates and AT-TLS rules of zss.
ZWES1605W zss will not accept tokens: users must log in again for the desktop.
> Look at ZWES1606W before it.
ZWES1606W zss did not get the key and will try again in 10 seconds. Normal for up to five minutes after a start.
> Later: gateway up? CA in the key ring? AT-TLS? Then zowe ha component restart zss.
ZWED0003W A session of a user failed.
> Often an expired token or another instance's: zowe ha check sso.
ZWED0020I The desktop's server registers at a Discovery Service.
> Nothing.
ZWED0021I The desktop's server is registered.
> Nothing.
ZWED0031I The desktop's server is ready; below 100 % some plug-ins did not load.
> Below 100 %: look for ZWED0159W.
ZWED0071W The desktop's server met an error on its port, most often that it is in use.
> zowe ha check instance; D TCPIP,,N,CONN,PORT=<port>.
ZWED0115E The store that the desktop's processes share did not answer.
> zowe ha component restart app-server.
ZWED0148E The key ring could not be read.
> READ for the started task's user; name and owner of the ring.
ZWED0149E The reference to a key ring lacks its user, its name or the label.
> Correct zowe.certificate: safkeyring://<user>/<ring>, and the alias.
ZWED0158E The desktop's server cannot listen: the port is reserved for somebody else.
> PORT in the TCP/IP profile.
ZWED0159E Plug-ins of the desktop that are left out, because something they depend on is missing.
> Nothing where the list is empty; else install what they depend on.
ZWED0211I How many processors the desktop's server sees.
> Nothing.
ZWED0159W A plug-in of the desktop could not be loaded.
> The reason follows in the message.
ZWED0300I The desktop keeps its state in the Caching Service.
> Nothing.
ZWED0302I Whether the desktop's server runs in high availability.
> If it says disabled with several instances: zowe ha check caching.
`;
