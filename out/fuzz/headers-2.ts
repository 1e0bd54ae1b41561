// a stream that leads nowhere ends the server: broken by headers, round 2, seed 2244842183, 1 times
// "Content-Length: 145\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":\"hello\",\"method\":\"initialize\",\"params\":{\"processId\":29343,\"rootUri\":null,\"capabilities\":{},\"clientInfo\":{\"name\":\"Zürich 水\"}}}"
// again: npm run fuzz -- --only headers --round 2

