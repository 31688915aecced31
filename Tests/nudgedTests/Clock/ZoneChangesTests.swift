import Foundation
import TestSupport
import Testing

@testable import nudged

/// What programs do to /etc/localtime, done to a file of the test's own.
@Suite("Changes of the machine's zone", .serialized)
struct ZoneChangesTests {
  private static let files = FileManager.default

  let root: ConfigDirectory
  let directory: String
  let path: String
  let changes = Mailbox<String>()

  init() throws {
    root = try ConfigDirectory()
    directory = root.path + "/etc"
    path = directory + "/localtime"
    try Self.files.createDirectory(atPath: directory, withIntermediateDirectories: true)
  }

  /// Tells where the file leads whenever it changed: `-` for nowhere. Other tests may hold every inotify instance there is
  /// for a moment.
  private func watch() async -> ZoneChanges {
    while Inotify() == nil { await turn() }
    return ZoneChanges(path: path) { [changes, path] in changes.put(Self.content(path)) }
  }

  private static func content(_ path: String) -> String {
    (try? files.destinationOfSymbolicLink(atPath: path)) ?? (try? String(contentsOfFile: path, encoding: .utf8)) ?? "-"
  }

  private func link(to zone: String, at path: String) throws {
    try Self.files.createSymbolicLink(atPath: path, withDestinationPath: zone)
  }

  /// As systemd-timedated does it: made beside it, renamed over it.
  private func replace(with zone: String) throws {
    try link(to: zone, at: path + ".new")
    #expect(rename(path + ".new", path) == 0)
  }

  /// Waits for what it is in the end; what was told on the way there may be told more than once.
  private func expect(_ content: String) async throws {
    while try await changes.next() != content {}
    #expect(Self.content(path) == content)
  }

  @Test("another link is renamed over it, again and again")
  func renamed() async throws {
    try link(to: "/zoneinfo/Europe/Berlin", at: path)
    let watch = await watch()
    for zone in ["/zoneinfo/Asia/Tokyo", "/zoneinfo/UTC", "/zoneinfo/Asia/Tokyo"] {
      try replace(with: zone)
      try await expect(zone)
    }
    withExtendedLifetime(watch) {}
  }

  @Test("removed and made anew")
  func made() async throws {
    try link(to: "/zoneinfo/Europe/Berlin", at: path)
    let watch = await watch()
    unlink(path)
    try link(to: "/zoneinfo/Asia/Tokyo", at: path)
    try await expect("/zoneinfo/Asia/Tokyo")
    withExtendedLifetime(watch) {}
  }

  @Test("a plain file is overwritten in place")
  func overwritten() async throws {
    try "Berlin".write(toFile: path, atomically: false, encoding: .utf8)
    let watch = await watch()
    for zone in ["Tokyo", "Oslo"] {
      let file = try #require(fopen(path, "w"))
      fputs(zone, file)
      fclose(file)
      try await expect(zone)
    }
    withExtendedLifetime(watch) {}
  }

  @Test("gone for a while, and back")
  func vanished() async throws {
    try link(to: "/zoneinfo/Europe/Berlin", at: path)
    let watch = await watch()
    for zone in ["/zoneinfo/Asia/Tokyo", "/zoneinfo/Europe/Oslo"] {
      unlink(path)
      try await expect("-")
      try link(to: zone, at: path)
      try await expect(zone)
    }
    withExtendedLifetime(watch) {}
  }

  @Test("not there to begin with")
  func absent() async throws {
    let watch = await watch()
    try link(to: "/zoneinfo/Asia/Tokyo", at: path)
    try await expect("/zoneinfo/Asia/Tokyo")
    try replace(with: "/zoneinfo/UTC")
    try await expect("/zoneinfo/UTC")
    withExtendedLifetime(watch) {}
  }

  @Test("its directory goes, and comes back", arguments: [true, false])
  func directoryGone(isMoved: Bool) async throws {
    try link(to: "/zoneinfo/Europe/Berlin", at: path)
    let watch = await watch()
    if isMoved {
      #expect(rename(directory, directory + ".away") == 0)
    } else {
      try Self.files.removeItem(atPath: directory)
    }
    try await expect("-")
    try Self.files.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try link(to: "/zoneinfo/Asia/Tokyo", at: path)
    try await expect("/zoneinfo/Asia/Tokyo")
    withExtendedLifetime(watch) {}
  }

  @Test("what others do beside it, and where the link leads, is nothing to us")
  func beside() async throws {
    let zone = try root.write("Berlin", "rules")
    try link(to: zone, at: path)
    let watch = await watch()
    _ = try root.write("etc/resolv.conf", "nothing")
    _ = try root.write("Berlin", "other rules")
    await everythingReadyHasCome()
    #expect(changes.waiting.isEmpty)
    try replace(with: "/zoneinfo/UTC")
    try await expect("/zoneinfo/UTC")
    withExtendedLifetime(watch) {}
  }

  @Test("let go of, it tells nothing more")
  func letGo() async throws {
    try link(to: "/zoneinfo/Europe/Berlin", at: path)
    var watch: ZoneChanges? = await watch()
    try replace(with: "/zoneinfo/UTC")
    try await expect("/zoneinfo/UTC")
    watch = nil
    try replace(with: "/zoneinfo/Asia/Tokyo")
    await everythingReadyHasCome()
    #expect(changes.waiting.isEmpty)
    #expect(watch == nil)
  }

  @Test(
    "which file it is",
    arguments: [
      (nil, "/etc/localtime"), ("Europe/Berlin", nil), ("", nil), (":/etc/localtime", "/etc/localtime"),
      ("/var/zone", "/var/zone"), ("Nowhere/Town", nil), ("CET-1CEST", nil),
    ] as [(tz: String?, file: String?)])
  func file(tz: String?, file: String?) {
    var environment: [String: String] = [:]
    environment["TZ"] = tz
    #expect(SystemZones.resolver(environment: environment).file == file)
  }
}
