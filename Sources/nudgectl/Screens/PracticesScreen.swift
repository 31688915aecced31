import NudgeCore

/// The toolbox: what there is, how often each was used, and which one helps this person most.
struct PracticesScreen {
  var reply: JournalMethods.Practices
  var look: Look

  var text: String {
    var page = Page()
    let widest = reply.practices.map { look.oneLine($0.name).columns }.max() ?? 0
    for practice in reply.practices {
      let name = look.oneLine(practice.name).padded(to: widest)
      let uses = uses(practice)
      page.line("\(name)  \(look.oneLine(practice.title, beside: widest + 2 + uses.columns))\(look.dim(uses))")
    }
    page.gap()
    for line in look.wrapped(verdict) { page.line(look.dim(line)) }
    return page.text
  }

  private func uses(_ practice: PracticeView) -> String {
    guard showsNumbers else { return "" }
    switch practice.uses {
    case 0: return ""
    case 1: return "  · used once"
    default: return "  · used \(practice.uses) times"
    }
  }

  private var showsNumbers: Bool { reply.numbers != false }

  private var verdict: String {
    guard let name = reply.helpsMost, let best = reply.practices.first(where: { $0.name == name }) else {
      return "nudgectl practice NAME begins one. Rated before and after, they show in time which helps you most."
    }
    let rated = showsNumbers ? " (\(best.rated) rated uses)" : ""
    return "By your own ratings, \(look.oneLine(best.name)) helps you most\(rated)."
  }
}
