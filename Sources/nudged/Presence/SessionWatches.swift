import Systemd

/// Listens to what may change the answer: the properties of the sessions that were looked at, and of the user.
final class SessionWatches {
  private var matches: [String: Match] = [:]
  private let onChange: (Message) -> Void

  /// - Parameter onChange: Gets each signal that names a property which counts; whose it is, is not looked at here.
  init(onChange: @escaping (Message) -> Void) { self.onChange = onChange }

  /// Listens to one object; others' sessions come and go without waking us.
  func add(_ path: String, on bus: Bus) throws(BusError) {
    guard matches[path] == nil else { return }
    matches[path] = try bus.match(
      sender: Logind.busName, path: path, interface: Logind.properties, member: "PropertiesChanged"
    ) { [onChange] in
      if Self.counts($0) { onChange($0) }
    }
  }

  /// Ends all but these.
  func keep(_ paths: Set<String>) { matches = matches.filter { paths.contains($0.key) } }

  /// A desktop tells often that it is idle or not: that is nothing to us.
  private static let properties: [String: Set<String>] = [
    Logind.session: ["LockedHint", "Active", "Type", "Class"],
    Logind.user: ["Display"],
  ]

  /// Values that come along are not taken: the property itself is asked, as for those that come without. A signal nobody can
  /// read counts, for the same reason.
  private static func counts(_ message: Message) -> Bool {
    do throws(BusError) {
      guard let properties = properties[try message.read(String.self)] else { return false }
      let changed = try message.readDictionary().keys
      let invalidated = try message.read(arrayOf: String.self)
      return !properties.isDisjoint(with: changed) || !properties.isDisjoint(with: invalidated)
    } catch {
      return true
    }
  }
}
