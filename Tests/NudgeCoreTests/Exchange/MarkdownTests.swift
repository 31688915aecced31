import Testing

@testable import NudgeCore

@Suite("Exchange: pages")
struct MarkdownTests {
  static let texts: [(name: String, text: String, written: String)] = [
    ("plain", "walked five minutes", "walked five minutes"),
    ("marks", "*a* _b_ `c` [d](e) <f> &amp; g|h \\ $x$", #"\*a\* \_b\_ \`c\` \[d\](e) \<f\> \&amp; g\|h \\ \$x\$"#),
    ("heading", "# a", "\\# a"),
    ("list", "- a", "\\- a"),
    ("underline of a heading", "a\n===", "a\\\n  \\==="),
    ("rule", "---", "\\---"),
    ("numbers", "1. a", "1\\. a"),
    ("number with bracket", "12) a", "12\\) a"),
    ("number alone", "12 a", "12 a"),
    ("fence", "~~~\ncode", "\\~\\~\\~\\\n  code"),
    ("code by indentation", "a\n\n    b", "a\n\n  b"),
    ("lines", "a\r\nb\n\nc", "a\\\n  b\n\n  c"),
    ("steering", "\u{1B}[31m\u{0}\u{202E}", "␛\\[31m␀␦"),
    // Each of these is a link to cmark-gfm or to linkify-it as it stands.
    ("link", "see http://a.bc/d", #"see http:/\/a\.bc/d"#),
    ("link without a scheme", "//a.bc", #"/\/a\.bc"#),
    ("host", "www.a.bc, or a.рф", #"www\.a\.bc, or a\.рф"#),
    ("mail", "to me.x@a.bc", #"to me\.x`@`a\.bc"#),
    ("mail by name", "xmpp:me_@a.bc", #"xmpp:me\_`@`a\.bc"#),
    ("no address", "at 7.30 @ home, 1/2. 3.5 and/or… @you", "at 7.30 @ home, 1/2. 3.5 and/or… @you"),
    ("family", "👩‍🌾", "👩‍🌾"),
  ]

  @Test("what people wrote is shown as it was written", arguments: texts)
  func text(name: String, text: String, written: String) {
    #expect(MarkdownText.lines(text, indentation: "  ") == written)
  }

  private func entry(
    _ id: Int64, _ text: String, day: Int, kind: EntryKind = .win, fields: [String: String] = [:]
  ) throws -> Entry {
    let draft = try EntryDraft(
      kind: kind, text: text, effort: 3, outcome: .notThisTime, tags: ["walk"], fields: fields)
    return Entry(
      id: id, writtenAt: Instant(seconds: 1_795_291_200), offset: 3600, day: CivilDate(daysSinceEpoch: day), nudge: nil,
      draft: draft)
  }

  @Test("months and days have their headings once")
  func journal() throws {
    var journal = MarkdownJournal()
    var text = ""
    text += journal.text(of: try entry(1, "one", day: 20_787))
    text += journal.text(
      of: try entry(
        2, "two", day: 20_787, kind: .setback,
        fields: ["lesson": "a\nb", "own": "*", "gap": "neither", "trust": "none"]))
    text += journal.text(of: try entry(3, "three", day: 20_788))
    #expect(
      text == """

        ## November 2026

        ### Monday, 30 November

        - **21:00** one (effort 3, not this time, #walk)
        - **21:00** Setback: two (effort 3, not this time, #walk)
          - lesson: a\\
            b
          - own: \\*

        ## December 2026

        ### Tuesday, 1 December

        - **21:00** three (effort 3, not this time, #walk)

        """)
  }

  @Test("a shared page holds days and words, oldest first, and nothing else")
  func shared() throws {
    let entries = [
      try entry(5, "later *x*", day: 20_778, fields: ["mood": "2"]), try entry(3, "a\nb", day: 20_777, kind: .setback),
    ]
    let page = SharedPage(for: "Ada\u{1B} #1", entries: entries)
    #expect(
      page.markdown == """
        # For Ada␛ #1

        Chosen for you, by hand.

        ## Friday, 20 November 2026

        - a\\
          b

        ## Saturday, 21 November 2026

        - later \\*x\\*

        """)
    #expect(
      page.plainText == """
        For Ada␛ #1

        Chosen for you, by hand.

        Friday, 20 November 2026

          a
          b

        Saturday, 21 November 2026

          later *x*

        """)
  }
}
