// Every slice's sentences in one language.

import admin from './en/admin.json' with { type: 'json' }
import areas from './en/areas.json' with { type: 'json' }
import articles from './en/articles.json' with { type: 'json' }
import attempts from './en/attempts.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import doors from './en/doors.json' with { type: 'json' }
import error from './en/error.json' with { type: 'json' }
import escalations from './en/escalations.json' with { type: 'json' }
import event from './en/event.json' with { type: 'json' }
import files from './en/files.json' with { type: 'json' }
import forum from './en/forum.json' with { type: 'json' }
import jobs from './en/jobs.json' with { type: 'json' }
import layout from './en/layout.json' with { type: 'json' }
import live from './en/live.json' with { type: 'json' }
import mail from './en/mail.json' with { type: 'json' }
import markdown from './en/markdown.json' with { type: 'json' }
import notices from './en/notices.json' with { type: 'json' }
import origins from './en/origins.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import permission from './en/permission.json' with { type: 'json' }
import reports from './en/reports.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import tickets from './en/tickets.json' with { type: 'json' }
import ui from './en/ui.json' with { type: 'json' }
import workspace from './en/workspace.json' with { type: 'json' }

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
