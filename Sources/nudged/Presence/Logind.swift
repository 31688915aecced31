import Systemd

/// The logind that has the name at present, and how to ask it. `org.freedesktop.login1(5)`.
struct Logind {
  static let busName = "org.freedesktop.login1"
  static let path = "/org/freedesktop/login1"
  static let manager = "org.freedesktop.login1.Manager"
  static let session = "org.freedesktop.login1.Session"
  static let user = "org.freedesktop.login1.User"
  static let properties = "org.freedesktop.DBus.Properties"

  let bus: Bus
  /// Its name on the bus, such as `:1.3`. Calls go there, so the bus has nothing to start for them.
  let owner: String
  /// How long it may take to answer.
  let patience: Duration

  /// Asks, and waits for the answer without holding up anything else.
  func call(
    _ path: String, _ interface: String, _ member: String, _ arguments: [any MessageValue]
  ) async throws(BusError) -> Message {
    let message = try Message(bus, destination: owner, path: path, interface: interface, member: member)
    for argument in arguments { try argument.append(to: message) }
    let result = await withCheckedContinuation { continuation in
      do throws(BusError) {
        try bus.call(message, timeout: patience) { continuation.resume(returning: $0) }
      } catch {
        continuation.resume(returning: .failure(error))
      }
    }
    return try result.get()
  }

  func isSame(as other: Logind?) -> Bool { other?.bus === bus && other?.owner == owner }
}
