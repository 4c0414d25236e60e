// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Messages of the Discovery Service and the API Catalog (api-layer, *-log-messages.yml). */
export const discoveryMessages = `
ZWEAC100W The catalog requested a service from the Discovery Service and received no valid answer.
> Normal during startup. Otherwise, check the Discovery Service: zowe ha registry list.
ZWEAC101E The data of the Discovery Service about a service could not be read.
> Check the metadata of that service.
ZWEAC102E The list of tiles in the catalog could not be created.
> See the messages before; the Discovery Service may be unreachable.
ZWEAC104E The states of the tiles in the catalog could not be read.
> See ZWEAC102E.
ZWEAC105W The API document of a service could not be fetched.
> The service is down, or the address of its document is wrong. Calls to it may still work.
ZWEAC700E The catalog could not process the data of the Discovery Service.
> See the messages before.
ZWEAC701W The catalog did not find itself in the registry.
> Normal in the first 30 seconds. Otherwise: zowe ha registry list.
ZWEAC702E An exception occurred while the catalog looked for itself in the registry.
> Check the Discovery Service: zowe ha check registration.
ZWEAC703E The catalog could not load its first list of services.
> Restart it when the Discovery Service answers.
ZWEAC706E A service was not found.
> zowe ha registry list shows what is registered.
ZWEAC707E The static definitions could not be reloaded.
> Read the exception, then reload the definitions at each Discovery Service.
ZWEAD400E A Discovery Service could not notify a gateway of a new instance.
> Normal while the gateway starts. Otherwise, check the connection between the two.
ZWEAD401E A Discovery Service could not notify a gateway of a registration that ended.
> See ZWEAD400E.
ZWEAD700W The directory of static definitions does not exist.
> No action is required if there are no static definitions. Otherwise, check the workspace: zowe ha check zfs.
ZWEAD701E A static definition could not be loaded.
> The message names the file and the error.
ZWEAD702W A static definition could not be used.
> The message names the file and the error.
ZWEAD703E The directory of static definitions could not be read.
> Check the permissions of the workspace.
ZWEAD704E There was no gateway to notify of a change.
> Normal during startup. Otherwise, start the gateway.
`;
