import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { isApi } from './guard-requests.ts';

const missingPage = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Forecourt</title>
    <style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
  </head>
  <body>
    <h1>The engine runs</h1>
    <p>The designer is not built yet. Run <code>npm run build</code>, then load this page again.</p>
    <p>Meanwhile: <a href="/healthz">its health</a>, <a href="/api/sites">the sites</a>,
      <a href="/api/openapi.json">the description of its API</a>.</p>
  </body>
</html>
`;

/** Files with a hash in their name never change. */
const aYearS = 31_536_000;

/**
 * Serves the built designer. A path that is no file gets the designer's page, which knows its own paths; paths of
 * the API that do not exist, and files that are asked for by scripts, get an error.
 */
export function serveDesigner(app: FastifyInstance, designerDir: string | undefined): void {
  if (designerDir !== undefined) {
    void app.register(fastifyStatic, {
      root: designerDir,
      index: false,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(designerDir, 'assets'));
        reply.setHeader(
          'cache-control',
          hashed ? `public, max-age=${aYearS}, immutable` : 'no-cache',
        );
      },
    });
  }
  app.get('/', { schema: { hide: true } }, async (_request, reply) =>
    sendPage(reply, designerDir, true),
  );
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    const isPage = request.method === 'GET' && !isApi(request.url) && wantsPage;
    if (!isPage) {
      const error = new ForecourtError('HOST_REQUEST', {
        problem: 'There is nothing at this path',
      });
      return reply.code(404).type('application/json').send(JSON.stringify(error));
    }
    return sendPage(reply, designerDir, false);
  });
}

async function sendPage(reply: FastifyReply, designerDir: string | undefined, isRoot: boolean) {
  const page = await readPage(designerDir);
  reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8');
  if (page === undefined) return reply.code(isRoot ? 200 : 404).send(missingPage);
  // The page names its files relative to itself; from a deeper path they would be looked for beside that path.
  return reply.send(isRoot ? page : page.replace('<head>', '<head><base href="/">'));
}

async function readPage(designerDir: string | undefined): Promise<string | undefined> {
  if (designerDir === undefined) return undefined;
  try {
    return await readFile(join(designerDir, 'index.html'), 'utf8');
  } catch {
    return undefined;
  }
}
