import Glibc
import Testing

@testable import Systemd

extension Everything {
  /// What goes to the journal.
  @Suite struct JournalTests {
    private func texts(_ fields: [String: String], message: String = "hello", id: String? = nil, priority: Int32 = 6)
      -> [String]
    {
      Journal.entries(priority: priority, message: message, messageID: id, fields: fields)
        .map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func fieldsFollowTheMessage() {
      let id = "5f0c2d3d8a4b4f1e9c7a0b1d2e3f4a51"
      #expect(
        texts(["NUDGED_PLAN": "evening-wins", "NUDGED_NUDGE": "7"], id: id)
          == ["MESSAGE=hello", "PRIORITY=6", "MESSAGE_ID=\(id)", "NUDGED_NUDGE=7", "NUDGED_PLAN=evening-wins"])
    }

    @Test func valuesMayHoldAnything() {
      #expect(
        texts(["A": "one\ntwo=three\0four"], message: "a\nb") == [
          "MESSAGE=a\nb", "PRIORITY=6", "A=one\ntwo=three\0four",
        ])
    }

    @Test(arguments: ["", "lower", "_TRUSTED", "1ST", "WITH SPACE", "A=B", "Ä", String(repeating: "A", count: 65)])
    func namesTheJournalWouldRefuseAreLeftOut(_ name: String) { #expect(texts([name: "x"]).count == 2) }

    @Test(arguments: ["A", "A1_", String(repeating: "A", count: 64)])
    func otherNamesStay(_ name: String) { #expect(texts([name: "x"]).last == "\(name)=x") }

    @Test(arguments: [(Int32(-1), "0"), (0, "0"), (7, "7"), (9, "7")])
    func prioritiesStayInRange(_ given: Int32, _ sent: String) {
      #expect(texts([:], priority: given).last == "PRIORITY=\(sent)")
    }

    @Test func theStreamIsKnownByDeviceAndNode() {
      var info = stat()
      fstat(STDERR_FILENO, &info)
      #expect(Journal.isStream("\(info.st_dev):\(info.st_ino)", STDERR_FILENO))
      #expect(!Journal.isStream("\(info.st_dev):\(info.st_ino + 1)", STDERR_FILENO))
      #expect(!Journal.isStream("", STDERR_FILENO))
      #expect(!Journal.isStream("\(info.st_dev):\(info.st_ino)", -1))
    }

    @Test func theEnvironmentNamesTheStream() async {
      await #expect(processExitsWith: .success) { @MainActor in
        var info = stat()
        fstat(STDERR_FILENO, &info)
        setenv("JOURNAL_STREAM", "\(info.st_dev):\(info.st_ino)", 1)
        #expect(Journal.isStderrJournal)
        unsetenv("JOURNAL_STREAM")
        #expect(!Journal.isStderrJournal)
      }
    }
  }
}
