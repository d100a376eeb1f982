// Every slice's sentences in one language.

import admin from './fil/admin.json' with { type: 'json' }
import areas from './fil/areas.json' with { type: 'json' }
import articles from './fil/articles.json' with { type: 'json' }
import attempts from './fil/attempts.json' with { type: 'json' }
import desk from './fil/desk.json' with { type: 'json' }
import doors from './fil/doors.json' with { type: 'json' }
import error from './fil/error.json' with { type: 'json' }
import escalations from './fil/escalations.json' with { type: 'json' }
import event from './fil/event.json' with { type: 'json' }
import files from './fil/files.json' with { type: 'json' }
import forum from './fil/forum.json' with { type: 'json' }
import jobs from './fil/jobs.json' with { type: 'json' }
import layout from './fil/layout.json' with { type: 'json' }
import live from './fil/live.json' with { type: 'json' }
import mail from './fil/mail.json' with { type: 'json' }
import markdown from './fil/markdown.json' with { type: 'json' }
import notices from './fil/notices.json' with { type: 'json' }
import origins from './fil/origins.json' with { type: 'json' }
import people from './fil/people.json' with { type: 'json' }
import permission from './fil/permission.json' with { type: 'json' }
import reports from './fil/reports.json' with { type: 'json' }
import search from './fil/search.json' with { type: 'json' }
import tickets from './fil/tickets.json' with { type: 'json' }
import ui from './fil/ui.json' with { type: 'json' }
import workspace from './fil/workspace.json' with { type: 'json' }

export const sentences = {
  ...areas,
  ...articles,
  ...attempts,
  ...doors,
  ...error,
  ...escalations,
  ...event,
  ...files,
  ...forum,
  ...jobs,
  ...layout,
  ...live,
  ...mail,
  ...markdown,
  ...notices,
  ...origins,
  ...people,
  ...permission,
  ...reports,
  ...search,
  ...tickets,
  ...ui,
  ...workspace,
  ...admin,
  ...desk,
}
