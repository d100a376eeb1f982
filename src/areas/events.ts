export interface AreaEvents {
  'area.made': { slug: string }
  'area.changed': { slug: string }
}
