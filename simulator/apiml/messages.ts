// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of the API ML services; `%s` are filled in order. Texts: E-SEP-35. */
export interface MessageTemplate {
    readonly key: string;
    readonly text: string;
    readonly action?: string;
    readonly reason?: string;
}

const invalidToken = {
    text: "Token is not valid for URL '%s'",
    action: "Provide a valid token.",
    reason: "The token is not valid.",
    key: "org.zowe.apiml.security.query.invalidToken",
};

const authRequired = {
    text: "Authentication is required for URL '%s'",
    action: "Provide valid authentication.",
    reason: "Authentication is required.",
    key: "org.zowe.apiml.security.authRequired",
};

const keyNotInCache = {
    text: "Key '%s' is not in the cache for service '%s'",
    action: "Add a key-value pair to the cache using the key or operate on an existing key in the cache.",
    reason: "Cache does not contain the provided key.",
    key: "org.zowe.apiml.cache.keyNotInCache",
};

const cachingMessages = {
    ZWECS130E: {
        text: "Payload '%s' is not valid: '%s'.",
        action: "Provide a payload in JSON format.",
        reason: "The payload is not in valid JSON format.",
        key: "org.zowe.apiml.cache.invalidPayload",
    },
    ZWECS131E: keyNotInCache,
    ZWECS133E: {
        text: "Adding key '%s' resulted in a collision in the cache.",
        action: "Update or delete the key, or add a different key.",
        reason: "Key is already in the cache.",
        key: "org.zowe.apiml.cache.keyCollision",
    },
    ZWECS134E: {
        text: "Insufficient storage space limit.",
        action:
            "Change the definition of the VSAM and the configuration for the maximum records stored or replace " +
            "Reject strategy with Remove Oldest.",
        reason: "The storage space is full.",
        key: "org.zowe.apiml.cache.insufficientStorage",
    },
    ZWECS136E: {
        text: "The storage of list items is supported only on Infinispan.",
        action: "Switch to Infinispan to be able to use this API.",
        reason: "This caching storage method doesn't support this API.",
        key: "org.zowe.apiml.cache.incompatibleStorageMethod",
    },
    ZWECS702W: {
        text: "Missing header with certificate.",
        action: "Verify ssl context in client application.",
        reason: "Call executed without valid client certificate.",
        key: "org.zowe.apiml.cache.missingCertificate",
    },
};

const gatewayMessages = {
    ZWEAO402E: {
        text: "The request has not been applied because it lacks valid authentication credentials.",
        action:
            "Review the product documentation for more details about acceptable authentication. Verify that your " +
            "credentials are valid and contact security administrator to obtain valid credentials.",
        reason:
            "The accessed resource requires authentication. The request is missing valid authentication credentials " +
            "or the token expired.",
        key: "org.zowe.apiml.common.unauthorized",
    },
    ZWEAO404E: {
        text: "The service can not find the requested resource.",
        key: "org.zowe.apiml.common.notFound",
    },
    ZWEAO405E: {
        text: "The request method has been disabled and cannot be used for the requested resource.",
        key: "org.zowe.apiml.common.methodNotAllowed",
    },
    ZWEAO500E: {
        text:
            "The service has encountered a situation it doesn't know how to handle. Please contact support for further " +
            "assistance. More details are available in the log under the provided message instance ID",
        key: "org.zowe.apiml.common.internalServerError",
    },
    ZWEAG510E: {
        text: "Request to the resource ended with unexpected status code.",
        action: "Verify that the target service is healthy.",
        reason: "The service did not respond properly.",
        key: "org.zowe.apiml.gateway.responseStatusError",
    },
    ZWEAT403E: {
        text: "The user is not authorized to the target resource: %s",
        action: "Contact your security administrator to give you access.",
        reason:
            "The service has accepted the authentication of the user but the user does not have access rights to the " +
            "resource.",
        key: "org.zowe.apiml.security.forbidden",
    },
};

