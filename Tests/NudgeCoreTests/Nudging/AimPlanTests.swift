import Testing

@testable import NudgeCore

/// Plans that come out of the journal, as the planner lives with them.
@Suite("Planner: trials and steps")
struct AimPlanTests {
  private static func trial(_ day: String, _ time: String = "18:00", id: Trial.ID = 1) -> [Plan] {
    OpenAims(trials: [.test(id: id, on: day, at: time)]).plans(zones: Plan.zones)
  }

  @Test("a trial added today asks at its time of its day, once")
  func comes() throws {
    var scene = try Scene([])
    try scene.happen(.replanned(Self.trial("2026-05-09")))
    let shown = try scene.sleep(until: "2026-06-09T00:00:00+00:00")
    #expect(shown.map(\.plan) == ["trial-1"])
    #expect(
      scene.story == ["2026-05-09T18:00 1 planned", "2026-05-09T18:00 1 shown", "2026-05-10T06:00 1 expired expired"])
  }

  @Test("nobody there on its day: it asks at that time of the next")
  func missed() throws {
    var witness = try Witness(Self.trial("2026-05-04"), at: try Instant(rfc3339: "2026-05-04T12:00:00+00:00"))
    witness.now = try Instant(rfc3339: "2026-05-04T23:00:00+00:00")
    witness.restart()
    try witness.happen(.serverChanged("bus :1.9"))
    try witness.live(until: try Instant(rfc3339: "2026-05-06T12:00:00+00:00"))
    #expect(witness.shows.map { "\($0.at.rfc3339(in: .utc))" } == ["2026-05-05T18:00:00+00:00"])
  }

  @Test("a restart neither forgets it nor asks twice", arguments: [1, 2, 3])
  func restarts(count: Int) throws {
    var witness = try Witness(Self.trial("2026-05-06"), at: try Instant(rfc3339: "2026-05-04T12:00:00+00:00"))
    for number in 1...count {
      try witness.live(until: try Instant(rfc3339: "2026-05-0\(4 + number)T15:00:00+00:00"))
      witness.restart()
      try witness.happen(.serverChanged("bus :1.\(number)"))
    }
    try witness.live(until: try Instant(rfc3339: "2026-05-20T12:00:00+00:00"))
    #expect(witness.shows.filter { !$0.isAgain }.count == 1)
  }

  static let places: [(name: String, from: String, to: String?, day: String, time: String, shown: String)] = [
    ("the hour that spring skips", "Europe/Berlin", nil, "2027-03-28", "02:30", "2027-03-28T01:00:00Z"),
    ("the hour that autumn repeats", "Europe/Berlin", nil, "2027-10-31", "02:30", "2027-10-31T00:30:00Z"),
    ("on the journey's other side", "Europe/Berlin", "Asia/Tokyo", "2026-05-09", "18:00", "2026-05-09T09:00:00Z"),
    ("far in the west", "Europe/Berlin", "America/New_York", "2026-05-09", "18:00", "2026-05-09T22:00:00Z"),
  ]

  @Test("its time is that of the person's own wall", arguments: places)
  func walls(
    place: (name: String, from: String, to: String?, day: String, time: String, shown: String)
  ) throws {
    let start = try Instant(rfc3339: "\(place.day)T00:00:00Z") - .days(2)
    var witness = try Witness(Self.trial(place.day, place.time), at: start, in: try SystemZones.named(place.from))
    if let to = place.to { try witness.happen(.travelled(try SystemZones.named(to))) }
    try witness.live(until: start + .days(9))
    #expect(witness.shows.map(\.at) == [try Instant(rfc3339: place.shown)])
  }

  @Test("its end takes an open question away, also one that waits or was put off")
  func ends() throws {
    for putsOff in [false, true] {
      var scene = try Scene(Self.trial("2026-05-04"))
      try scene.sleep(until: "2026-05-04T18:30:00+00:00")
      try scene.happen(.notified(1, notification: 42))
      if putsOff { try scene.happen(.snoozed(1, until: nil)) }
      let step = try scene.happen(.replanned([]))
      #expect(step.withdrawals.map(\.notification) == (putsOff ? [] : [42]))
      #expect(scene.planner.open.isEmpty)
      #expect(scene.life(of: 1).last == .withdrawn)
      #expect(try scene.sleep(until: "2026-05-20T18:30:00+00:00").isEmpty)
    }
  }

  @Test("moved to another day, it takes its question along")
  func moves() throws {
    var scene = try Scene(Self.trial("2026-05-04"))
    try scene.sleep(until: "2026-05-04T18:30:00+00:00")
    try scene.happen(.replanned(Self.trial("2026-05-08")))
    #expect(scene.life(of: 1).last == .withdrawn)
    #expect(try scene.sleep(until: "2026-05-20T12:00:00+00:00").map(\.id) == [2])
    #expect(scene.story.contains("2026-05-08T18:00 2 shown"))
  }

  @Test("open again after its end was taken back, it does not ask about a time that has been")
  func comesBack() throws {
    var scene = try Scene(Self.trial("2026-05-04"))
    try scene.sleep(until: "2026-05-04T18:30:00+00:00")
    try scene.happen(.answered(1, .learning, on: CivilDate(daysSinceEpoch: 20_577)))
    try scene.happen(.replanned([]))
    try scene.happen(.replanned(Self.trial("2026-05-04")))
    #expect(try scene.sleep(until: "2026-05-20T12:00:00+00:00").isEmpty)
    #expect(scene.life(of: 1) == [.planned, .shown, .answered])
  }

  @Test("other plans, and their questions, go on as they were")
  func others() throws {
    let evening = try Plan.test()
    var scene = try Scene([evening] + Self.trial("2026-05-06"))
    try scene.sleep(until: "2026-05-04T21:00:00+00:00")
    try scene.happen(.replanned([evening]))
    #expect(scene.planner.open.map(\.plan) == ["evening"])
    try scene.happen(.replanned([]))
    #expect(scene.planner.open.map(\.plan) == ["evening"], "a question of a plan that is gone can still be answered")
  }

  @Test("a step asks each time its calendar says")
  func steps() throws {
    let plans = OpenAims(steps: [.test(id: 5, calendar: "Mon,Wed 08:00")]).plans(zones: Plan.zones)
    var scene = try Scene(plans)
    #expect(try scene.sleep(until: "2026-05-12T00:00:00+00:00").map(\.plan) == ["step-5", "step-5"])
    #expect(scene.story.filter { $0.hasSuffix("shown") } == ["2026-05-06T08:00 1 shown", "2026-05-11T08:00 2 shown"])
  }
}
