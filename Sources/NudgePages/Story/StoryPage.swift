public import NudgeCore

/// The page of a story, made as its pieces come: of one that is as long as a life, no more than a piece is held.
public struct StoryPage {
  private let beginning: String
  private let end: String
  private var isInChapter = false

  /// Where the template has room for the story.
  private static let place = "<!-- the story -->\n"

  /// - Throws: what the template library says, for a template that is not well-formed.
  public init(_ heading: StoryHeading) throws {
    let page = try Templates.render("story", Self.model(heading))
    guard let place = page.firstRange(of: Self.place) else {
      throw PageProblem("The template has no room for a story.")
    }
    (beginning, end) = (String(page[..<place.lowerBound]), String(page[place.upperBound...]))
  }

  /// What stands in front of the first piece.
  public var opening: String { beginning }

  /// What stands behind the last.
  public var closing: String { (isInChapter ? "</section>\n" : "") + end }

  /// The next piece. Written by hand and by no template: there may be hundreds of thousands.
  public mutating func html(of piece: StoryPiece) -> String {
    let text = piece.sentences.map(Self.sentence).joined(separator: " ")
    switch piece.kind {
    case .title: return "<p class=\"opening\">\(text)</p>\n"
    case .chapter:
      defer { isInChapter = true }
      return "\(isInChapter ? "</section>\n" : "")<section>\n<h2>\(PageText.escaped(piece.heading ?? ""))</h2>\n"
        + "<p class=\"opening\">\(text)</p>\n"
    case .day: return "<p>\(Self.day(piece))\(text)</p>\n"
    case .setback: return "<p class=\"setback\">\(Self.day(piece))\(text)</p>\n"
    case .highlight: return "<p class=\"highlight\">\(Self.day(piece))\(text)</p>\n"
    case .closing:
      defer { isInChapter = false }
      return "\(isInChapter ? "</section>\n" : "")<p class=\"closing\">\(text)</p>\n"
    }
  }

  /// A word of the person's is told from ours by its place alone: it is one story. Line breaks are kept by the style.
  private static func sentence(_ sentence: StorySentence) -> String {
    let words = sentence.words.map { "<span class=\"own\">\(PageText.escaped($0))</span>" } ?? ""
    return PageText.escaped(sentence.before) + words + PageText.escaped(sentence.after)
  }

  private static func day(_ piece: StoryPiece) -> String {
    guard let day = piece.day, let date = CivilDate(day) else { return "" }
    return "<time datetime=\"\(date)\">\(date.weekday.name), \(date.inWords).</time> "
  }

  private static func model(_ heading: StoryHeading) -> Templates.Model {
    [
      "title": "Your story", "heading": "Your story", "range": "",
      "made": heading.madeOn.flatMap { CivilDate($0) }?.inWordsWithYear ?? "an unknown day",
      "privacy": heading.private
        ? "Private entries are in it: keep it where nobody else looks." : "Private entries stayed out of it.",
      "version": NudgedVersion.current,
    ]
  }
}
