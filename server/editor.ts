// dist/editor.js: what VS Code starts, the commands `server` and `mcp` of the command line without the others.
import { runProcess } from './cli/runProcess';

const [command, ...args] = process.argv.slice(2);
runProcess(async () =>
  command === 'mcp' ? (await import('./cli/mcpCommand')).mcp(args) : (await import('./cli/serverCommand')).server(args),
);
