// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of the Caching Service, of Infinispan and of JGroups in it. */
export const cachingMessages = `
ZWECS130E What was sent to the cache is not valid.
> The caller must send a key and a value as JSON.
ZWECS131E The key is not in the cache.
> Nothing; after a crash or a split it may be on another node: zowe ha cache verify.
ZWECS133E The key is in the cache already.
> Nothing; a caller that must change it sends PUT.
ZWECS134E The cache is full.
> Raise storage.size, or set evictionStrategy: removeOldest.
ZWECS136E Only Infinispan keeps lists; in older releases every other trouble with lists looks the same.
> Use storage.mode: infinispan for personal access tokens; else look at the messages before.
ZWECS151E The store could not be opened; the Caching Service does not work.
> VSAM: data set and SMSVSAM; redis: server; infinispan after an upgrade to 3.5: stop all, rename the store, start.
ZWECS152E The store could not be asked.
> As for ZWECS151E.
ZWECS154E The JZOS library is missing, so VSAM cannot be used.
> Use Java of z/OS, or another store.
ZWECS155W The store is deprecated.
> Plan for infinispan.
ZWECS700E The Caching Service does not reach the gateway.
> Harmless while starting; else check certificates and network.
ZWECS701W The cache is in memory: each instance has its own.
> Set storage.mode: infinispan in a highly available Zowe.
ZWECS702W A call came without a client certificate.
> The caller must send one; zowe ha takes certFile and certKeyFile.
ZWECS703W The cache is not there.
> zowe ha check caching.
ISPN000078 The cluster channel of the cache begins.
> Nothing. It shows with debug only.
ISPN000079 The address of this node in the cluster.
> Nothing. It shows with debug only.
ISPN000080 This node leaves the cluster in good order.
> Nothing.
ISPN000093 A split was healed. Merging is one-sided: contents may differ for good.
> zowe ha check HA-CCH11; write or delete the keys that differ.
ISPN000094 A new list of cluster members; the number in parentheses must be that of the Caching Services.
> If it is 1 with several instances: zowe ha check HA-CFG10 HA-CCH02.
ISPN000136 A write failed on some node, for example while a member is lost.
> Look for ISPN000306 or ISPN000314 near it.
ISPN000279 Stored entries could not be read; after an upgrade to 3.5 the old store is not readable.
> Stop all Caching Services, rename the store, start. Revoked tokens are then valid again until they expire.
ISPN000306 The lock of the cache is held by a member that died: this node cannot come back while the others run.
> zowe ha explain HA-CCH10: stop the Caching Service of every instance, then start them one after another.
ISPN000314 At least half of the members are lost, or the cluster is split: both sides go on by themselves.
> Check the network between the systems; after it heals compare contents (HA-CCH11).
ISPN000318 A cache, most often the lock cache, goes into degraded mode after members were lost.
> It ends with a merge, or with a restart of all Caching Services.
ISPN000320 A cache must stay in degraded mode.
> As for ISPN000318.
ISPN000517 While merging, the view of a part of the cluster is ignored: its entries may be lost to the others.
> zowe ha check HA-CCH11.
ISPN000660 The caches could not be started; most often the store is shared with another node.
> A file system of its own for each instance, or Zowe 3.2 or later: HA-CFG15.
ISPN000711 A view of the cluster was rejected.
> Look at the network between the systems.
ISPN100000 A node joined the cluster.
> Nothing.
ISPN100001 A node left the cluster.
> Nothing, when its instance was stopped; else zowe ha status.
JGRP000006 A connection of the cluster was not accepted.
> Ports 7600 and 7601 between the systems; certificates of the Caching Service.
JGRP000011 A message of somebody who is no member was dropped: two clusters see each other, or one was split.
> Two installations on the same ports: change jgroups.port of one. Else look for ISPN000314.
JGRP000015 A buffer is smaller than was asked for.
> Harmless.
`;
