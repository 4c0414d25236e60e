// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages that every service of the API ML can write (api-layer, *-log-messages.yml). */
export const apimlMessages = `
ZWEAM000I A service of the API ML is up. The gateway of Zowe 3 prints none.
> Nothing.
ZWEAM001I Discovery, ZAAS and catalog are up at once, seen by the gateway: the API ML has started.
> Nothing. On a restart into a running sysplex it may never come, or ZWEAM102E in its place.
ZWEAM400E TLS could not be set up: keystore or key ring is wrong.
> Check type, path, password and alias; for Java 17 the key ring is safkeyring with type JCERACFKS.
ZWEAM500W The services do not check each other's certificates.
> Set zowe.verifyCertificates: STRICT.
ZWEAM501W A service talks to the Discovery Service without TLS.
> Correct the addresses; with AT-TLS it may be meant.
ZWEAM502E A secret key could not be read.
> Check keystore and its password.
ZWEAM503E A secret key could not be read.
> Check keystore and its password.
ZWEAM504E A public key could not be read.
> Check keystore and alias.
ZWEAM505E TLS could not be set up.
> As for ZWEAM400E.
ZWEAM506E The password of the truststore is missing.
> Set zowe.certificate.truststore.password.
ZWEAM507E The truststore is not set.
> Set zowe.certificate.truststore.
ZWEAM508E The keystore is not set.
> Set zowe.certificate.keystore.
ZWEAM509E The password of the keystore is missing.
> Set zowe.certificate.keystore.password.
ZWEAM510E There is no key with that alias.
> Correct zowe.certificate.keystore.alias.
ZWEAM511E A call over TLS failed; most often the certificate does not name the host.
> zowe ha check certificates: SAN, chain, expiry of the host in the message.
ZWEAM601W From 3.6 on: an address is not in the allowed domains, so the service is not registered.
> Add the domain to zowe.network.allowedDomains.
ZWEAM700E A service gave no answer in time.
> The instance it was sent to may be dead: zowe ha status.
ZWEAM701E A request failed inside a service. From the Caching Service with ISPN000306: it lost a member by a crash.
> For the cache: zowe ha explain HA-CCH10.
ZWEAM102E A message id is unknown to the service; with mediationLayerStarted a harmless slip on restarts.
> Nothing.
ZWEAO102E The gateway has not been found yet.
> Harmless while starting; else zowe ha registry list.
ZWEAO104W Waiting for a gateway was ended by an exception.
> Harmless while starting.
ZWEAO105W All connections to one service are in use.
> Raise the limit, or look why that service is slow.
ZWEAO106W All connections of the gateway are in use.
> Raise the limit, or look which service is slow.
ZWEAO401E Something in the HTTPS settings is wrong.
> The message names it; check certificates and ciphers.
ZWEAO402E A call came without valid credentials.
> Log in, or give a certificate.
ZWEAO404E No such service or path; after a restart of all instances of a service it lasts up to 30 seconds.
> zowe ha registry list shows what is registered.
ZWEAO500E The call was sent to an instance that is dead but still registered.
> zowe ha status; zowe ha registry evict. It is not the gateway that is broken.
ZWEAO503E The server is not ready for the request.
> Wait while it starts; else zowe ha status.
`;
