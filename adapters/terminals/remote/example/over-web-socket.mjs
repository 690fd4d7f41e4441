// This program dials the engine: `TOKEN=… node over-web-socket.mjs ws://127.0.0.1:3000/remote/t1`. It needs the package ws.
import { WebSocket } from 'ws';
import { answer } from './terminal.mjs';

function dial() {
  const headers = { authorization: `Bearer ${process.env.TOKEN}` };
  const socket = new WebSocket(process.argv[2], ['forecourt-terminal-1'], { headers });
  socket.on('message', (text) => {
    const { message, callId, call } = JSON.parse(text);
    if (message !== 'call') return;
    socket.send(JSON.stringify({ message: 'result', callId, result: answer(call) }));
  });
  socket.on('error', () => {});
  // Refused, replaced, or the engine stopped: a while later it is tried again.
  socket.on('close', () => setTimeout(dial, 1000));
}
dial();
