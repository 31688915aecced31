extension String {
  /// The words that say what a text is about: lower case, without the small ones, and cut to a common form so that
  /// "meetings" meets "meeting".
  var significantWords: Set<String> {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    return Set(words.compactMap { word in String(word.prefix { $0 != "'" && $0 != "’" }).significant })
  }

  private var significant: String? {
    guard count >= 3, !Self.smallWords.contains(self), !allSatisfy(\.isNumber) else { return nil }
    return withoutEnding
  }

  /// English endings, crudely: both sides are cut the same way, so a wrong cut seldom matters.
  private var withoutEnding: String {
    for ending in ["ings", "ing", "ies", "ed", "es", "s"] where hasSuffix(ending) && count >= ending.count + 4 {
      return String(dropLast(ending.count))
    }
    return self
  }

  /// Words of three letters and more that fit any text.
  private static let smallWords = Set(
    """
    about after again all also although always and any are because been before being both but can could day did didn does
    doing don done down each even ever every few finally first for from get gets getting got had has have having her here
    him his how into its just last like little made make many may maybe might more most much myself never new not now off
    once one only other our out over own quite rather really said same she should since some something still such than that
    the their them then there these they thing things this those three through time today tomorrow too two under until very
    was wasn way went were what when where which while who why will with without would yes yesterday yet you your
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

extension String {
  /// As much of it as fits into so many bytes; a letter that does not is replaced.
  func beginning(ofBytes most: Int) -> String {
    utf8.count <= most ? self : String(decoding: utf8.prefix(most), as: UTF8.self)
  }
}
