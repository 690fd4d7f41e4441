/** The part of a web Worker that is used: requests go in, replies come out. */
export interface WorkerPort<Request, Reply> {
  onmessage: ((event: { readonly data: Reply }) => unknown) | null;
  onerror: ((event: never) => unknown) | null;
  readonly postMessage: (request: Request) => void;
  readonly terminate: () => void;
}
