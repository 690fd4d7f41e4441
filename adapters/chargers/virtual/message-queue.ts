/** A transaction message. The payload is made when it is sent: the transaction id may only be known then. */
export interface QueuedMessage {
  readonly action: 'StartTransaction' | 'MeterValues' | 'StopTransaction';
  readonly payload: () => object;
  readonly onAnswer?: (answer: Record<string, unknown>) => void;
}

/** Keeps transaction messages in order until the central system took them (OCPP 1.6 section 3.7). */
export interface MessageQueue {
  readonly add: (message: QueuedMessage) => void;
  /** Begins to send, if it does not yet. */
  readonly flush: () => void;
  readonly length: () => number;
  readonly stop: () => void;
}

const queueMax = 10_000;

/**
 * Makes the queue. One message at a time; the next one waits for the answer. Without an answer the same message is
 * sent again after `retryMs`, as often as it takes.
 */
export function createMessageQueue(
  send: (action: string, payload: object) => Promise<Record<string, unknown>>,
  isOpen: () => boolean,
  retryMs: number,
): MessageQueue {
  const messages: QueuedMessage[] = [];
  let sending = false;
  let timer: NodeJS.Timeout | undefined;
  const sendAll = async (): Promise<void> => {
    for (let message = messages[0]; message !== undefined && isOpen(); message = messages[0]) {
      const answer = await send(message.action, message.payload());
      messages.shift();
      message.onAnswer?.(answer);
    }
  };
  const flush = (): void => {
    if (sending || !isOpen()) return;
    sending = true;
    clearTimeout(timer);
    sendAll()
      .catch(() => {
        timer = setTimeout(flush, retryMs);
      })
      .finally(() => {
        sending = false;
      });
  };
  return {
    add: (message) => {
      // Meter readings may be thinned out when the memory is full; starts and stops may not.
      if (messages.length >= queueMax && message.action === 'MeterValues') return;
      messages.push(message);
      flush();
    },
    flush,
    length: () => messages.length,
    stop: () => {
      clearTimeout(timer);
      messages.length = 0;
    },
  };
}
