/**
 * ELK's settings, found by trying (docs/designer.md). Never offered to people: some of them make the engine hang.
 * Order of the steps is ours (`elk-graph.ts`), since ELK's own model order fails on nested charts.
 */

/** `compact` = the folded phases on one screen; `roomy` = everything else. */
export type Density = 'compact' | 'roomy';

const gaps = {
  compact: { between: 6, node: 20, edgeNode: 10, edgeNodeBetween: 7, edgeEdge: 8 },
  roomy: { between: 36, node: 32, edgeNode: 20, edgeNodeBetween: 18, edgeEdge: 14 },
} as const;

/** Settings that the root and every open group carry. */
export function groupOptions(density: Density): Record<string, string> {
  const gap = gaps[density];
  return {
    'elk.algorithm': 'layered',
    'elk.direction': 'DOWN',
    'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'CENTER_LAYER',
    'elk.layered.spacing.nodeNodeBetweenLayers': String(gap.between),
    'elk.spacing.nodeNode': String(gap.node),
    'elk.spacing.edgeNode': String(gap.edgeNode),
    'elk.layered.spacing.edgeNodeBetweenLayers': String(gap.edgeNodeBetween),
    'elk.spacing.edgeEdge': String(gap.edgeEdge),
    'elk.layered.spacing.edgeEdgeBetweenLayers': String(gap.edgeEdge),
    'elk.spacing.edgeLabel': '6',
    'elk.spacing.labelNode': '8',
    'elk.spacing.labelLabel': '8',
    'elk.spacing.nodeSelfLoop': '14',
    'elk.layered.thoroughness': '20',
  };
}

/** Settings of the root only: edges in absolute coordinates, boxes relative to their parents, as React Flow wants. */
export function rootOptions(density: Density): Record<string, string> {
  return {
    ...groupOptions(density),
    'elk.json.edgeCoords': 'ROOT',
    'elk.json.shapeCoords': 'PARENT',
    'elk.layered.considerModelOrder.strategy': 'NONE',
    'elk.padding': '[top=10,left=10,bottom=10,right=10]',
  };
}
