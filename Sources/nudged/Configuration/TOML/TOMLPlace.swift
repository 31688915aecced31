/// A table, a list or a value of a TOML text, and where it stands.
nonisolated final class TOMLPlace {
  enum Kind {
    /// A table on the way to another: `a` of `[a.b]`. It may still get a header of its own.
    case passed
    /// A table with a header of its own.
    case headed
    /// A table that dotted keys made: `a` of `a.b = 1`.
    case dotted
    /// A list made by `[[a]]`; the last of its tables is the one that is spoken of.
    case tables
    /// A value, be it a list or a table in braces: nothing can be put into it later.
    case value
  }

  var kind: Kind
  /// Where it is written first, counted from 1; 0 for the whole text.
  let line: Int
  /// How many keys and lists it stands in.
  let depth: Int
  /// By the bytes of their names: what looks alike is not the same key.
  private var children: [[UInt8]: TOMLPlace] = [:]
  /// Those of a list.
  private(set) var items: [TOMLPlace] = []

  /// The deepest a place may be. Nothing of ours goes deeper than five; parsers that call themselves run out of stack.
  static let deepest = 64

  init(_ kind: Kind, line: Int, depth: Int = 0) {
    (self.kind, self.line, self.depth) = (kind, line, depth)
  }

  subscript(key: String) -> TOMLPlace? { children[Array(key.utf8)] }

  /// Puts a new place into a table; there is none of that name.
  func add(_ key: String, _ kind: Kind, line: Int) -> TOMLPlace {
    let place = TOMLPlace(kind, line: line, depth: depth + 1)
    children[Array(key.utf8)] = place
    return place
  }

  /// Puts a new place at the end of a list.
  func append(_ kind: Kind, line: Int) -> TOMLPlace {
    let place = TOMLPlace(kind, line: line, depth: depth + 1)
    items.append(place)
    return place
  }
}
