// Every slice's sentences in one language.

import admin from './hr/admin.json' with { type: 'json' }
import areas from './hr/areas.json' with { type: 'json' }
import articles from './hr/articles.json' with { type: 'json' }
import attempts from './hr/attempts.json' with { type: 'json' }
import desk from './hr/desk.json' with { type: 'json' }
import doors from './hr/doors.json' with { type: 'json' }
import error from './hr/error.json' with { type: 'json' }
import escalations from './hr/escalations.json' with { type: 'json' }
import event from './hr/event.json' with { type: 'json' }
import files from './hr/files.json' with { type: 'json' }
import forum from './hr/forum.json' with { type: 'json' }
import jobs from './hr/jobs.json' with { type: 'json' }
import layout from './hr/layout.json' with { type: 'json' }
import live from './hr/live.json' with { type: 'json' }
import mail from './hr/mail.json' with { type: 'json' }
import markdown from './hr/markdown.json' with { type: 'json' }
import notices from './hr/notices.json' with { type: 'json' }
import origins from './hr/origins.json' with { type: 'json' }
import people from './hr/people.json' with { type: 'json' }
import permission from './hr/permission.json' with { type: 'json' }
import reports from './hr/reports.json' with { type: 'json' }
import search from './hr/search.json' with { type: 'json' }
import tickets from './hr/tickets.json' with { type: 'json' }
import ui from './hr/ui.json' with { type: 'json' }
import workspace from './hr/workspace.json' with { type: 'json' }

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
