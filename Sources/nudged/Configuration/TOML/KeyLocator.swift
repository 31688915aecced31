/// Tells on which line a setting stands; the parser keeps no positions of values.
nonisolated struct KeyLocator {
  let root: TOMLPlace

  /// The line of a setting, else of the table or list it would stand in. Counted from 1; 0: nothing of it is written.
  func line(of path: SettingPath) -> Int {
    var place = root
    for part in path.parts {
      guard let inner = Self.step(part, from: place) else { break }
      place = inner
    }
    return place.line
  }

  private static func step(_ part: SettingPath.Part, from place: TOMLPlace) -> TOMLPlace? {
    switch part {
    case .key(let key): place[key]
    case .item(let index): place.items.indices.contains(index) ? place.items[index] : nil
    }
  }
}
