/**
 * `<known-states>`: shows one state of knowledge at a time, the one that the address names, else the last.
 * Its buttons are a template that only this script puts on the page; links and arrow keys step too. The state
 * is kept in the address, so that it can be shared.
 */
class KnownStates extends HTMLElement {
  private states: readonly HTMLElement[] = [];
  private links: readonly HTMLAnchorElement[] = [];
  private shown = 0;

  connectedCallback(): void {
    const steps = this.querySelector('nav');
    const template = steps?.querySelector('template');
    if (!steps || !template) return;
    this.states = [...this.querySelectorAll<HTMLElement>('.known-state')];
    this.links = [...steps.querySelectorAll('a')];
    template.replaceWith(template.content.cloneNode(true));
    const named = this.find(location.hash);
    this.show(named ?? this.states.length - 1);
    if (named !== undefined) this.states[named]!.scrollIntoView({ behavior: 'instant' });

    steps.addEventListener('click', (event) => this.follow(event));
    steps.addEventListener('keydown', (event) => this.press(event));
    window.addEventListener('hashchange', () => this.arrive());
  }

  /** Follows the address, as when a reader goes back; a fragment that names something else changes nothing. */
  private arrive(): void {
    const index = location.hash === '' ? this.states.length - 1 : this.find(location.hash);
    if (index === undefined) return;
    this.show(index);
    if (location.hash !== '') this.states[index]!.scrollIntoView({ behavior: 'instant' });
  }

  /** The state that a fragment names; undefined where it names something else. */
  private find(hash: string): number | undefined {
    const index = this.states.findIndex(({ id }) => `#${id}` === hash);
    return index < 0 ? undefined : index;
  }

  private show(index: number): void {
    this.shown = index;
    this.states.forEach((state, i) => { state.hidden = i !== index; });
    this.links.forEach((link, i) => (i === index ? link.setAttribute('aria-current', 'step') : link.removeAttribute('aria-current')));
    // Not `disabled`: that would take the focus away from who has just pressed it.
    this.querySelector('[data-step=earlier]')!.setAttribute('aria-disabled', String(index === 0));
    this.querySelector('[data-step=later]')!.setAttribute('aria-disabled', String(index === this.states.length - 1));
    this.querySelector('[role=status]')!.textContent = `${this.states[index]!.querySelector('h2')!.textContent}, step ${index + 1} of ${this.states.length}`;
  }

  /** Shows another state without leaving the place on the page; steps past either end do nothing. */
  private step(index: number): void {
    if (index === this.shown || !this.states[index]) return;
    this.show(index);
    history.replaceState(null, '', `#${this.states[index].id}`);
  }

  private follow(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return;
    const link = event.target.closest('a');
    const button = event.target.closest('button');
    if (link) {
      event.preventDefault();
      this.step(this.links.indexOf(link));
    }
    if (button) this.step(this.shown + (button.dataset['step'] === 'later' ? 1 : -1));
  }

  private press(event: KeyboardEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const target = { ArrowLeft: this.shown - 1, ArrowRight: this.shown + 1, Home: 0, End: this.states.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.step(target);
    // Who steps along the links stays on the one whose state is shown.
    if (event.target instanceof HTMLAnchorElement) this.links[this.shown]!.focus();
  }
}

customElements.define('known-states', KnownStates);
