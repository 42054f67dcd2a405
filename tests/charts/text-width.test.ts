import { describe, expect, it } from 'vitest';
import { balanceText, ellipsize, textWidth, wrapText } from '../../src/charts/text-width.ts';

describe('text in charts', () => {
  it('is measured by its letters', () => {
    expect(textWidth('')).toBe(0);
    expect(textWidth('iiii')).toBeLessThan(textWidth('mmmm'));
    expect(textWidth('東京')).toBeGreaterThan(textWidth('ab'));
  });

  it('is cut with an ellipsis where it is too long, and otherwise left alone', () => {
    expect(ellipsize('short', 100)).toBe('short');
    const cut = ellipsize('a rather long sentence', 60);
    expect(cut).toMatch(/^a .*…$/);
    expect(textWidth(cut)).toBeLessThanOrEqual(60);
  });

  it('is wrapped into lines that fit, the last one cut', () => {
    const lines = wrapText('one two three four five six seven eight nine ten', 60, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(60);
  });

  it('holds a word that is longer than its line', () => {
    expect(wrapText('Donaudampfschifffahrtsgesellschaft', 50, 2)[0]).toMatch(/…$/);
  });

  it('is balanced over its lines', () => {
    const [first, second] = balanceText('Drones and alarm reported before the Victory Parade', 300, 2);
    expect(Math.abs(textWidth(first!) - textWidth(second!))).toBeLessThan(60);
  });
});
