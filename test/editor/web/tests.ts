// The tests of the desktop's extension host, but for that of a server that dies: a worker has no process to kill. Those
// that save within a time come last, when everything is loaded.
import '../extension/config.test';
import '../extension/diagnostics.test';
import '../extension/features.test';
import '../extension/ways.test';
import '../extension/workspace.test';
import './sources.test';
import '../extension/actions.test';
import '../extension/checks.test';
