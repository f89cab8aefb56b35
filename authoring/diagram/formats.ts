/** The languages that diagrams are drawn in. */
export const diagramFormats = ['mermaid', 'svg'] as const
export type DiagramFormat = (typeof diagramFormats)[number]
