import FoundationEssentials
import Glibc
import NudgeCore
import NudgePages

/// One page, from the words of the command line and what comes on standard input.
enum Program {
  /// How it ends, in the numbers of sysexits.h.
  enum End: Int32 {
    case fine = 0
    case usage = 64
    case badInput = 65
    case software = 70
    case notWritten = 74
  }

  private static let usage = """
    nudged-pages report < figures.json > page.html

    Makes a page of what nudgectl report --json prints. nudgectl report does all of it by itself.

    nudged-pages story < story.jsonl > page.html

    Makes a page of a line {"private": false} and, behind it, what nudgectl story --json prints, as it comes. nudgectl story
    --html does all of it by itself.

    """

  static func run(_ words: [String]) -> End {
    switch words {
    case ["report"]: return page { try ReportPage(of: $0).html() }
    case ["story"]: return story()
    case ["--help"], ["-h"]: return Standard.write(usage, to: STDOUT_FILENO) ? .fine : .notWritten
    case ["--version"]: return Standard.write(NudgedVersion.current + "\n", to: STDOUT_FILENO) ? .fine : .notWritten
    default: return tell(.usage, "It takes one word, the page to make: nudged-pages report, or nudged-pages story")
    }
  }

  private static func page<Figures: Decodable>(_ make: (Figures) throws -> String) -> End {
    do {
      let figures = try JSONDecoder().decode(Figures.self, from: Data(Standard.everything()))
      return Standard.write(try make(figures), to: STDOUT_FILENO)
        ? .fine : tell(.notWritten, "The page cannot be written.")
    } catch let problem as PageProblem {
      return tell(.badInput, problem.description)
    } catch is DecodingError {
      return tell(.badInput, "What came on standard input are no figures of nudged \(NudgedVersion.current).")
    } catch {
      return tell(.software, "No page could be made of it: \(error)")
    }
  }

  private static func story() -> End {
    var page: StoryPage?
    var lines = StandardLines()
    do {
      while let line = lines.next() {
        guard var told = page else {
          let begun = try StoryPage(try JSONDecoder().decode(StoryHeading.self, from: Data(line)))
          page = begun
          guard Standard.write(begun.opening, to: STDOUT_FILENO) else { return tell(.notWritten, notWritten) }
          continue
        }
        let part = try JSONDecoder().decode(InsightMethods.Story.self, from: Data(line))
        let text = part.pieces.map { told.html(of: $0) }.joined()
        page = told
        guard Standard.write(text, to: STDOUT_FILENO) else { return tell(.notWritten, notWritten) }
      }
      guard let page else { return tell(.badInput, "Nothing came on standard input.") }
      return Standard.write(page.closing, to: STDOUT_FILENO) ? .fine : tell(.notWritten, notWritten)
    } catch is DecodingError {
      return tell(.badInput, "What came on standard input is no story of nudged \(NudgedVersion.current).")
    } catch {
      return tell(.software, "No page could be made of it: \(error)")
    }
  }

  private static let notWritten = "The page cannot be written."

  private static func tell(_ end: End, _ sentence: String) -> End {
    _ = Standard.write("nudged-pages: \(sentence)\n", to: STDERR_FILENO)
    return end
  }
}
