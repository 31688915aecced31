/// Where a bus listens, as far as it is a file.
nonisolated enum BusSocket {
  /// The path of the session bus's socket; nil when the address is of another kind. The same choice `sd_bus_open_user(3)`
  /// makes.
  static func path(in environment: [String: String]) -> String? {
    path(in: environment, "DBUS_SESSION_BUS_ADDRESS", else: environment["XDG_RUNTIME_DIR"].map { $0 + "/bus" })
  }

  /// The path of the system bus's socket; nil when the address is of another kind. The same choice `sd_bus_open_system(3)`
  /// makes.
  static func systemPath(in environment: [String: String]) -> String? {
    path(in: environment, "DBUS_SYSTEM_BUS_ADDRESS", else: "/run/dbus/system_bus_socket")
  }

  private static func path(
    in environment: [String: String], _ variable: String, else standard: String?
  ) -> String? {
    guard let addresses = environment[variable], !addresses.isEmpty else { return standard }
    return addresses.split(separator: ";").first.flatMap { path(ofAddress: $0) }
  }

  /// D-Bus addresses read `unix:path=/run/user/1000/bus,guid=…`, with bytes written as `%2f` where needed.
  private static func path(ofAddress address: Substring) -> String? {
    guard address.hasPrefix("unix:") else { return nil }
    let values = address.dropFirst("unix:".count).split(separator: ",")
    return values.first { $0.hasPrefix("path=") }.flatMap { unescaped($0.dropFirst("path=".count)) }
  }

  private static func unescaped(_ value: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = value.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let code = UInt8(String(Substring(rest.prefix(2))), radix: 16) else { return nil }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
