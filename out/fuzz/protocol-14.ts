// the server has the text of the editor: broken by protocol, round 14, seed 274884846, 1 times
// documentSymbol differs
// again: npm run fuzz -- --only protocol --round 14
it('has the text of the editor', () => hasText([
  {
    "method": "textDocument/didOpen",
    "params": {
      "textDocument": {
        "uri": "file:///newsroom/2.md",
        "text": "<!-- Generated from server/rules by `npm run docs`. -->\n<!-- attribution-disable-file -- it shows what is wrong -->\n\n# outlet-mismatch\n\nA sentence that names another outlet than the source that it cites.\n\nDefault: **warning** · has quick fixes\n\n## Why\n\nThe Guardian asks to name the programme that words were said on, the Associated Press to credit whoever had them first. Where the sentence names one outlet and its citation leads to another, either the number is wrong, or the words came at second hand and the sentence should say so: “told Radio Kestrel, the Malmö Dispatch reported”. It sees the outlet only behind English constructions such as “told …” and “in an interview with …”.\n\n## Flagged\n\n~~~markdown\nThe lock will be rebuilt, Femi Adeyemi told the Malmö Dispatch [1].\n\n## Sources\n\n[1] “Lock to be rebuilt”, Lakeside Post, 3 May 2026\n~~~\n\n## Not flagged\n\n~~~markdown\nThe lock will be rebuilt, Femi Adeyemi told the Malmö Dispatch, the Lakeside Post reported [1].\n\n## Sources\n\n[1] “Lock to be rebuilt”, Lakeside Post, 3 May 2026\n~~~\n\nNor these:\n\n- two names of one house: AP and Associated Press, the BBC and BBC News, a programme and its broadcaster\n- an agency’s report on another site, or a broadcaster’s recording on a video site\n- an entry or sentence that names both outlets\n- several outlets in one sentence, or what somebody told another outlet before\n- an outlet that is only inferred from the text\n\n## Settings\n\nIn VS Code’s settings, `\"attribution.rules\": { \"outlet-mismatch\": … }` takes a severity: `\"off\"`, `\"hint\"`, `\"information\"`, `\"warning\"` or `\"error\"`.\n\n## Ignore it once\n\nIn Markdown, on the line before:\n\n~~~markdown\n<!-- attribution-disable-next-line outlet-mismatch -- why -->\n~~~\n\nIn plain text, on a line of its own before the paragraph:\n\n~~~markdown\n[attribution-disable-next-line outlet-mismatch -- why]\n~~~\n",
        "languageId": "markdown",
        "version": 0
      }
    }
  },
  {
    "method": "textDocument/didChange",
    "params": {
      "textDocument": {
        "uri": "file:///newsroom/2.md",
        "version": 1003
      },
      "contentChanges": [
        {
          "text": ""
        }
      ]
    }
  },
  {
    "method": "textDocument/didChange",
    "params": {
      "textDocument": {
        "uri": "file:///newsroom/2.md",
        "version": 1005
      },
      "contentChanges": [
        {
          "range": {
            "start": {
              "line": 5,
              "character": 37
            },
            "end": {
              "line": 5,
              "character": 37
            }
          },
          "text": "The two Harlows who will face each other in Tuesday's run-off for governor spent their only debate agreeing about almost everything, except who is theaid.\n\nPolls show the race tied. Pollster Xiomara Duke said one respondent in eight had answered simply \"Harlow,\" which her firm codes as \"undecided.\"\n"
        },
        {
          "range": {
            "start": {
              "line": 2,
              "character": 0
            },
            "end": {
              "line": 2,
              "character": 19
            }
          },
          "text": "﻿"
        },
        {
          "range": {
            "start": {
              "line": 1,
              "character": 0
            },
            "end": {
              "line": 1,
              "character": 0
            }
          },
          "text": "\r"
        }
      ]
    }
  },
  {
    "method": "textDocument/didChange",
    "params": {
      "textDocument": {
        "uri": "file:///newsroom/2.md",
        "version": 1006
      },
      "contentChanges": [
        {
          "range": {
            "start": {
              "line": 5,
              "character": 0
            },
            "end": {
              "line": 5,
              "character": 0
            }
          },
          "text": "\r"
        },
        {
          "range": {
            "start": {
              "line": 7,
              "character": 0
            },
            "end": {
              "line": 7,
              "character": 2
            }
          },
          "text": ""
        },
        {
          "range": {
            "start": {
              "line": 5,
              "character": 0
            },
            "end": {
              "line": 5,
              "character": 0
            }
          },
          "text": "\r"
        }
      ]
    }
  }
]));
