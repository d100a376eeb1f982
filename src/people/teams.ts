import type { Reader } from '#db/open.ts'

type Reading = Readonly<{ reader: Reader }>

export type Team = Readonly<{
  id: string
  name: string
  tier: number
  skills: string[]
  archivedAt: string | null
  members: { id: string; name: string }[]
}>

/** The teams by tier and name, each with its people; archived ones only if asked for. */
export async function teamsOf(desk: Reading, which: { archived?: boolean } = {}): Promise<Team[]> {
  const [teams, members] = await Promise.all([
    desk.reader
      .selectFrom('team')
      .selectAll()
      .$if(!which.archived, (query) => query.where('archived_at', 'is', null))
      .orderBy('tier')
      .orderBy('name')
      .execute(),
    desk.reader
      .selectFrom('team_member as m')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .select(['m.team_id', 'p.id', 'p.name'])
      .where('p.disabled_at', 'is', null)
      .orderBy('p.name')
      .execute(),
  ])
  return teams.map((team) => ({
    id: team.id,
    name: team.name,
    tier: team.tier,
    skills: JSON.parse(team.skills) as string[],
    archivedAt: team.archived_at,
    members: members.filter((member) => member.team_id === team.id).map(({ id, name }) => ({ id, name })),
  }))
}
