import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unsealed } from '../../plugins/fazhi/core/web/sealing.js';

/** @type {{ text: string, sealed: string }[]} */
const vectors = JSON.parse(readFileSync(new URL('../core/sealing-vectors.json', import.meta.url), 'utf8'));

test('what Python seals, the browser opens', () => {
  for (const { text, sealed } of vectors) assert.equal(unsealed(`\n${sealed}\n`), text);
});

test('what is no seal opens to nothing', () => {
  const cut = `${vectors[2].sealed.slice(0, -4)}=`;
  for (const text of ['', 'AAAA', '***', '%%%', btoa('x'.repeat(40)).slice(1), cut]) {
    assert.equal(unsealed(text), undefined, text);
  }
});
