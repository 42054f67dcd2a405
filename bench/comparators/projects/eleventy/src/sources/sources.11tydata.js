export default { layout: 'source.11ty.js', permalink: ({ page }) => `/sources/${page.fileSlug}/` };
