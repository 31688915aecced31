import NudgeCore
import Testing

@Suite("Names of backups")
struct BackupNameTests {
  @Test(
    "what a name says, and back",
    arguments: [
      "2026-11-30-071502-daily.sqlite", "2026-11-30-071502-before-import-2.sqlite", "0001-01-01-000000-by-hand.sqlite",
      "2026-11-30-235959-foreign-log.log-as-found", "2026-11-30-010203-damaged-12.damaged",
      "2026-02-28-120000-hidden.sqlite",
    ])
  func roundTrip(text: String) throws {
    #expect(try #require(BackupName(text)).description == text)
  }

  @Test("the parts of one")
  func parts() throws {
    let name = try #require(BackupName("2026-11-30-071502-before-import-2.sqlite"))
    #expect(name.moment.description == "2026-11-30T07:15:02")
    #expect(name.reason == .beforeImport && name.number == 2 && name.form == .journal)
    #expect("\(name.next)" == "2026-11-30-071502-before-import-3.sqlite")
  }

  @Test(
    "what is no name of ours is left alone",
    arguments: [
      "", "journal.sqlite", "2026-11-30-071502-daily", "2026-11-30-071502-daily.sqlite.part",
      "2026-13-30-071502-daily.sqlite",
      "2026-11-30-251502-daily.sqlite", "2026-11-30-071502-weekly.sqlite", "2026-11-30-071502-daily-1.sqlite",
      "2026-11-30-071502-daily-02.sqlite", "2026-11-30-071502-daily--2.sqlite", "2026-11-30-071502-Daily.sqlite",
      "2026-11-30-071502-.sqlite", " 2026-11-30-071502-daily.sqlite", "2026-11-30-071502-daily.sqlite-shm",
    ])
  func others(text: String) { #expect(BackupName(text) == nil) }

  @Test(
    "which one is meant",
    arguments: [
      ("latest", "2026-11-30-080000-by-hand.sqlite"), ("2026-11-29", "2026-11-29-200000-before-import.sqlite"),
      ("2026-11-29-07", "2026-11-29-070000-daily.sqlite"), ("2026-11", "2026-11-30-080000-by-hand.sqlite"),
      ("2026-11-30-090000-before-restore.sqlite", "2026-11-30-090000-before-restore.sqlite"),
      ("2026-11-30-09", "2026-11-30-090000-before-restore.sqlite"), ("2026-10-01", "2026-10-01-070000-replaced.sqlite"),
      ("2026-12", nil), ("yesterday", nil), ("", nil), ("2026-11-29-070000-daily-2.sqlite", nil),
      ("2026-11-28", nil),
    ])
  func choice(words: String, meant: String?) {
    let names = [
      "2026-11-29-070000-daily.sqlite", "2026-11-29-200000-before-import.sqlite", "2026-11-30-080000-by-hand.sqlite",
      "2026-11-30-090000-before-restore.sqlite", "2026-10-01-070000-replaced.sqlite",
      "2026-11-28-070000-damaged.damaged",
    ].compactMap { BackupName($0) }
    #expect(BackupChoice.find(words, among: names).map { "\($0)" } == meant)
  }
}

@Suite("The latest of all")
struct LatestBackupTests {
  @Test(
    "the newest whole one, also where it was put aside; never what a restore went away from",
    arguments: [
      ("2026-11-30-100000-removed.sqlite", true), ("2026-11-30-100000-replaced.sqlite", true),
      ("2026-11-30-100000-hidden.sqlite", true), ("2026-11-30-100000-before-restore.sqlite", false),
      ("2026-11-30-100000-foreign-log.sqlite", false), ("2026-11-30-100000-replaced.log-as-found", false),
      ("2026-11-30-100000-damaged.damaged", false),
    ])
  func latest(name: String, isMeant: Bool) {
    let names = ["2026-11-30-070000-daily.sqlite", name].compactMap { BackupName($0) }
    #expect(BackupChoice.find("latest", among: names) == names[isMeant ? 1 : 0])
  }
}

@Suite("Amounts of storage")
struct ByteCountTests {
  @Test(
    "as people write them",
    arguments: [
      ("200MB", 200_000_000), ("200 MB", 200_000_000), ("1.5GB", 1_500_000_000), ("0.25 gb", 250_000_000),
      ("12kb", 12_000),
      ("7B", 7), ("1TB", 1_000_000_000_000), ("0MB", 0), ("1.001kB", 1001),
    ] as [(String, Int64)])
  func read(text: String, bytes: Int64) { #expect(ByteCount(text)?.bytes == bytes) }

  @Test(
    "what is none",
    arguments: [
      "", "200", "MB", "-1MB", "1,5GB", "1.5.5GB", "1.0001kB", "200MiB", "2 0MB", "99999999999999999999TB", "١MB",
      ".5MB",
    ])
  func refuse(text: String) { #expect(ByteCount(text) == nil) }

  @Test(
    "as they are told",
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1 kB"), (4_250_000, "4.2 MB"), (12_340_000, "12 MB"),
      (1_500_000_000, "1.5 GB"),
    ] as [(Int64, String)])
  func tell(bytes: Int64, text: String) { #expect(ByteCount(bytes: bytes).description == text) }
}
