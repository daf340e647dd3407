import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export type WebAsset = { body: Buffer; type: string; etag: string };

/** The built files of widget, console and demo shop. */
export interface WebAssets {
  /** By its path in the folder, with "/": `widget.js`. */
  file(path: string): WebAsset | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Reads the built folder once: what is served is what was there at the start, and no request names a path on disk. */
export function openWebAssets(directory: string): WebAssets {
  const files = new Map<string, WebAsset>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const body = readFileSync(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    files.set(relative(directory, file).split(sep).join('/'), { body, type, etag });
  }
  return { file: (path) => files.get(path) };
}
