import NudgeCore

/// What was looked at, each with a sign and a word.
struct DoctorScreen {
  var findings: [Finding]
  var look: Look

  var text: String {
    var page = Page()
    let width = findings.map { look.oneLine($0.topic).columns }.max() ?? 0
    for finding in findings {
      let sign = finding.fine ? look.good("✓") : look.attention("!")
      let topic = look.oneLine(finding.topic).padded(to: width)
      // Continued lines stand under the first.
      let lines = finding.note.shownSafely.split(separator: "\n")
      let note = lines.joined(separator: "\n" + String(repeating: " ", count: width + 4))
      page.line("\(sign) \(topic)  \(finding.fine ? look.dim(note) : note)")
    }
    page.gap()
    page.line(findings.allSatisfy(\.fine) ? "All is well." : "The lines with ! say what helps.")
    return page.text
  }

  /// `{"findings": […]}`, like the daemon's `Probe`.
  var json: String {
    let items = findings.map {
      #"{"topic":\#(JSONText.quoted($0.topic)),"fine":\#($0.fine),"note":\#(JSONText.quoted($0.note))}"#
    }
    return #"{"findings":[\#(items.joined(separator: ","))]}"# + "\n"
  }
}
