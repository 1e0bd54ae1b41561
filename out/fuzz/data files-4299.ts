// answers lie within the text: broken by data files, round 4299, seed 3276891864, 1 times
// a problem of a configuration: [{"file":{"uri":"file:///newsroom/.attributionlintrc.json","text":"/*"},"start":0,"end":3,"message":"This is no valid JSON: unexpected end of comment."},"/*"]
// again: npm run fuzz -- --only data files --round 4299

