import Dispatch
import NudgeCore
import Systemd

/// Units of the user's service manager that are waited for. `org.freedesktop.systemd1(5)`.
///
/// The manager's signals are subscribed to while a unit runs, and at no other time.
final class UserUnits {
  /// How a unit ended.
  struct End: Equatable {
    /// `success`, `exit-code`, `signal`, `timeout`, … (`Result` of `systemd.service(5)`).
    var result: String
    /// The exit status, or the number of the signal.
    var status: Int32
  }

  typealias Reply = (Result<End, BusError>) -> Void

  private let bus: () -> Bus?
  private var awaited: [String: Reply] = [:]
  private var listening: (bus: Bus, match: Match)?

  /// - Parameter bus: The session bus at present.
  init(bus: @escaping () -> Bus?) { self.bus = bus }

  /// Runs a unit to its end.
  ///
  /// - Parameters:
  ///   - unit: Not yet there; with `AddRef`, so that the manager still knows it once it has ended.
  ///   - reply: Called once, never from within this call, unless the unit is let go of.
  func run(_ unit: TransientUnit, reply: @escaping Reply) {
    awaited[unit.name] = reply
    do throws(BusError) {
      guard let bus = bus() else { throw BusError(.notConnected, message: "no session bus") }
      try listen(on: bus)
      try bus.call(try unit.message(on: bus)) { [weak self] result in
        if case .failure(let error) = result { self?.end(unit.name, .failure(error)) }
      }
    } catch {
      DispatchQueue.main.async { [weak self] in
        MainActor.assumeIsolated { self?.end(unit.name, .failure(error)) }
      }
    }
  }

  /// Waits no longer; the unit goes on.
  func letGo(_ unit: String) {
    awaited[unit] = nil
    stopListening()
  }

  private func end(_ unit: String, _ result: Result<End, BusError>) {
    guard let reply = awaited.removeValue(forKey: unit) else { return }
    stopListening()
    reply(result)
  }

  // MARK: - The manager

  private func listen(on bus: Bus) throws(BusError) {
    guard listening?.bus !== bus else { return }
    let match = try bus.match(
      sender: Self.name, path: Self.path, interface: Self.manager, member: "JobRemoved"
    ) { [weak self] in self?.jobRemoved($0) }
    listening = (bus, match)
    tell("Subscribe", on: bus)
  }

  private func stopListening() {
    guard awaited.isEmpty, let bus = listening?.bus else { return }
    listening = nil
    tell("Unsubscribe", on: bus)
  }

  /// The result of the job says less than the unit: it is `done` also for one that was ended by its time limit.
  private func jobRemoved(_ message: Message) {
    guard (try? message.skip()) != nil, (try? message.skip()) != nil, let unit = try? message.read(String.self),
      awaited[unit] != nil, let bus = listening?.bus
    else { return }
    do throws(BusError) {
      let call = try call("org.freedesktop.DBus.Properties", "GetAll", at: Self.path(of: unit), on: bus)
      try call.append("org.freedesktop.systemd1.Service")
      try bus.call(call) { [weak self] result in
        self?.end(unit, result.flatMap { message in Result { () throws(BusError) in try Self.end(in: message) } })
      }
      tell("UnrefUnit", unit, on: bus)
    } catch {
      end(unit, .failure(error))
    }
  }

  private static func end(in message: Message) throws(BusError) -> End {
    let properties = try message.readDictionary()
    guard case .string(let result)? = properties["Result"], case .int32(let status)? = properties["ExecMainStatus"]
    else { throw BusError(.otherType, message: "the service manager tells of no result") }
    return End(result: result, status: status)
  }

  /// What nobody waits for: a connection that broke tells by itself.
  private func tell(_ member: String, _ argument: String? = nil, on bus: Bus) {
    try? {
      () throws(BusError) in
      let message = try call(Self.manager, member, at: Self.path, on: bus)
      if let argument { try message.append(argument) }
      try message.setExpectsReply(false)
      try bus.send(message)
    }()
  }

  private func call(_ interface: String, _ member: String, at path: String, on bus: Bus) throws(BusError) -> Message {
    let message = try Message(bus, destination: Self.name, path: path, interface: interface, member: member)
    try message.setAutoStart(false)
    return message
  }

  /// `sd_bus_path_encode(3)`, for names of ASCII.
  static func path(of unit: String) -> String {
    unit.utf8.reduce(into: "\(path)/unit/") { path, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        path.unicodeScalars.append(Unicode.Scalar(byte))
      default: path += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }

  private static let name = "org.freedesktop.systemd1"
  private static let path = "/org/freedesktop/systemd1"
  private static let manager = "org.freedesktop.systemd1.Manager"
}
