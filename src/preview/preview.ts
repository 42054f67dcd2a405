import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { SiteBundle } from '../build/bundle.ts';
import { renderPage } from '../build/render-page.ts';
import { getEdition } from '../site/archive.ts';
import { formatIssues } from '../site/report-issues.ts';
import { findPage, type SitePage } from '../site/routes.ts';
import { basePath } from '../site/urls.ts';

/** Serves pages as they are asked for, each made anew. */
export interface Preview {
  /** The address of the front page. */
  readonly listen: (port: number) => Promise<string>;
  /** Tells the open pages to load themselves again. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.html': 'text/html', '.txt': 'text/plain', '.xml': 'application/xml', '.png': 'image/png',
};
const CLIENT = '/_dateline/reload.js';
const EVENTS = '/_dateline/changes';
const SCRIPT = `new EventSource('${EVENTS}').addEventListener('message', () => location.reload());\n`;

export function createPreview(bundle: SiteBundle, root: string): Preview {
  const listeners = new Set<ServerResponse>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === CLIENT) return void send(response, 200, 'text/javascript', SCRIPT);
    if (path === EVENTS) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 200\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    const { archive, issues } = getEdition();
    if (!archive) return void send(response, 500, 'text/html', withReload(tellIssues(formatIssues(issues, root))));
    const base = basePath(archive.site.url);
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    const asset = inside === null ? null : fileIn(bundle.assets, inside);
    if (asset) {
      response.writeHead(200, { 'content-type': TYPES[extname(asset)] ?? 'application/octet-stream', 'cache-control': 'no-store' });
      createReadStream(asset).pipe(response);
      return;
    }
    const found = inside === null ? undefined : findPage(inside, archive);
    if (found && inside !== '' && !path.endsWith('/') && extname(path) !== '.json') {
      response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
      return;
    }
    const page = found?.page ?? NOT_FOUND;
    const body = await renderPage(page);
    if (page.route.endsWith('.json')) send(response, 200, 'application/json', body);
    else send(response, found ? 200 : 404, 'text/html', withReload(body));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) send(response, 500, 'text/html', withReload(tellIssues(error instanceof Error ? (error.stack ?? error.message) : String(error))));
    });
  });
  return {
    listen: (port) => new Promise((done, failed) => {
      server.once('error', failed);
      server.listen(port, 'localhost', () => {
        server.removeListener('error', failed);
        const address = server.address();
        const site = getEdition().archive?.site.url;
        done(`http://localhost:${typeof address === 'object' && address ? address.port : port}${site ? basePath(site) : '/'}`);
      });
    }),
    reload: () => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    close: () => new Promise((done) => {
      for (const listener of listeners) listener.end();
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

const NOT_FOUND: SitePage = { route: '404', params: {} };

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
}

function withReload(html: string): string {
  return html.replace(/<\/body>|$/, (end) => `<script type="module" src="${CLIENT}"></script>${end}`);
}

function tellIssues(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Mistakes</title></head><body><h1>This cannot be shown yet</h1><pre>${escaped}</pre></body></html>`;
}

/** A file inside a folder; null if there is none of that name. */
function fileIn(folder: string, path: string): string | null {
  const file = join(folder, normalize(`/${path}`));
  return file.startsWith(folder) && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false) ? file : null;
}
