vim9script
# Drives a Vim without a screen through its own LSP channels (`:help language-server-protocol`), which
# plugins can use too, and writes what came back as one line of JSON. Applying an edit, which plugins do, is done here.
# Run by vim.test.ts: vim -u NONE -i NONE -N -es -S vim.vim, with SERVER, FOLDER and ARTICLE in the environment.
const WAIT = 60000
var seen: dict<any> = {}
var published: list<any> = []
var version = 1
const uri = 'file://' .. $ARTICLE

def Hear(_: channel, message: dict<any>)
  if get(message, 'method', '') == 'textDocument/publishDiagnostics' && message.params.uri == uri
    published = message.params.diagnostics
  endif
enddef
const server = job_start([$NODE, $SERVER, 'server', '--stdio'], {in_mode: 'lsp', out_mode: 'lsp', err_mode: 'nl', out_cb: Hear})

def Ask(method: string, params: dict<any>): any
  const answer = ch_evalexpr(server, {method: method, params: params}, {timeout: WAIT})
  if has_key(answer, 'error')
    throw answer.error.message
  endif
  return answer.result
enddef
def Say(method: string, params: dict<any>)
  ch_sendexpr(server, {method: method, params: params})
enddef
def WaitUntil(Done: func(): bool): bool
  const start = reltime()
  while !Done() && reltimefloat(reltime(start)) * 1000 < WAIT
    sleep 20m
  endwhile
  return Done()
enddef
def Rules(): list<string>
  return mapnew(published, (_, each) => each.code)
enddef
def Text(): string
  return join(getline(1, '$'), "\n") .. "\n"
enddef
def Tell()
  version += 1
  Say('textDocument/didChange', {textDocument: {uri: uri, version: version}, contentChanges: [{text: Text()}]})
enddef
# Vim counts bytes, the protocol UTF-16 units.
def Here(words: string, by = 0): dict<any>
  cursor(1, 1)
  search('\V' .. words, 'c')
  const before = strpart(getline('.'), 0, col('.') - 1)
  return {textDocument: {uri: uri}, position: {line: line('.') - 1, character: InUtf16(before) + by}}
enddef
def InUtf16(text: string): number
  return strchars(text) + strchars(substitute(text, '[^\U10000-\U10ffff]', '', 'g'))
enddef
# The edits of the article, from the last; they do not overlap.
def Apply(edit: dict<any>)
  var edits = copy(edit.changes[uri])
  edits->sort((a, b) => a.range.start.line == b.range.start.line
    ? b.range.start.character - a.range.start.character : b.range.start.line - a.range.start.line)
  for each in edits
    const first = getline(each.range.start.line + 1)
    const last = getline(each.range.end.line + 1)
    const words = strcharpart(first, 0, each.range.start.character) .. each.newText
      .. strcharpart(last, each.range.end.character)
    deletebufline('%', each.range.start.line + 1, each.range.end.line + 1)
    append(each.range.start.line, split(words, "\n", true))
  endfor
  Tell()
enddef

def Run()
  execute 'edit ' .. fnameescape($ARTICLE)
  const root = 'file://' .. $FOLDER
  Ask('initialize', {processId: getpid(), rootUri: root, capabilities: {textDocument: {hover: {contentFormat: ['markdown']}}}})
  Say('initialized', {})
  Say('textDocument/didOpen', {textDocument: {uri: uri, languageId: 'markdown', version: version, text: Text()}})
  WaitUntil(() => index(Rules(), 'pull-quote-uncited') >= 0)
  seen.findings = Rules()
  seen.hover = Ask('textDocument/hover', Here('[1]')).contents.value
  seen.proof = Ask('textDocument/hover', Here('We will')).contents.value
  const definition = Ask('textDocument/definition', Here('[1]'))
  seen.definition = (type(definition) == v:t_list ? definition[0] : definition).range.start.line
  seen.references = len(Ask('textDocument/references', Here('[1]')->extend({context: {includeDeclaration: true}})))
  const range = {start: {line: 0, character: 0}, end: {line: 1, character: 0}}
  const actions = Ask('textDocument/codeAction', {textDocument: {uri: uri}, range: range, context: {diagnostics: []}})
  seen.actions = mapnew(actions, (_, each) => each.title)
  Apply(actions[0].edit)
  seen.fixed = WaitUntil(() => index(Rules(), 'unbalanced-quotes') < 0)
  Apply(Ask('textDocument/rename', Here('[1]')->extend({newName: '4'})))
  seen.renamed = Text()
  const completion = Ask('textDocument/completion', Here('[4]', 1))
  seen.completion = mapnew(type(completion) == v:t_dict ? completion.items : completion, (_, each) => each.label)
  seen.symbols = mapnew(Ask('textDocument/documentSymbol', {textDocument: {uri: uri}}), (_, each) => each.name)
  # The configuration changes on disk, and the article is saved.
  writefile(['{"rules":{"pull-quote-uncited":"off"}}'], $FOLDER .. '/.attributionlintrc.json')
  silent write!
  Say('textDocument/didSave', {textDocument: {uri: uri}})
  seen.changedOnDisk = WaitUntil(() => index(Rules(), 'pull-quote-uncited') < 0)
enddef
try
  Run()
catch
  seen.problem = v:exception .. ' ' .. v:throwpoint
endtry
# In silent mode, only :print writes to standard output.
enew!
setline(1, json_encode(seen))
:1print
job_stop(server)
qall!
