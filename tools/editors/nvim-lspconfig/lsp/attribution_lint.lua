---@brief
---
--- Attribution Lint traces every quotation in a news article to its source: who said it, through which outlet, and
--- where readers can check.
---
--- ```sh
--- npm install --global attribution-lint
--- ```

---@type vim.lsp.Config
return {
  cmd = { 'attribution-lint', 'server', '--stdio' },
  filetypes = { 'text', 'markdown' },
  root_markers = { '.attributionlintrc.json', '.attributionlintrc.yaml', '.git' },
}
