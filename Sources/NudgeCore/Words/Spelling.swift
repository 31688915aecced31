@_spi(_Unicode) import Swift

// Equal-looking spellings. Swift compares texts by canonical equivalence (Unicode Standard Annex 15), SQLite and files by their
// bytes: where these decide, one spelling stands for all. The standard library has it for its own comparisons, and gives it under
// an underscore (_nfc, _nfd), which Foundation of Linux builds on as well.

extension String {
  /// The one spelling of all that look the same: composed (NFC). Equal texts, by `==`, have equal bytes in it.
  public var oneSpelling: String { isASCII ? self : Self(scalars: _nfc) }

  /// The same taken apart (NFD): marks by themselves, behind what they stand on.
  public var takenApart: String { isASCII ? self : Self(scalars: _nfd) }

  /// Whether its bytes are those of ``oneSpelling``.
  public var isOneSpelling: Bool { isASCII || unicodeScalars.elementsEqual(_nfc) }

  private var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  private init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
