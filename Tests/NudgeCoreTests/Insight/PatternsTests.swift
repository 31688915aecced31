import TestSupport
import Testing

@testable import NudgeCore

@Suite("Patterns: what is compared, and what is told")
struct PatternsTests {
  static let last = CivilDate(trustedYear: 2026, month: 11, day: 22)
  static let tea = Circumstance.tag("tea")

  /// A journal of whole weeks, day by day: 0 is the first Monday.
  private func journal(weeks: Int = 20, _ live: (inout PatternDays, _ place: Int, CivilDate) -> Void) -> PatternDays {
    var days = PatternDays(endingOn: Self.last, weeks: weeks)
    for place in 0..<7 * weeks { live(&days, place, days.first.adding(days: place)) }
    return days
  }

  /// Something that goes up and down and has no rhythm of a week.
  private func noise(_ place: Int) -> Int {
    var draw = SeededDraw(seed: 7, purpose: "noise", number: Int64(place))
    return Int(draw.number(below: 2))
  }

  private func hasTea(_ place: Int) -> Bool {
    var draw = SeededDraw(seed: 8, purpose: "tea", number: Int64(place))
    return draw.unit() < 0.4
  }

  /// Tea, and two more of mood with it.
  private func teaJournal(lift: Int = 2, weeks: Int = 20, base: Int = 1) -> PatternDays {
    journal(weeks: weeks) { days, place, day in
      days.checkIn(on: day, .evening, mood: base + noise(place) + (hasTea(place) ? lift : 0))
      if hasTea(place) { days.note(Self.tea, on: day) }
    }
  }

  @Test("what is there is told, with its size and its days")
  func told() throws {
    let patterns = Patterns(teaJournal())
    let tea = try #require(patterns.found.first { $0.circumstance == Self.tea })
    #expect(patterns.found.count == 1 && tea.aspect == .mood && patterns.days == 140)
    #expect(abs(tea.difference - 2) < 0.25 && tea.interval.contains(2) && !tea.interval.contains(0))
    #expect(tea.weeks <= 20 && tea.with + tea.without <= 140 && tea.with > 40)
    // Tea and seven weekdays; each check-in is of the evening, which leaves nothing beside it.
    #expect(patterns.lookedAt == 8)
  }

  @Test("an empty journal has nothing, and nothing is looked at")
  func empty() {
    let patterns = Patterns(PatternDays(endingOn: Self.last))
    #expect(patterns.found.isEmpty && patterns.lookedAt == 0 && patterns.days == 0)
  }

  @Test("too few days, or too few weeks, are not looked at")
  func few() {
    #expect(Patterns(teaJournal(weeks: 7)).lookedAt == 0)
    let rare = journal { days, place, day in
      days.checkIn(on: day, .evening, mood: 3 + noise(place))
      if place % 14 == 3, place < 126 { days.note(Self.tea, on: day) }
    }
    #expect(rare.circumstances(on: nil).contains(Self.tea))
    #expect(Patterns(rare).lookedAt == 7, "nine days with tea: the weekdays remain")
  }

  @Test("a constant added to all moods changes nothing")
  func shifted() {
    let (one, other) = (Patterns(teaJournal(base: 1)), Patterns(teaJournal(base: 2)))
    #expect(one.lookedAt == other.lookedAt && one.found.count == other.found.count)
    for (one, other) in zip(one.found, other.found) {
      #expect(one.circumstance == other.circumstance && abs(one.difference - other.difference) < 1e-9)
      #expect(PatternSentence(PatternView(one)).text == PatternSentence(PatternView(other)).text)
    }
  }

  @Test("days with and days without changed over turn the sign, and nothing else")
  func swapped() throws {
    let days = journal { days, place, day in
      days.checkIn(on: day, .evening, mood: 1 + noise(place) + (hasTea(place) ? 2 : 0))
      days.note(hasTea(place) ? Self.tea : .tag("no tea"), on: day)
    }
    let found = Patterns(days).found
    let with = try #require(found.first { $0.circumstance == Self.tea })
    let without = try #require(found.first { $0.circumstance == .tag("no tea") })
    #expect(with.difference == -without.difference && with.with == without.without && with.weeks == without.weeks)
    #expect(with.interval.lowerBound == -without.interval.upperBound)
  }

  @Test("the order in which things are written does not matter, and the same journal gives the same")
  func order() {
    let simulated = SimulatedJournal(.init(), seed: 3).days
    #expect(Patterns(simulated) == Patterns(simulated))
    var places = Array(0..<140)
    var random = SeededRandom(seed: 5)
    func days(_ order: [Int]) -> PatternDays {
      var days = PatternDays(endingOn: Self.last, weeks: 20)
      for place in order {
        let day = days.first.adding(days: place)
        for part in PartOfDay.allCases { days.checkIn(on: day, part, mood: 1 + noise(place), confidence: place % 50) }
        days.answer("moved", place % 3 == 0, on: day)
        if hasTea(place) { days.note(Self.tea, on: day, isStep: place % 2 == 0) }
        if place % 5 == 0 { days.finishStep(on: day) }
      }
      return days
    }
    let sorted = days(places)
    places.shuffle(using: &random)
    #expect(days(places) == sorted && Patterns(days(places)) == Patterns(sorted))
  }

