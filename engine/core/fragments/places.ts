import { appendPointer } from '../flow/append-pointer.ts';

/** Where a part was written and where it stands in the expanded flow, as JSON Pointers. */
export interface Places {
  readonly from: string;
  readonly to: string;
}

/** The places of what lies inside under a name. */
export function inside({ from, to }: Places, name: string): Places {
  return { from: appendPointer(from, name), to: appendPointer(to, name) };
}
