// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages that every service of the API ML can write (api-layer, *-log-messages.yml). */
export const apimlMessages = `
ZWEAM000I A service of the API ML is up. The gateway of Zowe 3 does not write this message.
> No action is required.
ZWEAM001I The gateway found the Discovery Service, ZAAS and the API Catalog up at the same time: the API ML has started.
> No action is required. When an instance is restarted into a running sysplex, the message may not appear, or ZWEAM102E may appear instead.
ZWEAM400E TLS could not be set up, because the keystore or key ring is not correct.
> Check the type, path, password and alias. For Java 17 the key ring is safkeyring with type JCERACFKS.
ZWEAM500W The services do not check each other's certificates.
> Set zowe.verifyCertificates: STRICT.
ZWEAM501W A service connects to the Discovery Service without TLS.
> Correct the addresses. With AT-TLS this may be intended.
ZWEAM502E A secret key could not be read.
> Check the keystore and its password.
ZWEAM503E A secret key could not be read.
> Check the keystore and its password.
ZWEAM504E A public key could not be read.
> Check the keystore and the alias.
ZWEAM505E TLS could not be set up.
> See ZWEAM400E.
ZWEAM506E The password of the truststore is missing.
> Set zowe.certificate.truststore.password.
ZWEAM507E The truststore is not set.
> Set zowe.certificate.truststore.
ZWEAM508E The keystore is not set.
> Set zowe.certificate.keystore.
ZWEAM509E The password of the keystore is missing.
> Set zowe.certificate.keystore.password.
ZWEAM510E The keystore has no key with that alias.
> Correct zowe.certificate.keystore.alias.
ZWEAM511E A call over TLS failed. The most frequent cause is a certificate that does not name the host.
> zowe ha check certificates: check the SAN, the chain and the expiration of the host in the message.
ZWEAM601W Zowe 3.6 and later: an address is not in the allowed domains, so the service is not registered.
> Add the domain to zowe.network.allowedDomains.
ZWEAM700E A service did not answer in time.
> The instance that was called may be dead: zowe ha status.
ZWEAM701E A request failed inside a service. From the Caching Service, together with ISPN000306: a member of its cluster crashed.
> For the cache: zowe ha explain HA-CCH10.
ZWEAM102E The service does not know a message id. For mediationLayerStarted on a restart, this is a harmless defect.
> No action is required.
ZWEAO102E The gateway has not been found yet.
> Normal during startup. Otherwise: zowe ha registry list.
ZWEAO104W An exception ended the wait for a gateway.
> Normal during startup.
ZWEAO105W All connections to one service are in use.
> Raise the limit, or find out why that service is slow.
ZWEAO106W All connections of the gateway are in use.
> Raise the limit, or find out which service is slow.
ZWEAO401E The HTTPS settings are not correct.
> The message names the error. Check the certificates and ciphers.
ZWEAO402E A call had no valid credentials.
> Log in, or provide a client certificate.
ZWEAO404E The service or path does not exist. After a restart of all instances of a service this lasts up to 30 seconds.
> zowe ha registry list shows what is registered.
ZWEAO500E The call was sent to an instance that is dead but still registered.
> zowe ha status; zowe ha registry evict. The gateway itself works.
ZWEAO503E The server is not ready for the request.
> Wait during startup. Otherwise: zowe ha status.
`;
