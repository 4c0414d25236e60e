// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of the Caching Service, of Infinispan and of JGroups in it. */
export const cachingMessages = `
ZWECS130E The data sent to the cache is not valid.
> The caller must send a key and a value as JSON.
ZWECS131E The key is not in the cache.
> No action is required. After a crash or a split, the key may be on another node: zowe ha cache verify.
ZWECS133E The key is already in the cache.
> No action is required. A caller that must change the key sends PUT.
ZWECS134E The cache is full.
> Raise storage.size, or set evictionStrategy: removeOldest.
ZWECS136E Only Infinispan keeps lists. Earlier releases write this message for every other error with lists too.
> Use storage.mode: infinispan for personal access tokens; otherwise, see the messages before.
ZWECS151E The store could not be opened. The Caching Service does not work.
> VSAM: check the data set and SMSVSAM. Redis: check the server. Infinispan after an upgrade to 3.5: stop all, rename the store, start.
ZWECS152E The store could not be read.
> See ZWECS151E.
ZWECS154E VSAM cannot be used, because the JZOS library is missing.
> Use the Java of z/OS, or another store.
ZWECS155W The store is deprecated.
> Plan a change to infinispan.
ZWECS700E The Caching Service cannot reach the gateway.
> Normal during startup. Otherwise, check the certificates and the network.
ZWECS701W The cache is in memory, so each instance has its own cache.
> Set storage.mode: infinispan in a highly available Zowe.
ZWECS702W A call had no client certificate.
> The caller must send one; zowe ha uses certFile and certKeyFile.
ZWECS703W The cache does not exist.
> zowe ha check caching.
ISPN000078 The cluster channel of the cache starts.
> No action is required. The message appears only with debug.
ISPN000079 The address of this node in the cluster.
> No action is required. The message appears only with debug.
ISPN000080 This node leaves the cluster normally.
> No action is required.
ISPN000093 A split was healed. The merge takes one side, so the contents may differ permanently.
> zowe ha check HA-CCH11; write or delete the keys that differ.
ISPN000094 A new list of the cluster members. The number in parentheses must be the number of Caching Services.
> If it is 1 with several instances: zowe ha check HA-CFG10 HA-CCH02.
ISPN000136 A write failed on a node, for example because a member was lost.
> Look for ISPN000306 or ISPN000314 close to it.
ISPN000279 Stored entries could not be read. After an upgrade to 3.5 the old store cannot be read.
> Stop all Caching Services, rename the store, start them. Revoked tokens are then valid again until they expire.
ISPN000306 A member that died holds the lock of the cache. This node cannot rejoin while the other nodes run.
> zowe ha explain HA-CCH10: stop the Caching Service of every instance, then start them one after another.
ISPN000314 At least half of the members are lost, or the cluster is split. Both sides continue independently.
> Check the network between the systems. When it is repaired, compare the contents (HA-CCH11).
ISPN000318 A cache, usually the lock cache, enters degraded mode after members were lost.
> It leaves degraded mode with a merge, or with a restart of all Caching Services.
ISPN000320 A cache must stay in degraded mode.
> See ISPN000318.
ISPN000517 A merge ignores the view of one part of the cluster. The other parts may lose its entries.
> zowe ha check HA-CCH11.
ISPN000660 The caches could not be started, usually because another node uses the same store.
> Give each instance its own file system, or use Zowe 3.2 or later: HA-CFG15.
ISPN000711 A view of the cluster was rejected.
> Check the network between the systems.
ISPN100000 A node joined the cluster.
> No action is required.
ISPN100001 A node left the cluster.
> No action is required if its instance was stopped. Otherwise: zowe ha status.
JGRP000006 A connection of the cluster was not accepted.
> Check ports 7600 and 7601 between the systems, and the certificates of the Caching Service.
JGRP000011 A message from a node that is not a member was dropped. Two clusters see each other, or one cluster was split.
> If two installations use the same ports, change jgroups.port of one. Otherwise, look for ISPN000314.
JGRP000015 A buffer is smaller than requested.
> No action is required.
`;
