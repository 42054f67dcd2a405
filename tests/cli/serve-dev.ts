import { dev } from 'astro';

/** Starts the development server on a free port and prints its address; ends with its parent. */
const server = await dev({ logLevel: 'silent', server: { port: 0 } });
console.log(`http://localhost:${server.address.port}`);
process.stdin.resume().on('end', () => process.exit(0));
