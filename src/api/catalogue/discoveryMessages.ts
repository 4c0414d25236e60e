// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of the Discovery Service and the API Catalog (api-layer, *-log-messages.yml). */
export const discoveryMessages = `
ZWEAC100W The catalog asked the Discovery Service for a service and got no good answer.
> Harmless while starting; else look at the Discovery Service: zowe ha registry list.
ZWEAC101E What the Discovery Service said about a service could not be read.
> Look at the metadata of that service.
ZWEAC102E The list of the catalog's tiles could not be made.
> Look at the messages before; the Discovery Service may be out of reach.
ZWEAC104E The states of the catalog's tiles could not be read.
> As for ZWEAC102E.
ZWEAC105W The API document of a service could not be fetched.
> The service is down or its document's address is wrong; its calls may work all the same.
ZWEAC700E The catalog could not take over what the Discovery Service told it.
> Look at the messages before.
ZWEAC701W The catalog did not find itself in the registry.
> Harmless in the first half minute; else zowe ha registry list.
ZWEAC702E Looking for itself in the registry ended with an exception.
> Look at the Discovery Service: zowe ha check registration.
ZWEAC703E The catalog could not begin with the list of services.
> Restart it once the Discovery Service answers.
ZWEAC706E A service was not found.
> zowe ha registry list shows who is registered.
ZWEAC707E The static definitions could not be reloaded.
> Read the exception; reload at each Discovery Service.
ZWEAD400E A Discovery Service could not tell a gateway about a new instance.
> Harmless while the gateway starts; else check the connection between the two.
ZWEAD401E A Discovery Service could not tell a gateway about a registration that ended.
> As for ZWEAD400E.
ZWEAD700W The directory of static definitions does not exist.
> Harmless when there are none; else check the workspace: zowe ha check zfs.
ZWEAD701E A static definition could not be loaded.
> The message names the file and the fault.
ZWEAD702W A static definition could not be used.
> The message names the file and the fault.
ZWEAD703E The directory of static definitions could not be read.
> Permission of the workspace.
ZWEAD704E There was no gateway to tell about a change.
> Harmless while starting; else start the gateway.
`;
