/** What stays the same on every test site. */
export const SITE = `title: Bench Harbour Log
description: Made-up incidents at sea, for measuring how long Dateline takes
url: https://bench.example
language: en
timezone: Europe/Copenhagen
licence: CC0-1.0
categories:
  collision: { label: Collision }
  grounding: { label: Grounding }
  fire: { label: Fire on board }
  adrift: { label: Vessel adrift }
  spill: { label: Spill }
  landmark: { label: Landmark event }
`;

export const CATEGORIES = ['collision', 'grounding', 'fire', 'adrift', 'spill'] as const;
export const CAUSES = ['weather', 'engine', 'steering', 'crew', 'sabotage'] as const;

/** A name and another spelling of it, which the questions make equal. */
export const VESSELS: readonly (readonly [string, string])[] = [
  ['Class Four Coaster', 'C4 Coaster'], ['Brannock Trawler', 'Brannock'], ['Tide Runner Ferry', 'Tide Runner'], ['Sorrel Tanker', 'Sorrel'],
  ['Longreach Barge', 'Longreach'], ['Kittiwake Launch', 'Kittiwake'], ['Old Dominion Tug', 'Dominion Tug'], ['Mistral Yacht', 'Mistral'],
];
export const OPERATORS: readonly (readonly [string, string])[] = [
  ['Calder Shipping Company', 'Calder Shipping'], ['Northern Ferries', 'NF'], ['Harbour Authority', 'the port'], ['Saltmarsh Fishing Union', 'SFU'],
  ['Vesper Lines', 'Vesper'], ['Pilot Service', 'the pilots'],
];

const aliases = (names: readonly (readonly [string, string])[]) => names.map(([name, other]) => `    ${name}: [${other}]`).join('\n');

/** Eight questions; with \`when` and \`where\` every type is asked. */
export const QUESTIONS = `vessel:
  ask: What kind of vessel was it?
  type: name
  same:
${aliases(VESSELS)}
operator:
  ask: Who operated it?
  type: name
  same:
${aliases(OPERATORS)}
killed:
  ask: How many people were killed?
  type: count
  unit: people
  rises: true
injured:
  ask: How many people were injured?
  type: count
  unit: people
  rises: true
cause:
  ask: Why did it happen?
  type: choice
  options:
    weather: The weather
    engine: The engine failed
    steering: The steering failed
    crew: A mistake of the crew
    sabotage: Sabotage
pilot-aboard:
  ask: Was a pilot aboard?
  type: yes-no
length:
  ask: How long was the vessel?
  type: measure
  unit: m
condition:
  ask: What state was it left in?
  type: text
`;

export const ABOUT = `---
title: About this site
summary: Nothing here happened.
---
This site was made by a program to measure how long it takes to build. Its names, places and events are made up.
`;
