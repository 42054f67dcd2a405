export default { layout: 'incident.11ty.js', permalink: ({ page }) => `/incidents/${page.fileSlug}/` };
