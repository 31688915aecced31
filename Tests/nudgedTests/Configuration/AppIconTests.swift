import Foundation
import Testing

@testable import nudged

/// The picture beside a nudge, and the file that gives it a name.
@Suite struct AppIconTests {
  private static let desktop = ConfigFixtures.root + "/config/desktop"

  @Test func fileIsTakenWhereItIsAndNameWhereNot() throws {
    let directory = try ConfigDirectory()
    let place = try directory.write("icons of ä/org.nudged.nudged.svg", "<svg/>")
    #expect(AppIcon.address(among: ["/no/such.svg"]) == "org.nudged.nudged")
    let address = AppIcon.address(among: ["/no/such.svg", place])
    #expect(address == "file://\(directory.path)/icons%20of%20%C3%A4/org.nudged.nudged.svg")
    #expect(URL(string: address)?.path(percentEncoded: false) == place)
  }

  @Test func itIsLookedForWhereDesktopsLook() throws {
    let places = try Places(environment: ["HOME": "/home/ada", "XDG_DATA_DIRS": "/opt/share:/usr/share"])
    let rest = "/icons/hicolor/scalable/apps/org.nudged.nudged.svg"
    #expect(places.icons == ["/home/ada/.local/share", "/opt/share", "/usr/share"].map { $0 + rest })
  }

  @Test func desktopFileIsValidAndBearsTheNameThatIsHinted() throws {
    let name = Notifications.Request.desktopEntry
    let checked = try run("/usr/bin/desktop-file-validate", "\(Self.desktop)/\(name).desktop")
    #expect(checked.status == 0 && checked.said.isEmpty, "\(checked.said)")
    let text = try String(contentsOfFile: "\(Self.desktop)/\(name).desktop", encoding: .utf8)
    #expect(text.contains("\nIcon=\(name)\n") && text.contains("\nNoDisplay=true\n"))
  }

  /// Both kinds, as small as they are shown: something is there, and it does not fill the whole square.
  @Test(arguments: ["", "-symbolic"], [16, 48])
  func picturesCanBeDrawn(_ kind: String, _ size: Int) throws {
    let file = "\(Self.desktop)/\(Notifications.Request.desktopEntry)\(kind).svg"
    let directory = try ConfigDirectory()
    let picture = directory.path + "/icon.png"
    let drawn = try run("/usr/bin/rsvg-convert", "-w", "\(size)", "-h", "\(size)", file, "-o", picture)
    #expect(drawn.status == 0, "\(drawn.said)")
    let png = [UInt8](try Data(contentsOf: URL(filePath: picture)))
    #expect(png.count > 100 && png[19] == size && png[23] == size)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.utf8.count < 2000 && !text.contains("href"), "small, and nothing from elsewhere")
  }

  private func run(_ program: String, _ arguments: String...) throws -> (status: Int32, said: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
