// time grows with the text: broken by text generators, round 0, seed 523794872, 1 times
// a letter typed: 2.0 ms for 16 KB, 30.7 ms for 64 KB, of ["\n[^1]: Nordwire","</ref> ( </ref> ","plaintext"]
// again: npm run fuzz -- --only text generators --round 0

