import { defineConfig } from 'astro/config';
import { siteConfig } from './src/site/config.ts';
import { dateline } from './src/site/integration.ts';

// https://docs.astro.build/en/reference/configuration-reference/
export default defineConfig({
  ...siteConfig(),
  integrations: [dateline()],
  trailingSlash: 'always',
  server: { port: Number(process.env.PORT ?? 4321) },
  // Pages are independent of each other; more at once keeps the processor busy while files are written.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  // Bodies are rendered by our own pipeline; Astro's highlighter would only ask for inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Nothing is inlined: the policy below allows no inline script or style, and no font from a data address.
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'self'", "form-action 'self'"],
    },
  },
});
