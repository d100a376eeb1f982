import { articleEndpoints } from './articles/api.ts'
import { replayAttempts } from './attempts/counting.ts'
import type { Endpoint } from './doors/endpoint.ts'
import { eventEndpoints } from './doors/events-api.ts'
import { escalationEndpoints } from './escalations/api.ts'
import { forumEndpoints } from './forum/api.ts'
import { originEndpoints } from './origins/api.ts'
import { peopleEndpoints } from './people/api.ts'
import { reportEndpoints } from './reports/api.ts'
import { searchEndpoints } from './search/api.ts'
import { ticketEndpoints } from './tickets/api.ts'

/** Every endpoint of the API. */
export const endpoints: readonly Endpoint[] = [
  ...articleEndpoints,
  ...escalationEndpoints,
  ...eventEndpoints,
  ...forumEndpoints,
  ...originEndpoints,
  ...peopleEndpoints,
  ...reportEndpoints(replayAttempts),
  ...searchEndpoints,
  ...ticketEndpoints,
]
