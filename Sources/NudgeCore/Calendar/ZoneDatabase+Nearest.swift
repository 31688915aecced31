extension ZoneDatabase {
  /// The name that was probably meant by one that no zone has: with other capitals, or one letter away; `nil` when there
  /// is none.
  ///
  /// Names can't be listed here, so they are tried: some thousand reads, mostly of files that are not there.
  func nearest(to identifier: String) -> String? {
    guard (3...32).contains(identifier.utf8.count), ZoneDatabase.isPlausible(identifier) else { return nil }
    let spellings = [ZoneDatabase.titled(identifier), identifier.uppercased(), identifier]
    return spellings.first(where: has)
      ?? spellings[0].spellingsOneLetterAway.first(where: has) ?? identifier.spellingsOneLetterAway.first(where: has)
  }

  private func has(_ identifier: String) -> Bool { (try? zone(named: identifier)) != nil }

  /// "europe/berlin" as "Europe/Berlin".
  private static func titled(_ identifier: String) -> String {
    var isInside = false
    return identifier.reduce(into: "") { titled, character in
      titled += isInside ? character.lowercased() : character.uppercased()
      isInside = character.isLetter
    }
  }
}

extension String {
  /// With a letter put in or left out, written in place of another, or two of them swapped.
  fileprivate var spellingsOneLetterAway: some Sequence<String> {
    let name = Array(self)
    return (0...name.count).lazy.flatMap { position -> [String] in
      let (head, tail) = (name[..<position], name[position...])
      let letters = Array(position == 0 ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "abcdefghijklmnopqrstuvwxyz_/")
      let inserted = letters.map { String(head + [$0] + tail) }
      guard let first = tail.first else { return inserted }
      let replaced = (first.isUppercase ? letters.map { Character($0.uppercased()) } : letters)
        .map { String(head + [$0] + tail.dropFirst()) }
      let swapped = tail.dropFirst().first.map { String(head + [$0, first] + tail.dropFirst(2)) }
      return [String(head + tail.dropFirst())] + (swapped.map { [$0] } ?? []) + replaced + inserted
    }
  }
}
