import Foundation
import Testing

/// signal-cli#947: session buses that the service's sandbox does not reach, in a real user manager with real buses.
@Suite("A session bus that cannot be reached", .serialized)
struct BusTests {
  let manager: UserManager
  private static let ctl = InstalledTests.ctl

  init() throws {
    manager = try UserManager(built: Here.built)
    try manager.configure(InstalledTests.config)
    try manager.must(#"NUDGED_BUILT=/run/nudged-test/built "$NUDGED_REPO"/scripts/install"#)
  }

  /// The service is started anew with the session bus at another address.
  private func move(to address: String) throws {
    try manager.must("systemctl --user set-environment DBUS_SESSION_BUS_ADDRESS=\(address)")
    try manager.must("systemctl --user restart nudged.service")
  }

  private func bus(at address: String) throws {
    try manager.must("dbus-daemon --session --fork --nopidfile --address=\(address) 3>&- >/dev/null 2>&1")
  }

  /// What doctor has to say about it.
  private func doctor(_ says: String) throws -> String {
    var said = ""
    try until("doctor says “\(says)”") {
      said = try manager.sh("\(Self.ctl) doctor").output
      return said.contains(says)
    }
    return said
  }

  @Test("an abstract address under PrivateNetwork=: the reason, the way out, and the way out works")
  func abstract() throws {
    let address = "unix:abstract=nudged-test-bus"
    try bus(at: address)
    try move(to: address)
    let said = try doctor("! session bus")
    #expect(said.contains("PrivateNetwork=") && said.contains("dbus-user-session"), "\(said)")
    #expect(!said.contains("dunst") && !said.contains("mako"), "\(said)")
    let test = try manager.sh("\(Self.ctl) doctor notify")
    #expect(test.status == 1 && test.errors.contains("PrivateNetwork=no") && !test.errors.contains("dunst"), "\(test)")
    let why = try manager.must("\(Self.ctl) why")
    #expect(why.contains("nudged does not reach the session bus") && why.contains("PrivateNetwork=no"), "\(why)")
    let log = try manager.must("journalctl --user-unit nudged --no-pager")
    #expect(log.contains("an abstract address (\(address))"), "\(log)")
    // What it says helps.
    try manager.must(
      "mkdir -p ~/.config/systemd/user/nudged.service.d && printf '[Service]\\nPrivateNetwork=no\\n' "
        + "> ~/.config/systemd/user/nudged.service.d/bus.conf && systemctl --user daemon-reload "
        + "&& systemctl --user restart nudged.service")
    #expect(try !doctor("no notification server").contains("! session bus"))
  }

  @Test("a bus in /tmp, a bus that is not there, and none that anybody named")
  func others() throws {
    try bus(at: "unix:path=/tmp/nudged-test-bus")
    try move(to: "unix:path=/tmp/nudged-test-bus")
    #expect(try doctor("! session bus").contains("PrivateTmp=no"))
    try move(to: "unix:path=/run/nowhere/bus")
    #expect(
      try doctor("! session bus").contains("no session bus at /run/nowhere/bus, where DBUS_SESSION_BUS_ADDRESS says"))
    try move(to: "tcp:host=localhost,port=1")
    #expect(try doctor("! session bus").contains("RestrictAddressFamilies=AF_INET AF_INET6"))
    try manager.must(
      "systemctl --user unset-environment DBUS_SESSION_BUS_ADDRESS && systemctl --user restart nudged.service")
    #expect(try !doctor("no notification server").contains("! session bus"))
  }
}
