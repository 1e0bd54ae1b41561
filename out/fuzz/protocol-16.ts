// the server has the text of the editor: broken by protocol, round 16, seed 241329608, 1 times
// hover 0 differs
// again: npm run fuzz -- --only protocol --round 16

