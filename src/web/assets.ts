import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';

const FOLDER = join(import.meta.dirname, 'assets');

/**
 * Adds the files that every page needs, the same for everybody: the style, made of all sheets in the order of their names,
 * and the icon.
 *
 * @example `addAssets(app)` → `/reader.css` and `/icon.svg`
 */
export function addAssets(app: Hono): void {
  const sheets = readdirSync(join(FOLDER, 'style')).sort();
  const style = sheets.map((name) => readFileSync(join(FOLDER, 'style', name), 'utf8')).join('\n');
  const icon = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
  const serve = (path: string, content: string, type: string) => {
    const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=600' };
    app.get(path, (c) => c.body(content, 200, headers));
  };
  serve('/reader.css', style, 'text/css; charset=utf-8');
  serve('/icon.svg', icon, 'image/svg+xml');
}
