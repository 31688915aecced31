import Foundation
import NudgeCore
import Testing

@testable import NudgePages

@Suite("The page of a story")
struct StoryPageTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../Golden").standardized

  private static func golden(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private static func page(_ pieces: [StoryPiece], private: Bool = false) throws -> String {
    var page = try StoryPage(StoryHeading(madeOn: "2026-11-21", private: `private`))
    return page.opening + pieces.map { page.html(of: $0) }.joined() + page.closing
  }

  @Test("a small year, whole")
  func golden() throws {
    let pieces = try Self.golden("story.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(StoryPiece.self, from: Data($0.utf8))
    }
    #expect(pieces.count > 10)
    let page = try Self.page(pieces)
    // The style is the report's as well, and looked at there.
    let body =
      try #require(page.firstRange(of: "<article")).lowerBound..<#require(page.firstRange(of: "</article>")).upperBound
    #expect(page[body] + "\n" == (try Self.golden("story.html")))
  }

  @Test("what somebody wrote is text, wherever it stands", arguments: StoryPiece.Kind.allCases)
  func escaped(kind: StoryPiece.Kind) throws {
    let evil = "</p><script>alert(1)</script>x<img src=x onerror=\"\u{301}a\">&amp;\u{1B}"
    let piece = StoryPiece(kind, heading: evil, day: "\"><script>", [StorySentence(evil, evil, after: evil)])
    let page = try Self.page([piece])
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\u{1B}"))
    #expect(page.contains("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test("every chapter that is opened is closed, whatever the pieces are")
  func chapters() throws {
    let chapter = StoryPiece(.chapter, heading: "March 2026", [])
    let closing = StoryPiece(.closing, [])
    for pieces in [[], [chapter], [chapter, chapter, closing], [closing], [chapter, closing, chapter]] {
      let page = try Self.page(pieces)
      #expect(page.matches(of: /<section>/).count == page.matches(of: /<\/section>/).count)
    }
  }

  @Test("it says whether private entries are told", arguments: [true, false])
  func privacy(isPrivate: Bool) throws {
    let page = try Self.page([], private: isPrivate)
    #expect(page.contains("Private entries are in it") == isPrivate)
    #expect(page.contains("Private entries stayed out of it.") != isPrivate)
  }
}
