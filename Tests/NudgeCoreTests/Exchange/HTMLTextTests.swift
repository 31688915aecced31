import Testing

@testable import NudgeCore

@Suite("Exchange: HTML in notes")
struct HTMLTextTests {
  static let notes: [(note: String, plain: String)] = [
    ("plain", "plain"), ("a<br>b", "a\nb"), ("a<br/>b<BR />c", "a\nb\nc"), ("<b>a</b> &amp; <i>b</i>", "a & b"),
    ("a < b > c", "a < b > c"), ("<div>a</div>", "a"), ("<ul><li>a</li><li>b</li></ul>", "a\nb"), ("&lt;b&gt;", "<b>"),
    ("x & y", "x & y"), ("<", "<"), ("Slept <b>well</b>.", "Slept well."), ("I <3 you", "I <3 you"),
    ("Tee &amp; Kuchen &#228; &#xE4; &auml;", "Tee & Kuchen ä ä ä"), ("&hellip;&mdash;&euro;&rsquo;", "…—€’"),
    ("&Auml;&auml;", "Ää"), ("&apos;&quot;&#39;&#039;", "'\"''"), ("a&nbsp;b", "a b"), ("&#128578;", "🙂"),
    ("&#x1F642;", "🙂"), ("&#55357;&#56898;", "🙂"), ("&#55357;", "\u{FFFD}"), ("&#55357;a", "\u{FFFD}a"),
    ("&#0;", "\u{0}"),
    ("&#150;&#x80;", "–€"), ("&#99999999999;", "&#99999999999;"), ("&#x110000;", "\u{FFFD}"),
    ("&unknown;", "&unknown;"),
    ("&amp;lt;", "&lt;"), ("AT&T; R&D", "AT&T; R&D"),
    ("<a href=\"https://a.org/?x=1&amp;y=2\">here</a>", "here (https://a.org/?x=1&y=2)"),
    ("<span style=\"color:#fff\">a</span>", "a"), ("<h1>T</h1>b", "T\nb"), ("<script>a</script>", "<script>a</script>"),
    ("line\r\nbreak", "line\nbreak"), ("<b", "<b"), ("<>", "<>"), ("&;", "&;"), ("&", "&"),
  ]

  @Test("notes as a person reads them", arguments: notes)
  func note(note: String, plain: String) { #expect(HTMLText.plain(note) == plain) }
}
