-- Drives a Neovim without a screen through what its users do, and prints what they would see as one line of JSON.
-- Run by neovim.test.ts: nvim --headless -u NONE -c 'luafile neovim.lua', with SERVER, FOLDER and ARTICLE in the environment.
local WAIT = 60000
local seen = {}
vim.cmd('edit ' .. vim.env.ARTICLE)
local id = vim.lsp.start_client({
  name = 'attribution',
  cmd = { vim.env.NODE, vim.env.SERVER, 'server', '--stdio' },
  root_dir = vim.env.FOLDER,
})
vim.lsp.buf_attach_client(0, id)
vim.wait(WAIT, function() return vim.lsp.get_client_by_id(id) ~= nil and vim.lsp.buf_get_clients(0)[id] ~= nil end)

local function rules()
  local list = vim.tbl_map(function(each) return each.code end, vim.diagnostic.get(0))
  table.sort(list)
  return list
end
local function findings(has)
  vim.wait(WAIT, function() return vim.tbl_contains(rules(), has) end)
  return rules()
end
local function gone(rule)
  return vim.wait(WAIT, function() return not vim.tbl_contains(rules(), rule) end)
end
--- Puts the cursor on the first of some words.
local function at(words)
  vim.fn.cursor(1, 1)
  vim.fn.search('\\V' .. words, 'c')
end
local function ask(method, more)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), more or {})
  local answers = vim.lsp.buf_request_sync(0, method, params, WAIT) or {}
  local answer = answers[id] or {}
  return answer.result, answer.error
end
local function run()
  seen.findings = findings('pull-quote-uncited')
  at('[1]')
  seen.hover = ask('textDocument/hover').contents.value
  at('We will')
  seen.proof = ask('textDocument/hover').contents.value
  at('[1]')
  local definition = ask('textDocument/definition')
  local target = definition[1] or definition
  seen.definition = (target.range or target.targetSelectionRange).start.line
  seen.references = #ask('textDocument/references', { context = { includeDeclaration = true } })
  local range = { start = { line = 0, character = 0 }, ['end'] = { line = 1, character = 0 } }
  local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {} } })
  seen.actions = vim.tbl_map(function(each) return each.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  seen.fixed = gone('unbalanced-quotes')
  at('[1]')
  local edit = ask('textDocument/rename', { newName = '4' })
  vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  seen.renamed = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  vim.cmd('silent undo')
  vim.fn.cursor(1, 1)
  vim.fn.search('\\V[', 'ce')
  local position = vim.lsp.util.make_position_params(0, 'utf-16')
  position.position.character = position.position.character + 1
  local completion = ask('textDocument/completion', position) or {}
  seen.completion = vim.tbl_map(function(each) return each.label end, completion.items or completion)
  local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
  seen.symbols = vim.tbl_map(function(each) return each.name end, symbols)
  -- The configuration changes on disk, and the article is saved.
  local config = io.open(vim.env.FOLDER .. '/.attributionlintrc.json', 'w')
  config:write('{"rules":{"pull-quote-uncited":"off"}}')
  config:close()
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '' })
  vim.cmd('silent write!')
  seen.changedOnDisk = gone('pull-quote-uncited')
end
local ok, problem = pcall(run)
seen.problem = (not ok) and tostring(problem) or nil
io.stdout:write('\n' .. vim.fn.json_encode(seen) .. '\n')
vim.lsp.stop_client(id, true)
vim.cmd('qall!')
