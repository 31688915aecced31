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

  static let words = [
    "I felt <i dunno> sad, ate <a lot> of cake, <small steps>, <mark called me>, <3 and x<b and c>d", "<p", "<b =1>",
    "<i x=>", "<b x=\"1>", "<b 3=4>", "</a lot=1>", "<!-- open", "<a href=\"x\"y=1>", "<!>", "<bold>", "<b;>", "< b>",
    "&amp", "&a b;", "&#x;", "& amp;",
  ]

  @Test("words between < and > are the person's own, whatever they begin with", arguments: words)
  func ownWords(words: String) { #expect(HTMLText.plain(words) == words) }

  static let markup: [(text: String, plain: String)] = [
    ("a<b >b</b >c", "abc"), ("<font color=red size='2'>a</font>", "a"), ("a<br clear=\"all\" />b", "a\nb"),
    ("<p\nclass=\"x > y\">a", "a"), ("a<!-- b > c -->d", "ad"), ("<!-- a --><!-- b -->c<!--", "c<!--"),
    ("<a href=https://a.org/?x=1>b</a>", "b (https://a.org/?x=1)"),
    ("<A HREF='<b>&amp;</b>'>b</A>c</a>", "b (<b>&</b>)c"), ("&#0000000228;", "ä"),
  ]

  @Test("tags and comments as programs write them are taken out", arguments: markup)
  func tags(text: String, plain: String) { #expect(HTMLText.plain(text) == plain) }

  static let long = ["<b ", "&", "<!--", "<b a=\"", "<a href=<b>", "</", "&#", "<b x=\"<i y='\" z=' w=\"", "<b x=1 "]

  @Test("texts of nothing but beginnings take no longer than others", arguments: long, [300_000])
  func longTexts(piece: String, bytes: Int) {
    let text = String(repeating: piece, count: bytes / piece.utf8.count)
    // Looking from each to the end would take minutes.
    #expect(HTMLText.plain(text).utf8.count > 0)
  }

  @Test("a tag reaches no further than 2,000 bytes")
  func longTag() {
    func tag(_ count: Int) -> String { "<b title=\"" + String(repeating: "a", count: count) + "\">" }
    #expect(HTMLText.plain(tag(1900) + "x") == "x")
    #expect(HTMLText.plain(tag(2100) + "x") == tag(2100) + "x")
  }

  @Test("notes as a person reads them", arguments: notes)
  func note(note: String, plain: String) { #expect(HTMLText.plain(note) == plain) }
}
