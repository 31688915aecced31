/// The signs a picture may be drawn with.
enum Charset: CaseIterable {
  case unicode
  /// What every locale has.
  case ascii
}

extension Surroundings {
  var charset: Charset { speaksUTF8 ? .unicode : .ascii }
}
