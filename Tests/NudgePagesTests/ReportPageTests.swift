import Foundation
import FoundationXML
import NudgeCore
import Testing

@testable import NudgePages

@Suite("The page of a report")
struct ReportPageTests {
  /// Whether it is well-formed, and the elements and the text between them.
  private func read(_ page: String) throws -> Elements {
    let elements = Elements()
    // HTML's void elements and its head are not XML; the body is, but for those.
    let start = try #require(page.range(of: "<body>")?.lowerBound)
    let end = try #require(page.range(of: "</body>")?.upperBound)
    let parser = XMLParser(data: Data(page[start..<end].utf8))
    parser.delegate = elements
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") line \(parser.lineNumber)")
    return elements
  }

  @Test("whatever was written is text: no element and no attribute comes of it", arguments: nasty)
  func escaping(text: String) throws {
    let (plain, page) = (try read(ReportPage(of: Figures.full()).html()), try ReportPage(of: Figures.full(text)).html())
    let elements = try read(page)
    #expect(elements.names == plain.names)
    #expect(elements.attributes == plain.attributes)
    #expect(page.contains(PageText.escaped(text)))
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
  }

  private static let nasty = [
    "<script>alert(1)</script>", "</title></svg><img src=x onerror=alert(1)>", "\" onload=\"alert(1)", "' onfocus='x",
    "\"\u{301} onload=alert(1) \u{301}\"", "<\u{200D}script>", "&lt;b&gt; &amp; &#60;", "]]> <!-- --> <![CDATA[",
    "{{title}} {{{title}}} {{> page}} {{#days}}", "a\u{0}b\u{1B}[31m\u{8}\u{85}", "\u{202E}txt.exe\u{2066}",
    "</style><style>*{display:none}", "javascript:alert(1)", "line one\nline two", String(repeating: "🌱", count: 300),
  ]

  @Test("every part is there, once, with a link to it; headings go down by one")
  func parts() throws {
    let page = try ReportPage(of: Figures.full()).html()
    let elements = try read(page)
    let sections = [
      "days", "wins", "feelings", "strength", "areas", "sureness", "scorecard", "trials", "words",
    ]
    for section in sections {
      #expect(elements.attributes.count { $0 == "h2 id=\(section)" } == 1, "\(section)")
      #expect(elements.attributes.contains("a href=#\(section)"), "\(section)")
    }
    let levels = elements.names.compactMap { $0.count == 2 && $0.hasPrefix("h") ? Int($0.dropFirst()) : nil }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
    // Every number that is pointed to is there, and there once.
    let ids = elements.attributes.filter { $0.contains(" id=") }.map { $0.split(separator: "=")[1] }
    #expect(Set(ids).count == ids.count, "\(ids)")
    for pointed in elements.attributes.filter({ $0.contains(" aria-labelledby=") }) {
      for id in pointed.split(separator: "=")[1].split(separator: " ") { #expect(ids.contains(id), "\(pointed)") }
    }
  }

  @Test("drawings of their own account have a table behind them, and are named")
  func tables() throws {
    let page = try ReportPage(of: Figures.full()).html()
    let elements = try read(page)
    let drawings = elements.attributes.filter { $0 == "svg role=img" }.count
    let hidden = elements.attributes.filter { $0 == "svg aria-hidden=true" }.count
    #expect(drawings + hidden == elements.names.count { $0 == "svg" } && drawings >= 5)
    for part in ["days", "wins", "feelings", "sureness", "strength"] {
      let rest = try #require(page.range(of: "<h2 id=\"\(part)\"")).upperBound
      let end = page[rest...].range(of: "</section>")?.lowerBound ?? page.endIndex
      #expect(page[rest..<end].contains("<table>"), "\(part)")
    }
    #expect(
      !page.contains("<script") && !page.contains("http://") && !page.contains("https://") && !page.contains(" style="))
  }

  @Test("without numbers: words and days, and no figure but dates")
  func silent() throws {
    let page = try ReportPage(of: Figures.silent()).html()
    let elements = try read(page)
    #expect(elements.attributes.filter { $0.hasPrefix("h2 id=") } == ["days", "trials", "words"].map { "h2 id=\($0)" })
    let words = elements.text.replacing(
      #/\d{1,2} (Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*( 2026)?|\w+ 2026/#, with: ""
    )
    .replacing(NudgedVersion.current, with: "")
    let figures = words.filter { $0.isNumber }
    #expect(figures.isEmpty, "\(words.filter { !$0.isWhitespace })")
  }

  @Test("nothing written: a calm page, and none of the parts")
  func empty() throws {
    let report = InsightMethods.Report(
      from: "2026-10-01", to: "2026-11-21", madeOn: "2026-11-21", since: nil, numbers: true, private: false, days: [])
    let elements = try read(try ReportPage(of: report).html())
    #expect(elements.text.contains("Nothing is written down in these days."))
    #expect(!elements.names.contains("h2") && !elements.names.contains("svg"))
  }

  @Test("the days before the journal began are not drawn")
  func since() throws {
    let page = try ReportPage(of: Figures.full()).html()
    #expect(page.contains("<title>3 October</title>") && !page.contains("<title>2 October</title>"))
  }

  @Test("where little was said about a feeling, it is told, and not drawn")
  func few() throws {
    let page = try ReportPage(of: Figures.full()).html()
    #expect(page.contains("mood-chart") && !page.contains("confidence-chart"))
    #expect(page.contains("Noted on 1 day so far; the chart starts at 5."))
  }

  @Test("private or not, the page tells")
  func privacy() throws {
    var report = Figures.full()
    #expect(try ReportPage(of: report).html().contains("Private entries stayed out of it."))
    report.private = true
    #expect(try ReportPage(of: report).html().contains("Private entries are in it"))
  }

  @Test("figures that cannot be are refused")
  func refused() throws {
    var report = Figures.full()
    report.from = "2026-12-01"
    #expect(throws: PageProblem.self) { try ReportPage(of: report) }
    report = Figures.full()
    report.days[0].day = "2026-11-31"
    #expect(throws: PageProblem.self) { try ReportPage(of: report) }
    report = Figures.full()
    report.moods[0].day = "<b>"
    #expect(throws: PageProblem.self) { try ReportPage(of: report).html() }
  }

  @Test("templates leave nothing unescaped, and every one is used")
  func templates() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/NudgePages/Templates")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".mustache") }
    #expect(files.count >= 4)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(file)")
    }
  }
}

/// What a page is made of.
private final class Elements: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  /// "a href=#days"; what is drawn, and titles, aside.
  private(set) var attributes: [String] = []
  private(set) var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
    self.attributes += attributes.sorted { $0.key < $1.key }.filter { $0.key != "aria-label" }.map {
      "\(name) \($0.key)=\($0.value)"
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
