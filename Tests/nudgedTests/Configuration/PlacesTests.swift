import Testing

@testable import nudged

@Suite struct PlacesTests {
  private static let home = ["HOME": "/home/ada", "XDG_RUNTIME_DIR": "/run/user/1000"]

  private func places(_ more: [String: String] = [:]) throws -> Places {
    try Places(environment: Self.home.merging(more) { $1 })
  }

  @Test func withoutVariablesTheyAreInTheHome() throws {
    let places = try places()
    #expect(places.configFile == "/home/ada/.config/nudged/nudged.toml")
    #expect(places.ownGuides == "/home/ada/.config/nudged/guides")
    #expect(places.dataDirectory == "/home/ada/.local/share/nudged")
    #expect(places.journal == "/home/ada/.local/share/nudged/journal.sqlite")
    #expect(try places.socket == "/run/user/1000/nudged/org.nudged")
    #expect(
      places.shippedGuides == [
        "/home/ada/.local/share/nudged/guides", "/usr/local/share/nudged/guides", "/usr/share/nudged/guides",
      ])
    #expect(places.guideDirectories == [places.ownGuides] + places.shippedGuides)
    #expect(
      places.wordDirectories == [
        "/home/ada/.config/nudged/words", "/home/ada/.local/share/nudged/words", "/usr/local/share/nudged/words",
        "/usr/share/nudged/words",
      ])
  }

  @Test func variablesMoveThem() throws {
    let places = try places([
      "XDG_CONFIG_HOME": "/c/", "XDG_DATA_HOME": "/d", "XDG_DATA_DIRS": "/opt/share:/usr/share/",
      "NUDGED_SOCKET": "/tmp/socket",
    ])
    #expect(places.configFile == "/c/nudged/nudged.toml")
    #expect(places.journal == "/d/nudged/journal.sqlite")
    #expect(try places.socket == "/tmp/socket")
    #expect(places.shippedGuides == ["/d/nudged/guides", "/opt/share/nudged/guides", "/usr/share/nudged/guides"])
  }

  @Test func ownSearchPathForGuides() throws {
    let places = try places(["NUDGED_GUIDES": "/src/guides", "XDG_DATA_DIRS": "/opt/share"])
    #expect(places.shippedGuides == ["/src/guides"])
    #expect(places.guideDirectories == ["/home/ada/.config/nudged/guides", "/src/guides"])
  }

  @Test func ownSearchPathForWords() throws {
    let places = try places(["NUDGED_WORDS": "/src/words", "XDG_DATA_DIRS": "/opt/share"])
    #expect(places.wordDirectories == ["/home/ada/.config/nudged/words", "/src/words"])
    #expect(places.shippedGuides.last == "/opt/share/nudged/guides", "and guides are looked for as ever")
  }

  @Test(arguments: ["", "relative/path", ".", "~/x"])
  func emptyAndRelativeCountAsNotSet(_ value: String) throws {
    let names = ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "NUDGED_SOCKET", "NUDGED_GUIDES", "NUDGED_WORDS"]
    let moved = try places(Dictionary(uniqueKeysWithValues: names.map { ($0, value) }))
    #expect(moved == (try places()))
  }

  @Test func relativeEntriesOfAListAreLeftOut() throws {
    let places = try places(["XDG_DATA_DIRS": "share::/opt/share:./x"])
    #expect(places.shippedGuides.dropFirst() == ["/opt/share/nudged/guides"])
  }

  @Test func withoutHomeThereIsNoPlace() {
    #expect(throws: Places.Problem.noHome) { try Places(environment: ["XDG_RUNTIME_DIR": "/run/user/1000"]) }
    #expect(throws: Places.Problem.noHome) { try places(["HOME": "ada"]) }
  }

  @Test func homeIsNotNeededWhereBothAreNamed() throws {
    let places = try Places(environment: ["XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "NUDGED_SOCKET": "/s"])
    #expect(places.dataDirectory == "/d/nudged")
  }

  @Test func withoutRuntimeDirectoryThereIsNoSocketAndEverythingElse() throws {
    let places = try Places(environment: ["HOME": "/home/ada"])
    #expect(throws: Places.Problem.noRuntimeDirectory) { try places.socket }
    #expect(places.configFile == "/home/ada/.config/nudged/nudged.toml")
    #expect(places.guideDirectories.contains("/usr/share/nudged/guides"))
  }

  @Test func environmentIsRead() {
    #expect(Environment.all["PATH"]?.isEmpty == false)
  }
}
