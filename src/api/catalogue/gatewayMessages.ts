// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of gateway and ZAAS (api-layer, *-log-messages.yml). */
export const gatewayMessages = `
ZWEAG100E A log-in failed for a reason that follows in the message.
> Look up the reason; zowe ha check sso.
ZWEAG102E A token is not valid: not signed with a key that this instance knows, or damaged.
> When it happens after a change of instance: zowe ha check HA-SSO02 HA-ZMF04.
ZWEAG103E A token has expired.
> Log in again.
ZWEAG104E The service that checks passwords does not answer.
> Look at z/OSMF or SAF: zowe ha check zosmf.
ZWEAG107W The authentication provider is set to a word that Zowe does not know; z/OSMF is used.
> Correct apiml.security.auth.provider: zosmf or saf.
ZWEAG108E z/OSMF was not found or is not usable, and ZAAS ends.
> zowe ha check zosmf; correct zOSMF.host and port, trust its CA, enable JWT; then start zaas.
ZWEAG120E Wrong user id or password.
> Correct it; repeated tries revoke the user id.
ZWEAG130E A token is not valid for the address that was called.
> As for ZWEAG102E.
ZWEAG141E No PassTicket could be made; the reason holds RACF's codes (8/8/16: not permitted).
> Define PTKTDATA for the application and permit the started task's user; ICSF must have its keys on every system.
ZWEAG150E No SAF identity token could be made.
> Look at the SAF codes in the message.
ZWEAG162E ZAAS got no token from z/OSMF.
> zowe ha check zosmf; look at z/OSMF's own log.
ZWEAG181W z/OSMF is not registered or not up yet.
> Harmless while starting; else zowe ha check zosmf and the static definition of ibmzosmf.
ZWEAG182E z/OSMF cannot be reached over TLS.
> Trust its CA in the key ring; its certificate must name the host in zOSMF.host.
ZWEAG183E z/OSMF answered with an internal error.
> Look at z/OSMF's log.
ZWEAG184E z/OSMF cannot be connected to.
> zowe ha check zosmf: host, port, whether it runs.
ZWEAG187W The check of z/OSMF's token service failed; its information page is used in place of it.
> Enable JWT support in z/OSMF if tokens should be its own.
ZWEAG188W z/OSMF's key endpoint failed: JWT support is probably off.
> Enable JWT support in every z/OSMF, with one key ring.
ZWEAG510E A call ended with a status that was not expected: an unknown X-InstanceId gives 404, a wrong Accept 406.
> Look at the service that was called, or at the caller.
ZWEAG701E A service does not take encoded characters in its path.
> Allow them in the service's metadata, or change the call.
ZWEAG704E The key for signing tokens could not be read.
> Check keystore, alias and that it is an RSA key.
ZWEAG705E The key with that alias could not be loaded, and ZAAS ends.
> Check alias, keystore and its password.
ZWEAG706E The gateway could not prepare a request for load balancing (versions 1 and 2).
> Report it to Zowe with the log of the gateway.
ZWEAG713E The maker of tokens could not be set up.
> Look at the events in the message; z/OSMF and the keystore are what it needs.
ZWEAG715E The number of keys is not the expected one.
> One key with one alias; look at the keystore.
ZWEAG716E It is not certain which key signs tokens.
> Set the provider and z/OSMF's JWT support clearly.
ZWEAG717E The name of a service is not valid.
> Lower-case letters and digits only.
ZWEAG718E The metadata of a service could not be read.
> Is the service registered? zowe ha registry list.
ZWEAG708E Zowe 2: a call failed at every instance of a service that is registered.
> Dead registrations: zowe ha registry list, then zowe ha registry evict.
ZWEAG709E Zowe 2: no instance of a service is there.
> Start it, or look why it is not registered.
ZWEAS103E The gateway, which checks credentials, does not answer: a dead one may still be registered.
> zowe ha status; zowe ha registry evict for what is dead.
ZWEAS104E The service that checks credentials does not answer: no ZAAS is alive, or a dead one is still registered.
> zowe ha status; zowe ha component start zaas.
ZWEAS123E The token is of a kind that was not expected.
> z/OSMF servers with different settings; zowe ha check zosmf.
ZWEAT505E The certificate of a caller is not among those that the central gateway trusts.
> Look at the certificates list of the central gateway.
ZWEAT601E The name of z/OSMF's service is not set.
> Set apiml.security.auth.zosmf.serviceId (ibmzosmf in Zowe 3).
ZWEAZ600W ZAAS got no Zowe token for a caller.
> The reason follows in the message.
ZWEAZ601W z/OSMF does not answer, or its answer held no token.
> zowe ha check zosmf.
ZWESG100W A central gateway got nothing from a gateway of another domain.
> Look whether that domain's gateway runs and trusts the central one.
`;
