import { type Body, type PayProxy, payment, readOnly, recover } from './pay-proxy.ts';
import { type Reply, refusal } from './reply.ts';

const lines = { journalReceipt: JSON.stringify(['TERMINAL 12345678']) };

/** Answers one request of the Android REST API. */
export async function answer(
  proxy: PayProxy,
  method: string,
  path: string,
  body: Body,
): Promise<Reply> {
  if (method === 'GET' && path === '/terminal/lastDisplayMessage') return displayMessage(proxy);
  if (method !== 'POST') return refusal(404, 'NOT_FOUND');
  switch (path) {
    case '/terminal/payment':
      return payment(proxy, body);
    case '/terminal/recoverPayment':
      return recover(proxy, body);
    case '/terminal/status':
      return status(proxy);
    case '/terminal/periodClosing':
      if (proxy.reader.state() !== 'IDLE') return refusal(409, 'TERMINAL_BUSY');
      proxy.closings += 1;
      return { status: 200, body: { status: 'SUCCESS', ...lines } };
    case '/terminal/periodClosing/partial':
      return { status: 200, body: { status: 'SUCCESS', ...lines } };
    case '/terminal/token':
      return readOnly(proxy, body, 'token');
    case '/terminal/mifare':
      return readOnly(proxy, body, 'mifare');
    case '/terminal/abort':
      proxy.reader.finish('stopped');
      return { status: 200, body: { status: 'SUCCESS' } };
    default:
      return refusal(404, 'NOT_FOUND');
  }
}

function status({ knobs, reader }: PayProxy): Reply {
  const set = String(knobs.value('terminalState'));
  const terminalState = set === 'READY' && reader.state() !== 'IDLE' ? 'BUSY' : set;
  const terminalAction = terminalState === 'READY' ? 'OK' : terminalState;
  const body = { status: 'SUCCESS', terminalAction, terminalId: '12345678', terminalState };
  return { status: 200, body: { ...body, ...lines } };
}

function displayMessage({ reader }: PayProxy): Reply {
  const isReading = reader.state() === 'READING';
  const text = isReading ? 'Present your card' : 'Welcome';
  const textId = isReading ? 'C1345' : 'C1001';
  return { status: 200, body: { text, textId, languageCode: 'ENG', displayText: [text] } };
}
