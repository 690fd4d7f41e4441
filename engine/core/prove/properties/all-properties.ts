import { catalogue } from './catalogue.ts';
import type { Property } from './property.ts';

/** The properties that exploring checks, in the order of the catalogue. */
export const allProperties: readonly Property[] = catalogue.filter(
  (property) => property.kind !== 'listed',
);
