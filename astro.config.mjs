import { defineConfig } from 'astro/config';
import { siteConfig } from './src/site/config.ts';
import { dateline } from './src/site/integration.ts';

// https://docs.astro.build/en/reference/configuration-reference/
export default defineConfig({
  ...siteConfig(),
  integrations: [dateline()],
  trailingSlash: 'always',
  server: { port: Number(process.env.PORT ?? 4321) },
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Bodies are rendered by our own pipeline; Astro's highlighter would only ask for inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Nothing is inlined: the policy in layouts/Base.astro allows no inline script or style, and no font from a data address.
  vite: { build: { assetsInlineLimit: 0 } },
});
