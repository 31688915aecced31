import NudgeCore
import NudgeStore

/// The guides as they are asked on a day.
extension Daemon {
  /// There is no guide of that name.
  struct NoSuchGuide: Error {
    let name: String
  }

  /// With the sentences of the day that `instant` belongs to. Where its file cannot be read, one plain question.
  ///
  /// - Parameter about: what it is about, in the person's own words; nil: not for whoever reads it.
  func guide(named name: String, on instant: Instant, about words: String? = nil) -> Guide {
    let planner = engine.planner
    let day = planner.settings.day(of: instant, in: planner.zone)
    return guides.guide(named: name).picked(seed: planner.drawSeed, day: day).naming(words)
  }

  /// - Throws: ``NoSuchGuide``.
  func knownGuide(named name: String, on instant: Instant) throws(NoSuchGuide) -> Guide {
    guard guides.knows(name) else { throw NoSuchGuide(name: name) }
    return guide(named: name, on: instant)
  }

  /// The guide of a run, with the sentences it began with.
  func guide(of run: GuideRun) throws -> Guide {
    let asked = try run.nudge.flatMap { try engine.store.nudge($0) }
    return guide(
      named: run.guide, on: asked?.occurrence ?? run.begunAt, about: asked.flatMap { engine.words(about: $0) })
  }

  /// The same, where it still asks what was answered: answers wait for a guide whose file is gone or broken.
  ///
  /// - Throws: ``NoSuchGuide``.
  func guideForSubmitting(_ run: GuideRun) throws -> Guide {
    let guide = try guide(of: run)
    let isAsked = guide.slots.contains { run.answers[$0.id] != nil }
    if !isAsked, !run.answers.isEmpty { throw NoSuchGuide(name: run.guide) }
    return guide
  }

  func view(_ run: GuideRun) throws -> RunView {
    RunView(run, try guide(of: run), zone: engine.planner.zone)
  }

  var allGuides: [Guide] { guides.names.map { guides.guide(named: $0) } }

  /// Practices that can be used, and those that were.
  func practices() throws -> JournalMethods.Practices {
    var views: [String: PracticeView] = [:]
    for guide in allGuides where guide.isPractice {
      views[guide.name] = PracticeView(name: guide.name, title: guide.title)
    }
    let counts = try engine.store.practiceUses()
    for count in counts {
      views[count.practice] = PracticeView(
        name: count.practice, title: views[count.practice]?.title ?? count.practice, uses: count.uses,
        rated: count.rated, change: count.meanChange, lastDay: count.lastDay.description)
    }
    return .init(
      practices: views.values.sorted { $0.name < $1.name }, helpsMost: counts.helpsMost?.practice,
      numbers: configuration.showsNumbers ? nil : false)
  }
}
