import Foundation
import Testing

private let python = ProcessInfo.processInfo.environment["NUDGED_TEST_PYTHON"]
private let hasBrowser = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium") && python != nil

/// The page of a report, from a journal on disk to a browser nobody here wrote.
@Suite("Report", .serialized)
struct ReportTests {
  /// A daemon that has a year of somebody's journal, up to yesterday.
  private func session(_ configuration: String? = nil) throws -> Session {
    let session = try Session(config: configuration, withBus: false)
    try session.startDaemon()
    session.endDaemon()
    let filled = try run(Here.support + "/demo-year", [session.journal, session.clock.date(-1)])
    #expect(filled.status == 0, "\(filled)")
    try session.startDaemon()
    return session
  }

  private func look(_ page: String) throws -> [String: Any] {
    let pictures = ProcessInfo.processInfo.environment["NUDGED_TEST_PICTURES"].map { [$0] } ?? []
    let outcome = try run(python ?? "", [Here.support + "/browser/look", page] + pictures)
    let seen = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    return try #require(seen, "\(outcome)")
  }

  @Test(
    "In Chromium: quiet, readable, named, within a phone, by day and night, and on paper",
    .enabled(if: hasBrowser, "there is no chromium here, or NUDGED_TEST_PYTHON is not set"))
  func browser() throws {
    let session = try session()
    for text in [
      "<script>document.title = 'no'</script>",
      "\"\u{301} onload=alert(1) \u{301}\" <img src=https://example.org/x.png>",
      "</title></style><iframe src=https://example.org>", "{{title}} &lt; \u{202E}rtl",
      String(repeating: "long", count: 60),
    ] {
      #expect(try session.ctl("win", "--effort", "5", "--", text).status == 0)
    }
    let page = session.directory + "/report.html"
    #expect(try session.ctl("report", "--output", page).status == 0)
    let seen = try look(page)
    #expect(seen["problems"] as? [String] == [])
    #expect((1...12).contains(try #require(seen["sheets"] as? Int)))
    let views = try #require(seen["views"] as? [[String: Any]])
    #expect(Set(views.compactMap { $0["background"] as? String }).count == 2, "day and night look alike")
    #expect(views.allSatisfy { ($0["texts"] as? Int ?? 0) > 500 })
    #expect(views.compactMap { $0["images"] as? Int }.allSatisfy { $0 >= 15 })
    #expect(views.compactMap { $0["stops"] as? Int }.allSatisfy { $0 >= 14 })
    #expect(try Data(contentsOf: URL(fileURLWithPath: page)).count <= 500_000)
  }

  @Test(
    "What is wrong with a page is found",
    .enabled(if: hasBrowser, "there is no chromium here, or NUDGED_TEST_PYTHON is not set"))
  func wrongPage() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nudged-page-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "wrong.html").path
    try """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Wrong</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main><h1>One</h1><h3>Three</h3>
    <p style="color:#bbb;background:#fff">faint</p><svg role="img" width="9" height="9"></svg><a href="#x"></a>
    <a href="#y" style="outline:none">y</a><div style="width:500px">wide</div><img src="x.png" alt="x">
    <svg><text y="20" style="fill:#ddd">drawn</text></svg>
    <script>console.log("said")</script></main></body></html>
    """.write(toFile: page, atomically: true, encoding: .utf8)
    let problems = try #require(try look(page)["problems"] as? [String]).joined(separator: "\n")
    for found in [
      "console: ", "request: file://", "wide in a window of 390", "contrast 1.9", "faint", "drawn",
      "image without a name",
      "link without a name", "heading 1 is followed by 3", "no banner", "cannot be seen",
      "axe image-alt|axe svg-img-alt",
      "axe color-contrast", "axe heading-order|axe link-name",
    ] {
      #expect(found.split(separator: "|").contains { problems.contains($0) }, "\(found) in \(problems)")
    }
  }

  @Test("Private entries stay out of the page and of its numbers, until they are asked for")
  func privacy() throws {
    let session = try session()
    #expect(try session.ctl("win", "--private", "--effort", "5", "--", "a secret known to nobody").status == 0)
    let (page, whole) = (try session.ctl("report"), try session.ctl("report", "--private"))
    #expect(page.status == 0 && page.output.hasPrefix("<!DOCTYPE html>") && page.output.hasSuffix("</html>\n"))
    #expect(!page.output.contains("secret") && whole.output.contains("secret known to nobody"))
    func wins(_ words: String...) throws -> Int {
      let days = try session.runJSON(words)["days"] as? [[String: Any]]
      return try #require(days).reduce(0) { $0 + ($1["wins"] as? Int ?? 0) }
    }
    #expect(try wins("report", "--private") > wins("report"))
  }

  @Test("nudged-pages by itself: a page of figures, and a sentence for whatever else")
  func program() throws {
    let program = Here.built + "/nudged-pages"
    let figures = try session().ctl("report", "--json").output
    let page = try run(program, ["report"], input: figures)
    #expect(page.status == 0 && page.output.contains("<h1>Looking back</h1>") && page.errors.isEmpty)
    for (words, input, status) in [
      ([], "", 64), (["tea"], "", 64), (["report", "more"], "", 64), (["report"], "", 65), (["report"], "{}", 65),
      (["report"], figures.replacing(#""from":"20"#, with: #""from":"x20"#), 65), (["--version"], "", 0),
      (["--help"], "", 0),
    ] as [([String], String, Int32)] {
      let outcome = try run(program, words, input: input)
      #expect(outcome.status == status, "\(words) \(outcome)")
      #expect((status == 0) == outcome.errors.isEmpty)
    }
    let full = try run("/bin/sh", ["-c", "exec '\(program)' report > /dev/full"], input: figures)
    #expect(full.status == 74, "\(full)")
  }
}