  @Test("a good year beside a practice that began in it is no pattern: weeks are compared with themselves")
  func trend() {
    let days = journal(weeks: 40) { days, place, day in
      days.checkIn(on: day, .evening, mood: place < 140 ? 2 : 4)
      if place >= 140, place % 7 < 4 { days.note(Self.tea, on: day) }
    }
    #expect(Patterns(days).found == [])
  }

  @Test("weeks that happen to be alike are no certainty")
  func alike() throws {
    let days = journal(weeks: 12) { days, place, day in
      days.checkIn(on: day, .evening, mood: place % 7 == 6 ? 5 : 3)
    }
    let sunday = try #require(Patterns(days).found.first { $0.circumstance == .weekday(.sunday) })
    #expect(abs(sunday.difference - 2) < 1e-9)
    #expect(sunday.interval.upperBound - sunday.interval.lowerBound > 0.5)
  }

  @Test("who was not asked has not said no")
  func unknown() throws {
    let days = journal { days, place, day in
      days.checkIn(on: day, .evening, mood: 1 + noise(place) + (place % 3 == 0 ? 2 : 0))
      if place % 3 == 0 { days.answer("slept", true, on: day) }
      if place % 9 == 1 { days.answer("slept", false, on: day) }
    }
    let slept = try #require(Patterns(days).found.first { $0.circumstance == .answer("slept") })
    #expect(slept.without <= 16, "days without an answer are on neither side")
  }

  @Test("yes at any time of the day is yes")
  func answers() {
    var days = PatternDays(endingOn: Self.last, weeks: 1)
    days.answer("moved", true, on: days.first)
    days.answer("moved", false, on: days.first)
    #expect(days.presence(of: .answer("moved"), for: .mood).prefix(2) == [.with, .unknown])
  }

  @Test("what finishes a step says nothing about finished steps; rest days ask for none")
  func steps() {
    var days = PatternDays(endingOn: Self.last, weeks: 1)
    let (monday, tuesday) = (days.first, days.first.adding(days: 1))
    for day in [monday, tuesday, days.first.adding(days: 2)] { days.checkIn(on: day, .morning) }
    days.finishStep(on: monday)
    days.note(Self.tea, on: monday, isStep: true)
    days.rest(on: tuesday)
    #expect(days.presence(of: Self.tea, for: .steps).first == .without)
    #expect(days.presence(of: Self.tea, for: .mood).first == .with)
    #expect(days.readings(.steps).map(\.place) == [0, 2] && days.readings(.steps).map(\.value) == [1, 0])
    #expect(days.readings(.mood).isEmpty && days.readingsByPart(.steps).isEmpty)
  }

  @Test("nothing after the last day, nothing before the first, and no mood of 6")
  func edges() {
    var days = PatternDays(endingOn: Self.last.adding(days: -3), weeks: 1)
    days.checkIn(on: Self.last, .morning, mood: 3)
    days.checkIn(on: days.first.adding(days: -1), .morning, mood: 3)
    days.note(Self.tea, on: Self.last)
    days.answer("slept", true, on: Self.last)
    #expect(days == PatternDays(endingOn: Self.last.adding(days: -3), weeks: 1))
    days.checkIn(on: days.first, .morning, mood: 6, confidence: 101)
    #expect(days.readings(.mood).isEmpty && days.checkedIn.first == true)
  }

  @Test("a look-back on a week looks at what was done in it")
  func week() {
    let days = journal { days, place, day in
      days.checkIn(on: day, .evening, mood: 1 + noise(place) + (hasTea(place) ? 2 : 0))
      if hasTea(place) { days.note(Self.tea, on: day) }
      if hasTea(place + 500), place < 100 { days.note(.tag("long ago"), on: day) }
    }
    let week = Self.last.startOfWeek...Self.last
    let patterns = Patterns(days, doneIn: week)
    #expect(patterns.lookedAt == 1 && patterns.found.map(\.circumstance) == [Self.tea])
    let before = days.first.adding(days: -20)...days.first.adding(days: -14)
    #expect(Patterns(days, doneIn: before).lookedAt == 0)
  }

  @Test("of very many tags those on most days are looked at")
  func many() {
    let days = journal { days, place, day in
      for tag in 0..<60 where (place + tag) % 3 == 0 || (tag < 40 && place % 5 == 0) {
        days.note(.tag("\(tag)"), on: day)
      }
    }
    let tags = days.circumstances(on: nil).filter { $0.kind == "tag" }
    #expect(tags.count == 40 && tags.allSatisfy { Int($0.name) ?? 99 < 40 })
  }

  @Test("parts of the day", arguments: zip([4, 5, 11, 12, 16, 17, 21, 22, 23, 24, 29], "nmmaaeennnm"))
  func parts(hour: Int, letter: Character) {
    #expect(PartOfDay(hour: hour).rawValue.first == letter)
  }

  @Test("a check-in in the evening is compared with the other times of its week")
  func evenings() throws {
    let days = journal { days, place, day in
      days.checkIn(on: day, .morning, mood: 3 + noise(place))
      if place % 2 == 0 { days.checkIn(on: day, .evening, mood: 1 + noise(place + 1000)) }
    }
    let evening = try #require(Patterns(days).found.first { $0.circumstance == .part(.evening) })
    #expect(evening.with == 70 && evening.without == 140 && abs(evening.difference + 2) < 0.3)
  }
}
