// The engine calls this program. Run it with `node over-http.mjs 4020`; it needs no package.
import { createServer } from 'node:http';
import { answer } from './terminal.mjs';

const server = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const isCall = request.url === '/terminal/operations';
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(isCall ? answer(JSON.parse(text)) : {}));
});
server.listen(Number(process.argv[2] ?? 4020), '127.0.0.1', () => {
  console.log(`terminal at http://127.0.0.1:${server.address().port}`);
});
