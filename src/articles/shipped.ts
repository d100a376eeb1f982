import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import { type PushReport, pushFolder } from './content-push.ts'

/** The name under which the shipped manual is known. */
export const SHIPPED = 'sagot'

/** The folder of the shipped manual: the command line and the server start where the project lies. */
export const shippedFolder = (root = process.cwd()) => join(root, 'content')

/** Brings the shipped articles in, or up to date after an upgrade: those changed here are reported and left alone. */
export async function pushShipped(
  desk: Desk,
  progress?: (done: number, of: number) => void,
): Promise<PushReport | null> {
  const folder = shippedFolder()
  if (!existsSync(folder)) return null
  return pushFolder(desk, systemActor('shipped articles'), folder, {
    source: SHIPPED,
    ...(progress ? { progress } : {}),
  })
}
