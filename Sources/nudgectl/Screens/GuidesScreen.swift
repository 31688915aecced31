import NudgeCore

/// The guides that can be run, and those that were begun.
struct GuidesScreen {
  var guides: [GuideSummary]
  var open: [RunView]
  var look: Look

  var text: String {
    var page = Page()
    for run in open {
      page.line("Begun: \(look.strong(look.oneLine(run.guide.title, beside: 8)))")
      page.line("  " + look.dim("nudgectl guide \(run.guide.name.shownOnOneLine) goes on where you stopped"))
    }
    section("Guides", guides.filter { !$0.practice && !AimPlan.guides.contains($0.name) }, on: &page)
    section("Practices", guides.filter(\.practice), on: &page)
    return page.text
  }

  private func section(_ title: String, _ guides: [GuideSummary], on page: inout Page) {
    guard !guides.isEmpty else { return }
    page.gap()
    page.line(look.strong(title))
    let widest = guides.map { look.oneLine($0.name).columns }.max() ?? 0
    for guide in guides {
      let name = look.oneLine(guide.name).padded(to: widest)
      page.line("  \(name)  \(look.dim(look.oneLine(guide.title, beside: widest + 4)))")
    }
  }
}
