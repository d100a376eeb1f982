import { createHash } from 'node:crypto'

/**
 * The order of the cascade layers, said before any stylesheet: the bundler may load a component's sheet ahead of layers.css,
 * and the first mention of a layer fixes its place.
 */
export const layerOrder = '@layer reset,tokens,base,ui,slice,print,utilities;'

/** What the content security policy allows it by. */
export const layerOrderHash = `sha256-${createHash('sha256').update(layerOrder).digest('base64')}` as const