const zaasMessages = {
    ZWEAG101E: {
        text: "Authentication method '%s' is not supported for URL '%s'",
        action: "Use the correct HTTP request method supported by the URL.",
        reason: "The HTTP request method is not supported by the URL.",
        key: "org.zowe.apiml.security.invalidMethod",
    },
    ZWEAG102E: {
        text: "Token is not valid",
        action: "Provide a valid token.",
        reason: "The JWT token is not valid.",
        key: "org.zowe.apiml.zaas.security.invalidToken",
    },
    ZWEAG103E: {
        text: "The token has expired for URL '%s'",
        action: "Obtain a new token.",
        reason: "The JWT token has expired.",
        key: "org.zowe.apiml.security.expiredToken",
    },
    ZWEAG105E: authRequired,
    ZWEAG120E: {
        text: "Invalid username or password for URL '%s'",
        action: "Provide a valid username and password.",
        reason: "The username and/or password are invalid.",
        key: "org.zowe.apiml.security.login.invalidCredentials",
    },
    ZWEAG121E: {
        text: "Authorization header is missing, or the request body is missing or invalid for URL '%s'",
        action: "Provide valid authentication.",
        reason: "The authorization header is missing, or the request body is missing or invalid.",
        key: "org.zowe.apiml.security.login.invalidInput",
    },
    ZWEAG130E: invalidToken,
    ZWEAG131E: {
        text: "No authorization token provided for URL '%s'",
        action: "Provide a valid authorization token.",
        reason: "No authorization token is provided.",
        key: "org.zowe.apiml.security.query.tokenNotProvided",
    },
    ZWEAT606E: {
        text: "Body in the HTTP request for Personal Access Token does not contain scopes",
        action: "Provide a list of services for which this token will be valid",
        reason: "The request body is not valid",
        key: "org.zowe.apiml.security.token.accessTokenBodyMissingScopes",
    },
};

const securityMessages = {
    ZWEAS103E: {
        text:
            "API Gateway Service is not available by URL '%s' (API Gateway is required because it provides the " +
            "authentication functionality)",
        action:
            "Check that both the service and Gateway are correctly registered in the Discovery service. Allow some time " +
            "after the services are discovered for the information to propagate to individual services.",
        reason:
            "The security client cannot find a Gateway instance to perform authentication. The API Gateway is required " +
            "because it provides the authentication functionality.",
        key: "org.zowe.apiml.security.gatewayNotAvailable",
    },
    ZWEAS104E: {
        text: "Authentication service is not available by URL '%s'",
        action: "Make sure that the Authentication service is running and is accessible by the URL provided in the message.",
        reason: "The Authentication service is not available.",
        key: "org.zowe.apiml.security.serviceUnavailable",
    },
    ZWEAS105E: authRequired,
    ZWEAS120E: {
        text: "Invalid username or password for URL '%s'",
        action: "Provide a valid username and password.",
        reason: "The username or password is invalid.",
        key: "org.zowe.apiml.security.login.invalidCredentials",
    },
    ZWEAS130E: invalidToken,
};

const commonMessages = {
    ZWEAM102E: {
        text: "Internal error: Invalid message key '%s' is provided. Please create an issue with this message.",
        action: "Create an issue with this message.",
        reason: "An internal error occurred.",
        key: "org.zowe.apiml.common.invalidMessageKey",
    },
    ZWEAM104E: {
        text: "The endpoint you are looking for '%s' could not be located",
        action: "Verify that the URL of the endpoint you are trying to reach is correct.",
        reason: "The endpoint you are looking for could not be located.",
        key: "org.zowe.apiml.common.endPointNotFound",
    },
    ZWEAM700E: {
        text: "No response received within the allowed time: %s",
        action: "Verify that the URL you are trying to access is correct and all services are running.",
        reason: "No response was received within the allowed time.",
        key: "org.zowe.apiml.common.serviceTimeout",
    },
    ZWEAM701E: {
        text: "The request to the URL '%s' has failed: %s caused by: %s",
        action: "Refer to specific exception details for troubleshooting. Create an issue with this message.",
        reason: "The request failed because of an internal error.",
        key: "org.zowe.apiml.common.internalRequestError",
    },
};

export const messages = {
    ...cachingMessages,
    ...gatewayMessages,
    ...zaasMessages,
    ...securityMessages,
    ...commonMessages,
} satisfies Readonly<Record<string, MessageTemplate>>;

export type MessageNumber = keyof typeof messages;
