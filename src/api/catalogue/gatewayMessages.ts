// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of gateway and ZAAS (api-layer, *-log-messages.yml). */
export const gatewayMessages = `
ZWEAG100E A login failed. The message contains the reason.
> Look up the reason; zowe ha check sso.
ZWEAG102E A token is not valid: it is damaged, or it is not signed with a key that this instance knows.
> If it happens after a change of instance: zowe ha check HA-SSO02 HA-ZMF04.
ZWEAG103E A token has expired.
> Log in again.
ZWEAG104E The service that checks passwords does not answer.
> Check z/OSMF or SAF: zowe ha check zosmf.
ZWEAG107W The authentication provider has a value that Zowe does not know. Zowe uses z/OSMF.
> Correct apiml.security.auth.provider: zosmf or saf.
ZWEAG108E z/OSMF was not found or cannot be used. ZAAS ends.
> zowe ha check zosmf; correct zOSMF.host and port, trust its CA, enable JWT; then start zaas.
ZWEAG120E The user ID or password is not correct.
> Correct it. Repeated attempts revoke the user ID.
ZWEAG130E A token is not valid for the address that was called.
> See ZWEAG102E.
ZWEAG141E A PassTicket could not be created. The reason contains the RACF codes (8/8/16: not permitted).
> Define PTKTDATA for the application and permit the user of the started task; ICSF must have its keys on every system.
ZWEAG150E A SAF identity token could not be created.
> See the SAF codes in the message.
ZWEAG162E ZAAS received no token from z/OSMF.
> zowe ha check zosmf; see the log of z/OSMF.
ZWEAG181W z/OSMF is not registered or not up yet.
> Normal during startup. Otherwise: zowe ha check zosmf, and check the static definition of ibmzosmf.
ZWEAG182E z/OSMF cannot be reached over TLS.
> Trust its CA in the key ring; its certificate must name the host in zOSMF.host.
ZWEAG183E z/OSMF answered with an internal error.
> See the log of z/OSMF.
ZWEAG184E A connection to z/OSMF failed.
> zowe ha check zosmf: check the host, the port, and whether it runs.
ZWEAG187W The check of the z/OSMF token service failed. Zowe uses the z/OSMF information page instead.
> Enable JWT support in z/OSMF if z/OSMF should issue the tokens.
ZWEAG188W The key endpoint of z/OSMF failed. JWT support is probably not enabled.
> Enable JWT support in every z/OSMF, with one key ring.
ZWEAG510E A call ended with an unexpected status: an unknown X-InstanceId gives 404, a wrong Accept header 406.
> Check the service that was called, and the caller.
ZWEAG701E A service does not accept encoded characters in its path.
> Allow them in the metadata of the service, or change the call.
ZWEAG704E The key that signs tokens could not be read.
> Check the keystore and the alias, and that the key is an RSA key.
ZWEAG705E The key with that alias could not be loaded. ZAAS ends.
> Check the alias, the keystore and its password.
ZWEAG706E The gateway could not prepare a request for load balancing (versions 1 and 2).
> Report it to Zowe with the log of the gateway.
ZWEAG713E The component that creates tokens could not be set up.
> See the events in the message; it needs z/OSMF and the keystore.
ZWEAG715E The number of keys is not as expected.
> Zowe expects one key with one alias; check the keystore.
ZWEAG716E Zowe cannot determine which key signs tokens.
> Set the provider and the JWT support of z/OSMF explicitly.
ZWEAG717E The name of a service is not valid.
> Use only lowercase letters and digits.
ZWEAG718E The metadata of a service could not be read.
> Check whether the service is registered: zowe ha registry list.
ZWEAG708E Zowe 2: a call failed at every instance of a service that is registered.
> Dead registrations: zowe ha registry list, then zowe ha registry evict.
ZWEAG709E Zowe 2: a service has no instance.
> Start the service, or find out why it is not registered.
ZWEAS103E The gateway, which checks credentials, does not answer. A dead gateway may still be registered.
> zowe ha status; zowe ha registry evict for a dead instance.
ZWEAS104E The service that checks credentials does not answer: no ZAAS runs, or a dead ZAAS is still registered.
> zowe ha status; zowe ha component start zaas.
ZWEAS123E The token type is not as expected.
> The z/OSMF servers may have different settings: zowe ha check zosmf.
ZWEAT505E The central gateway does not trust the certificate of a caller.
> Check the certificates list of the central gateway.
ZWEAT601E The name of the z/OSMF service is not set.
> Set apiml.security.auth.zosmf.serviceId (ibmzosmf in Zowe 3).
ZWEAZ600W ZAAS received no Zowe token for a caller.
> The message contains the reason.
ZWEAZ601W z/OSMF does not answer, or its answer contains no token.
> zowe ha check zosmf.
ZWESG100W A central gateway received no data from a gateway of another domain.
> Check whether the gateway of that domain runs and trusts the central gateway.
`;
