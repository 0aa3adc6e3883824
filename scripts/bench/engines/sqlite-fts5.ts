import sqlite from 'node-sqlite3-wasm';
import type { Engine } from '../engine.ts';

/** SQLite's full-text search (porter, any word, bm25), as WebAssembly: the build that installs everywhere. */
export const engine: Engine = {
  name: 'SQLite FTS5 (WebAssembly)',
  package: 'node-sqlite3-wasm',
  build(passages) {
    const database = new sqlite.Database(':memory:');
    database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61')");
    database.exec('BEGIN');
    const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
    for (const [id, { passage }] of passages.entries()) insert.run([id, passage.text]);
    insert.finalize();
    database.exec('COMMIT');
    const find = database.prepare(
      'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ?',
    );
    return {
      search(question, limit) {
        const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
        if (words.length === 0) return [];
        const anyWord = words.map((word) => `"${word}"`).join(' OR ');
        return find.all([anyWord, limit]).map(({ rowid }) => Number(rowid));
      },
    };
  },
};
