/// A story as pages to read. What people wrote is shown as they wrote it, and means nothing to Markdown.
public enum StoryMarkdown {
  public static func text(of piece: StoryPiece) -> String {
    switch piece.kind {
    case .title: "# \(MarkdownText.line(piece.heading ?? ""))\n\n\(line(piece.sentences))\n"
    case .chapter: "\n## \(MarkdownText.line(piece.heading ?? ""))\n\n\(line(piece.sentences))\n"
    case .day, .setback: "\n" + label(piece).map { "**\($0)** " }.joined + paragraph(piece.sentences) + "\n"
    case .highlight: "\n**" + label(piece).map { "\($0) " }.joined + line(piece.sentences) + "**\n"
    case .closing: "\n*\(line(piece.sentences))*\n"
    }
  }

  /// "Saturday, 7 March."
  private static func label(_ piece: StoryPiece) -> String? {
    piece.day.flatMap { CivilDate($0) }.map { "\($0.spelledOut)." }
  }

  /// With the line breaks that were written.
  private static func paragraph(_ sentences: [StorySentence]) -> String {
    sentences.map { sentence in
      sentence.before + (sentence.words.map { MarkdownText.lines($0, indentation: "") } ?? "") + sentence.after
    }.joined(separator: " ")
  }

  private static func line(_ sentences: [StorySentence]) -> String {
    sentences.map { $0.before + ($0.words.map(MarkdownText.line) ?? "") + $0.after }.joined(separator: " ")
  }
}

extension String? {
  /// Nothing where there is nothing.
  fileprivate var joined: String { self ?? "" }
}
