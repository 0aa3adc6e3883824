import md from './src/articles/formats/markdown.ts';
import { readPassages } from './src/articles/passages.ts';
for (const u of ['> ', '>', '- ', '* a\n', '*', '*a ', '**a ', '[', '![', '](', '[a](', '[a](\n','`', '`a', '<', '<b>','<div>\n', '<!--', '| ', '|-', '|a|\n|-|\n', '_', '~~a', '- a\n  ', '1. ', '&', '\\', '[a]: <', '[^1]: a\n', '\t', '(', '---\n', '=\n','a\n=\n', '<a href="', '[a][b] ', 'word word [a](http://e.org) **b**.\n\n','# a\n', '    a\n', '```\na\n', ' ','| a | b |\n','- [a](b)\n','[a] [b] [c]\n\n', '[\n','1) a\n   ', '~~a\n\n','>[a]: b\n']) {
  for (const n of [2_000_000, 20_000_000]) {
    const t = '|a|b|\n|-|-|\n'.slice(0, u.startsWith('| a')?99:0)+u.repeat(n / u.length);
    const s = performance.now();
    let r = ''; try { const c = md.read(Buffer.from(t)); r = String((c as any).blocks.length); } catch (e) { r = String(e).slice(0, 120);  }
     const ms = performance.now() - s; if (ms > 3000) console.log(JSON.stringify(u), n, Math.round(ms), r, Math.round(process.memoryUsage().rss/1e6)); if (ms > 3000) break;
  }
}
