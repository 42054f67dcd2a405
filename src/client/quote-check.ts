import { verifyQuote, type QuoteProof } from '../captures/verify-seal.ts';
import type { SealedCapture } from '../captures/sealed-capture.ts';

/**
 * `<quote-check data-capture="address">`: reckons the proof of every quote on the page anew, from the sealed capture at that address,
 * and says beside each whether it holds. Nothing is asked of any other host.
 */
class QuoteCheck extends HTMLElement {
  connectedCallback(): void {
    const template = this.querySelector('template');
    if (!template) return;
    template.replaceWith(template.content.cloneNode(true));
    this.querySelector('button')!.addEventListener('click', () => void this.check());
  }

  private async check(): Promise<void> {
    const status = this.querySelector('[role=status]')!;
    status.textContent = 'Checking …';
    let sealed: SealedCapture;
    try {
      const response = await fetch(this.dataset['capture']!);
      if (!response.ok) throw new Error(String(response.status));
      sealed = (await response.json()) as SealedCapture;
    } catch {
      status.textContent = 'The proofs could not be loaded. Try again later.';
      return;
    }
    const quotes = [...document.querySelectorAll<HTMLElement>('[data-quote]')];
    const holding = quotes.filter((quote) => tell(quote, prove(sealed, quote.dataset['quote']!)));
    status.textContent = holding.length === quotes.length
      ? `All ${quotes.length} quotes hold: each stands, in this order, among ${sealed.words} words whose root is ${sealed.root.slice(0, 12)}….`
      : `${quotes.length - holding.length} of ${quotes.length} quotes do not hold.`;
  }
}

/** The proof of a quote; null where the capture is of no sound shape. */
function prove(sealed: SealedCapture, quote: string): QuoteProof | null {
  try {
    return verifyQuote(sealed, quote);
  } catch {
    return null;
  }
}

/** Says beside a quote whether its proof holds, and gives that back. */
function tell(quote: HTMLElement, proof: QuoteProof | null): boolean {
  const holds = proof?.verdict === 'proved';
  const good = holds && proof.short ? 'checked in this browser: the proof holds; too few words to call verbatim' : 'verbatim, checked in this browser: the proof holds';
  quote.textContent = holds ? good : 'checked in this browser: the proof does NOT hold';
  quote.toggleAttribute('data-fails', !holds);
  return holds;
}

customElements.define('quote-check', QuoteCheck);
