// the server has the text of the editor: broken by protocol, round 0, seed 1199358401, 1 times
// diagnostic differs
// again: npm run fuzz -- --only protocol --round 0
it('has the text of the editor', () => hasText([
  {
    "method": "textDocument/didOpen",
    "params": {
      "textDocument": {
        "uri": "file:///newsroom/0.md",
        "text": "# Engineer: stadium roof \"will stand for another century\"\n\nThe roof of the Torrevieja Norte stadium sagged by nine centimetres under last week's snow, the city said on Monday [1].\n\n\"The roof is tired, and it is not ill,\" said Pilar Iribarren, the engineer who built it [2]. She told the city council that the steel would need to be painted within two years [2][3]. Iribarren said that the mayor, Andoni Zubiri, \"has never once looked at the bolts under the east stand\" [2].\n\n\"Nobody will sit under it until I have seen the sums,\" Zubiri said.\n\nOkafor said that the club would play its next four games elsewhere [1]. Chidi Okafor, the club's president, hopes for a date in March [5].\n\nZubiri \"has never once looked at the bolts under the east stand\"\n\nThe repair will cost 2.4 million euros [1].\n\n## Sources\n\n[1] City of Torrevieja Norte, \"Snow load on the stadium roof\", 9 November 2026, https://torrevieja-norte.example/roof\n[2] Ane Goikoetxea, \"A tired roof\", Diario del Norte, 10 November 2026, https://diariodelnorte.example/tired-roof\n[3] \"A tired roof\", Diario del Norte, 10 November 2026, https://www.diariodelnorte.example/tired-roof?utm_source=newsletter\n[4] Steel Institute, \"Snow loads in the north\", 2019, https://steel-institute.example/snow-loads.pdf\n",
        "languageId": "markdown",
        "version": 0
      }
    }
  },
  {
    "method": "textDocument/didChange",
    "params": {
      "textDocument": {
        "uri": "file:///newsroom/0.md",
        "version": 2
      },
      "contentChanges": [
        {
          "range": {
            "start": {
              "line": 24,
              "character": 96
            },
            "end": {
              "line": 24,
              "character": 111
            }
          },
          "text": "?"
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
          "text": "\r"
        }
      ]
    }
  }
]));
