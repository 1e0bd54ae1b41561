// the server has the text of the editor: broken by protocol, round 7, seed 1216136020, 1 times
// hover 1 differs
// again: npm run fuzz -- --only protocol --round 7

