import Testing

@testable import NudgePages

@Suite("Text in a page")
struct PageTextTests {
  @Test(
    "whatever is written stays text",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("a \"b\" 'c' `d` & e", "a &quot;b&quot; &#39;c&#39; &#96;d&#96; &amp; e"),
      // One character to people, and a quotation mark to a browser.
      ("\"\u{301} onload=x", "&quot;\u{301} onload=x"), ("<\u{301}b", "&lt;\u{301}b"),
      ("&\u{200D}amp;", "&amp;\u{200D}amp;"),
      ("\u{0}\u{1B}[31m\u{7F}\u{85}", "␀␛[31m␡␦"), ("a\u{202E}b", "a␦b"), ("line\nline\ttab", "line\nline\ttab"),
      ("{{title}} {{{title}}}", "{{title}} {{{title}}}"), ("größer 🌱", "größer 🌱"), ("", ""),
    ])
  func escaped(text: String, page: String) {
    #expect(PageText.escaped(text) == page)
  }
}
