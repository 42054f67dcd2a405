/**
 * `<incident-filter data-list="id">`: hides the entries of a list, and pales their marks in the timeline,
 * that a reader's words, category or wish for disputes leave out. Its form is a template that only this
 * script puts on the page. The choice is kept in the address, so that it can be shared.
 */
class IncidentFilter extends HTMLElement {
  connectedCallback(): void {
    const template = this.querySelector('template');
    if (!template) return;
    template.replaceWith(template.content.cloneNode(true));
    const form = this.querySelector('form')!;
    restore(form);
    form.addEventListener('input', () => this.apply(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.apply(form);
  }

  private apply(form: HTMLFormElement): void {
    const choice = read(form);
    const items = document.querySelectorAll<HTMLElement>(`#${this.dataset['list']} > li`);
    const left = new Set<string>();
    for (const item of items) {
      item.hidden = !fits(item, choice);
      const href = item.querySelector('h3 a')?.getAttribute('href');
      if (href && item.hidden) left.add(href);
    }
    for (const mark of document.querySelectorAll('svg a[href]')) {
      mark.toggleAttribute('data-filtered', left.has(mark.getAttribute('href')!));
    }
    const shown = items.length - left.size;
    const none = shown === 0 ? 'No incident on this page fits. Take away a word, or choose another category.' : '';
    this.querySelector('[role=status]')!.textContent = none || `${shown} of ${items.length} on this page`;
    remember(choice);
  }
}

interface Choice {
  readonly text: string;
  readonly category: string;
  readonly disputed: boolean;
}

function read(form: HTMLFormElement): Choice {
  const data = new FormData(form);
  return { text: String(data.get('text') ?? ''), category: String(data.get('category') ?? ''), disputed: data.has('disputed') };
}

function fits(item: HTMLElement, { text, category, disputed }: Choice): boolean {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const content = fold(item.textContent ?? '');
  if (category && item.dataset['category'] !== category) return false;
  if (disputed && item.dataset['disputed'] === undefined) return false;
  return words.every((word) => content.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function restore(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of ['text', 'category']) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = query.get(name) ?? '';
  }
  const disputed = form.elements.namedItem('disputed');
  if (disputed instanceof HTMLInputElement) disputed.checked = query.has('disputed');
}

function remember({ text, category, disputed }: Choice): void {
  const query = new URLSearchParams();
  if (text) query.set('text', text);
  if (category) query.set('category', category);
  if (disputed) query.set('disputed', '');
  const address = `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`;
  history.replaceState(null, '', address);
}

customElements.define('incident-filter', IncidentFilter);
