// nothing throws: broken by data files, round 1948, seed 2042433392, 1 times
// TypeError: Cannot convert object to primitive value
//     at Number (<anonymous>)
//     at Array.map (<anonymous>)
//     at readDate (/work/wt/fuzz/server/sources/date.ts:13:58)
//     at readItem (/work/wt/fuzz/server/sources/item.ts:76:18)
//     at Reader.readEntry (/work/wt/fuzz/server/sources/structured.ts:99:11)
//     at Reader.readList (/work/wt/fuzz/server/sources/structured.ts:79:12)
//     at readStructured (/work/wt/fuzz/server/sources/structured.ts:38:17)
//     at readSources (/work/wt/fuzz/server/sources/readSources.ts:34:14)
//     at async sourceFile (/work/wt/fuzz/tools/fuzz/dataFiles.ts:50:12)
//     at async Object.round (/work/wt/fuzz/tools/fuzz/dataFiles.ts:25:7)
// again: npm run fuzz -- --only data files --round 1948

