import NudgeCore

@testable import nudged

/// What nudged never says, from `config/words/shaming.toml`.
struct ShamingWords {
  let book: PhraseBook
  let signs: [String]

  static let shipped = read(ConfigFixtures.shippedWords + "/shaming.toml")

  /// nil: the file is not as it is to be; ``GentleSentencesTests/listIsRead()`` tells why.
  static func read(_ path: String) -> ShamingWords? {
    WordsReader.read(path) { reader in
      let signs = reader.root.texts("signs")?.map(\.text)
      return signs.map { ShamingWords(book: reader.book(known: ["signs"]), signs: $0) }
    }.value
  }

  /// Whether one of them is in a text.
  func areIn(_ text: String) -> Bool {
    WordLists(danger: book).namesDanger(in: text) || signs.contains { text.contains($0) }
  }
}
