import type { Element } from 'hast';
import { s } from './element.ts';
import { drawGroup, drawLines, drawRect, drawText, round } from './svg.ts';
import { TICK_SIZE, wrapText } from './text-width.ts';

/** One report in the graph of origins. */
export interface FamilyMember {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** The members that it was made from. */
  readonly parents: readonly string[];
  /** `unknown`: the editors do not know what it was made from. */
  readonly derivation: 'known' | 'unknown';
  /** Not about the incident itself, but the source of a report that is. */
  readonly further: boolean;
}

/** The reports that go back to one origin. */
export interface Family {
  readonly number: number;
  readonly members: readonly FamilyMember[];
  /** Why they are taken to be one origin, a sentence a tie. */
  readonly because: readonly string[];
}

const FRAME_WIDTH = 226;
const GAP = 16;
const PAD = 12;
const INDENT = 26;

/** Frames side by side, as many to a line as fit, in the order of their first reports. */
export function drawFamilies(families: readonly Family[], width: number, prefix: string): { readonly elements: readonly Element[]; readonly height: number } {
  const across = Math.max(1, Math.floor((width + GAP) / (FRAME_WIDTH + GAP)));
  const frameWidth = Math.min(340, (width - GAP * (across - 1)) / across);
  const elements: Element[] = [];
  let y = 0;
  for (let start = 0; start < families.length; start += across) {
    const line = families.slice(start, start + across).map((family, i) => layoutFamily(family, i * (frameWidth + GAP), y, frameWidth, prefix));
    const height = Math.max(...line.map((frame) => frame.height));
    for (const { draw } of line) elements.push(draw());
    y += height + GAP;
  }
  return { elements: families.some(({ members }) => members.some(({ parents }) => parents.length > 0)) ? [drawArrowhead(prefix), ...elements] : elements, height: y - GAP + 2 };
}

function layoutFamily({ number, members, because }: Family, left: number, top: number, width: number, prefix: string) {
  const tree = plantTree(members);
  // A frame around a single box would say nothing that the box does not.
  const alone = members.length === 1;
  const pad = alone ? 0.5 : PAD;
  const boxes = new Map<string, { x: number; y: number; width: number; height: number }>();
  const parts: Element[] = [drawText('tick', left + pad, top + (alone ? 16 : 20), `Origin ${number}`)];
  let y = top + (alone ? 26 : 30);
  for (const { member, depth } of tree) {
    const indent = Math.min(depth, 4) * INDENT;
    const box = { x: left + pad + indent, y, width: width - 2 * pad - indent, height: 0 };
    const names = wrapText(member.name, box.width - 20, 2);
    const notes = [...wrapText(member.note, box.width - 20, 1, TICK_SIZE), ...(member.further ? ['not about this itself'] : [])];
    box.height = names.length * 16 + notes.length * 15 + 14;
    boxes.set(member.id, box);
    parts.push(drawGroup(member.further ? 'report-box report-further' : 'report-box', [
      drawRect('report-frame', box.x, box.y, box.width, box.height, { rx: 3 }),
      drawLines('label', box.x + 10, box.y + 19, names, { full: member.name }),
      drawLines('tick', box.x + 10, box.y + 18 + names.length * 16, notes, { leading: 15 }),
    ]));
    y += box.height + 10;
  }
  const arrows = members.flatMap(({ id, parents }) => parents.flatMap((parent) => drawArrow(boxes.get(parent), boxes.get(id), prefix)));
  const reasons = because.flatMap((sentence) => {
    const lines = wrapText(sentence, width - 2 * pad, 4, TICK_SIZE);
    const words = drawLines('tick', left + pad, y + 12, lines, { full: sentence, leading: 15 });
    y += lines.length * 15 + 6;
    return [words];
  });
  const height = y - top + 4;
  return { height, draw: () => drawGroup('origin', [...(alone ? [] : [drawRect('origin-frame', left + 0.5, top + 0.5, width - 1, height - 1, { rx: 5 })]), ...parts, ...arrows, ...reasons]) };
}

/** Originals first, each followed by what was made from it, one step further in. */
function plantTree(members: readonly FamilyMember[]): readonly { readonly member: FamilyMember; readonly depth: number }[] {
  const planted = new Map<string, { member: FamilyMember; depth: number }>();
  const plant = (member: FamilyMember, depth: number) => {
    if (planted.has(member.id)) return;
    planted.set(member.id, { member, depth });
    for (const child of members) if (child.parents.includes(member.id)) plant(child, depth + 1);
  };
  for (const member of members) if (member.parents.length === 0) plant(member, 0);
  // What is left was made from one another in a ring.
  for (const member of members) plant(member, 0);
  return [...planted.values()];
}

interface BoxEdges {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** From under the original's left edge to the left edge of what was made from it. */
function drawArrow(from: BoxEdges | undefined, to: BoxEdges | undefined, prefix: string): readonly Element[] {
  if (!from || !to) return [];
  const stem = Math.min(from.x, to.x) + (from.x < to.x ? 12 : -6);
  const start = to.y > from.y ? from.y + from.height : from.y + from.height / 2;
  const sideways = from.x < to.x ? `M${round(stem)} ${round(start)}` : `M${round(from.x)} ${round(from.y + from.height / 2)}H${round(stem)}`;
  return [s('path', { className: 'derivation', d: `${sideways}V${round(to.y + to.height / 2)}H${round(to.x - 1)}`, markerEnd: `url(#${prefix}-arrow)` })];
}

function drawArrowhead(prefix: string): Element {
  const props = { id: `${prefix}-arrow`, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto', markerUnits: 'userSpaceOnUse' };
  return s('defs', {}, [s('marker', props, [s('path', { className: 'arrowhead', d: 'M0 0L8 4L0 8Z' })])]);
}
