export default { layout: 'report.11ty.js', permalink: ({ page }) => `/reports/${page.fileSlug}/` };
