// nothing throws: broken by data files, round 2529, seed 3012204814, 1 times
// URIError: URI malformed
//     at encodeURIComponent (<anonymous>)
//     at Array.map (<anonymous>)
//     at visit (/work/wt/fuzz/server/config/configFiles.ts:118:45)
//     at async ConfigFiles.collect (/work/wt/fuzz/server/config/configFiles.ts:129:20)
//     at async ConfigFiles.of (/work/wt/fuzz/server/config/configFiles.ts:71:22)
//     at async configuration (/work/wt/fuzz/tools/fuzz/dataFiles.ts:91:17)
//     at async Object.round (/work/wt/fuzz/tools/fuzz/dataFiles.ts:25:7)
//     at async Campaign.round (/work/wt/fuzz/tools/fuzz/campaign.ts:44:7)
//     at async attackInTurn (/work/wt/fuzz/tools/fuzz/run.ts:53:19)
//     at async <anonymous> (/work/wt/fuzz/tools/fuzz/run.ts:68:3)
// again: npm run fuzz -- --only data files --round 2529

