import Testing

/// The mistakes people make in a configuration, and what they are told.
nonisolated enum Refusals {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let line: Int
    let key: String
    let says: String

    init(_ name: String, _ text: String, line: Int, key: String, says: String) {
      self.name = name
      self.text = text
      self.line = line
      self.key = key
      self.says = says
    }

    var testDescription: String { name }
  }

  /// A good plan on lines 1 to 4, with one line of it replaced, or one more.
  static func plan(_ changed: String) -> String {
    var lines = ["[[plan]]", "name = \"tea\"", "guide = \"hello\"", "on-calendar = \"15:00\""]
    let key = changed.prefix { $0 != " " }
    if let index = lines.firstIndex(where: { $0.hasPrefix(key + " ") }) {
      lines[index] = changed
    } else {
      lines.append(changed)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static let goodPlan = plan("guide = \"hello\"")

  static let rows =
    syntax + keys + types + times + limits + plans + planTimes + spreads + lengths + sounds + hooks + backups

  static let syntax = [
    Row("no value", "[day]\nstarts-at =\n", line: 2, key: "", says: "not TOML"),
    Row("open quote", "[day]\n\nstarts-at = \"04:00\n", line: 3, key: "", says: "column"),
    Row("bare time", "[day]\nstarts-at = 04:00\n", line: 2, key: "", says: "time"),
    Row("open table", "[day\n", line: 1, key: "", says: "] of this header"),
    Row("key twice", "[day]\nstarts-at = '04:00'\nstarts-at = '05:00'\n", line: 3, key: "", says: "already"),
    Row("table twice", "[day]\n[quiet]\n[day]\n", line: 3, key: "", says: "already"),
    Row("NUL as an escape", "[journal]\ndomains = [\"mood\\u0000x\"]\n", line: 2, key: "", says: "\\u0000"),
    Row("too deep", "x = " + String(repeating: "[", count: 2000), line: 1, key: "", says: "64 deep"),
  ]

  static let keys = [
    Row("unknown table", "\n[nigth]\n", line: 2, key: "nigth", says: "Known: day, quiet"),
    Row("misspelt table", "[notification]\ndiscreet = true\n", line: 1, key: "notification", says: "“notifications”"),
    Row("misspelt key", "[day]\nstart-at = '04:00'\n", line: 2, key: "day.start-at", says: "mean “starts-at”?"),
    Row("underscore", "[day]\nstarts_at = '04:00'\n", line: 2, key: "day.starts_at", says: "mean “starts-at”?"),
    Row("key at the top", "starts-at = '04:00'\n", line: 1, key: "starts-at", says: "It belongs under [day]."),
    Row("key in another table", "[quiet]\ndiscreet = true\n", line: 2, key: "quiet.discreet", says: "[notifications]"),
    Row("far from all", "[day]\nx = 1\n", line: 2, key: "day.x", says: "no such setting here. Known: starts-at"),
    Row("key of a plan", plan("gide = \"hello\""), line: 5, key: "plan[1].gide", says: "mean “guide”?"),
    Row(
      "key of a snooze", plan("snooze = { at-moost = 3 }"), line: 5, key: "plan[1].snooze.at-moost", says: "“at-most”?"),
    Row(
      "key of a snooze, as a table", goodPlan + "[plan.snooze]\nlength = \"5min\"\n", line: 6,
      key: "plan[1].snooze.length", says: "Known: default, at-most"),
    Row("quoted key", "[day]\n\"a b\" = 1\n", line: 2, key: "day.\"a b\"", says: "no such setting"),
  ]

  static let types = [
    Row("number for time", "[day]\nstarts-at = 4\n", line: 2, key: "day.starts-at", says: "in quotes, not a number"),
    Row(
      "time without quotes", "[day]\nstarts-at = 04:00:00\n", line: 2, key: "day.starts-at",
      says: "in quotes, not a time without quotes"),
    Row("value for table", "day = 4\n", line: 1, key: "day", says: "a table such as [day], not a number"),
    Row("list for table", "[[day]]\n", line: 1, key: "day", says: "not a list"),
    Row("number for hours", "[quiet]\nhours = 8\n", line: 2, key: "quiet.hours", says: "or several in [ ]"),
    Row("number in hours", "[quiet]\nhours = [\n'22:00..23:00',\n8]\n", line: 4, key: "quiet.hours[2]", says: "number"),
    Row(
      "text for flag", "[notifications]\ndiscreet = \"yes\"\n", line: 2, key: "notifications.discreet",
      says: "true or false, not a text"),
    Row(
      "number for flag", "[notifications]\nauto-start = 1\n", line: 2, key: "notifications.auto-start",
      says: "not a number"),
    Row("flag in domains", "[journal]\ndomains = [true]\n", line: 2, key: "journal.domains[1]", says: "Text in quotes"),
    Row("plan as a table", "[plan]\nname = \"tea\"\n", line: 1, key: "plan", says: "[[plan]], not a table"),
    Row("plan as a text", "plan = [\"tea\"]\n", line: 1, key: "plan[1]", says: "A table"),
    Row("name of a trial's plan", plan("name = \"trial-3\""), line: 2, key: "plan[1].name", says: "trials and steps"),
    Row("name of a step's plan", plan("name = \"step-12\""), line: 2, key: "plan[1].name", says: "choose another"),
    Row("name as a number", plan("name = 1"), line: 2, key: "plan[1].name", says: "not a number"),
    Row("enabled as a text", plan("enabled = \"no\""), line: 5, key: "plan[1].enabled", says: "true or false"),
    Row("expiry as a number", plan("expires-after = 90"), line: 5, key: "plan[1].expires-after", says: "in quotes"),
    Row("snooze as a text", plan("snooze = \"5min\""), line: 5, key: "plan[1].snooze", says: "a table such as"),
    Row("count as a text", plan("snooze = { at-most = \"3\" }"), line: 5, key: "plan[1].snooze.at-most", says: "whole"),
    Row(
      "count as a fraction", plan("snooze = { at-most = 1.5 }"), line: 5, key: "plan[1].snooze.at-most",
      says: "fraction"),
  ]

  static let times = [
    Row(
      "hour 25", "[day]\nstarts-at = \"25:00\"\n", line: 2, key: "day.starts-at", says: "“25:00” is not a time of day"),
    Row("empty time", "[day]\nstarts-at = \"\"\n", line: 2, key: "day.starts-at", says: "such as \"04:00\""),
    Row("one end", "[quiet]\nhours = [\"22:00\"]\n", line: 2, key: "quiet.hours[1]", says: "\"22:00..08:00\""),
    Row("minute 60", "[quiet]\nhours = [\"22:60..08:00\"]\n", line: 2, key: "quiet.hours[1]", says: "“22:60..08:00”"),
    Row("equal ends", "[quiet]\nhours = [\"22:00..22:00\"]\n", line: 2, key: "quiet.hours[1]", says: "ends at 22:00"),
    Row(
      "all day", "[quiet]\nhours = [\"22:00..10:00\",\n\"10:00..22:00\"]\n", line: 2, key: "quiet.hours",
      says: "leave some"),
    Row("no domain", "[journal]\ndomains = []\n", line: 2, key: "journal.domains", says: "at least one"),
    Row("blank domain", "[journal]\ndomains = [\"mood\", \" \"]\n", line: 2, key: "journal.domains[2]", says: "a word"),
    Row("empty domain", "[journal]\ndomains = [\"\"]\n", line: 2, key: "journal.domains[1]", says: "a word"),
    Row("line in domain", "[journal]\ndomains = [\"a\\nb\"]\n", line: 2, key: "journal.domains[1]", says: "a word"),
    Row(
      "escape in domain", "[journal]\ndomains = [\"a\\u001bb\"]\n", line: 2, key: "journal.domains[1]", says: "a word"),
    Row("domain twice", "[journal]\ndomains = [\"a\",\n\"A\"]\n", line: 3, key: "journal.domains[2]", says: "already"),
    Row(
      "too many domains", "[journal]\ndomains = [" + (0...100).map { "\"d\($0)\"" }.joined(separator: ",") + "]\n",
      line: 2,
      key: "journal.domains", says: "at most 100"),
  ]

  static let limits = [
    Row("no nudges", "[limits]\nper-day = 0\n", line: 2, key: "limits.per-day", says: "between 1 and 100000"),
    Row("a gap as a number", "[limits]\nminimum-gap = 45\n", line: 2, key: "limits.minimum-gap", says: "in quotes"),
    Row("a gap of days", "[limits]\nminimum-gap = \"2d\"\n", line: 2, key: "limits.minimum-gap", says: "and 1d"),
    Row("settle as a flag", "[limits]\nsettle = true\n", line: 2, key: "limits.settle", says: "not true or false"),
    Row("misspelt limit", "[limits]\nper-days = 3\n", line: 2, key: "limits.per-days", says: "mean “per-day”?"),
  ]

  /// A good plan with a window on lines 1 to 4, and one more line.
  private static func window(_ line: String) -> String {
    "[[plan]]\nname = \"tea\"\nguide = \"hello\"\nbetween = \"10:00..18:00\"\n\(line)\n"
  }

  static let spreads = [
    Row("no stretch", plan("between = \"10:00\""), line: 5, key: "plan[1].between", says: "such as \"10:00..18:00\""),
    Row("empty stretch", plan("between = \"9:00..9:00\""), line: 5, key: "plan[1].between", says: "stretch of time"),
    Row(
      "a time beside between", window("on-calendar = \"Mon 15:00\""), line: 5, key: "plan[1].on-calendar",
      says: "days alone"),
    Row(
      "a spoken time beside between", window("on-calendar = \"weekdays at 8\""), line: 5, key: "plan[1].on-calendar",
      says: "days alone"),
    Row("no day beside between", window("on-calendar = []"), line: 5, key: "plan[1].on-calendar", says: "no day"),
    Row(
      "delay and between", window("randomized-delay = \"1h\""), line: 5, key: "plan[1].randomized-delay",
      says: "either this or between"),
    Row("no times", window("times-per-day = 0"), line: 5, key: "plan[1].times-per-day", says: "between 1 and 24"),
    Row(
      "a gap too wide", window("times-per-day = 3\nminimum-gap = \"4h\""), line: 6, key: "plan[1].minimum-gap",
      says: "Up to 2h 40min is fine"),
    Row("times alone", plan("times-per-day = 3"), line: 5, key: "plan[1].times-per-day", says: "together with between"),
    Row("timing alone", plan("timing = \"learned\""), line: 5, key: "plan[1].timing", says: "freedom to choose"),
    Row("unknown timing", window("timing = \"lerned\""), line: 5, key: "plan[1].timing", says: "mean “learned”?"),
    Row("endless delay", plan("randomized-delay = \"2d\""), line: 5, key: "plan[1].randomized-delay", says: "and 1d"),
    Row("unknown fate", plan("when-missed = \"later\""), line: 5, key: "plan[1].when-missed", says: "Known: skip"),
    Row("ease-off on", plan("ease-off = true"), line: 5, key: "plan[1].ease-off", says: "not true or false"),
    Row(
      "ease-off never", plan("ease-off = { after = 0 }"), line: 5, key: "plan[1].ease-off.after",
      says: "between 1 and 100"),
    Row("key of ease-off", plan("ease-off = { most = 3 }"), line: 5, key: "plan[1].ease-off.most", says: "at-most"),
  ]

  static let plans = [
    Row(
      "no name", "[[plan]]\nguide = \"hello\"\non-calendar = \"daily\"\n", line: 1, key: "plan[1].name",
      says: "needs a name"),
    Row("empty name", plan("name = \"\""), line: 2, key: "plan[1].name", says: "“” is not a name"),
    Row("spaces in name", plan("name = \"my tea\""), line: 2, key: "plan[1].name", says: "letters, digits"),
    Row("slash in name", plan("name = \"../tea\""), line: 2, key: "plan[1].name", says: "letters, digits"),
    Row(
      "long name", plan("name = \"\(String(repeating: "t", count: 65))\""), line: 2, key: "plan[1].name",
      says: "at most 64"),
    Row("name twice", goodPlan + goodPlan, line: 6, key: "plan[2].name", says: "“tea” already"),
    Row(
      "no guide", "[[plan]]\nname = \"a\"\non-calendar = \"daily\"\n", line: 1, key: "plan[1].guide",
      says: "Known: anchors, "),
    Row("unknown guide", plan("guide = \"evenin-wins\""), line: 3, key: "plan[1].guide", says: "mean “evening-wins”?"),
    Row("unknown kind", plan("unless-logged = \"wins\""), line: 5, key: "plan[1].unless-logged", says: "mean “win”?"),
    Row(
      "kind far off", plan("unless-logged = \"zzzzz\""), line: 5, key: "plan[1].unless-logged",
      says: "Known: win, setback"),
    Row(
      "unknown period", plan("unless-reviewed = \"weekly\""), line: 5, key: "plan[1].unless-reviewed",
      says: "mean “week”?"),
    Row("second plan", goodPlan + plan("name = \"a b\""), line: 6, key: "plan[2].name", says: "not a name"),
    Row("resting plan", plan("name = \"a b\"") + "enabled = false\n", line: 2, key: "plan[1].name", says: "not a name"),
    Row(
      "too many plans", (0...100).map { "[[plan]]\nname = \"p\($0)\"\n" }.joined(), line: 1, key: "plan",
      says: "101 items"),
  ]

  static let planTimes = [
    Row(
      "no time", "[[plan]]\nname = \"a\"\nguide = \"hello\"\n", line: 1, key: "plan[1].on-calendar",
      says: "needs a time"),
    Row("no times", plan("on-calendar = []"), line: 4, key: "plan[1].on-calendar", says: "no time in this list"),
    Row(
      "nonsense", plan("on-calendar = \"nonsense\""), line: 4, key: "plan[1].on-calendar",
      says: "These work: weekdays at 8:00, every morning, Sun 17:00"),
    Row(
      "tomorrow", plan("on-calendar = \"tomorrow at 10\""), line: 4, key: "plan[1].on-calendar",
      says: "moves with the day"),
    Row(
      "every other day", plan("on-calendar = \"every other day\""), line: 4, key: "plan[1].on-calendar",
      says: "goes by weekdays"),
    Row(
      "nonsense in the second", plan("on-calendar = [\"daily\",\n\"Mon 25:00\"]"), line: 5,
      key: "plan[1].on-calendar[2]",
      says: "“Mon 25:00”? At column 5: expected an hour from 0 to 23"),
    Row(
      "unknown zone", plan("on-calendar = \"15:00 Europe/Berln\""), line: 4, key: "plan[1].on-calendar", says: "column"),
    Row("past", plan("on-calendar = \"2020-01-01\""), line: 4, key: "plan[1].on-calendar", says: "in the past"),
    Row(
      "yesterday", plan("on-calendar = \"2026-11-20 11:00\""), line: 4, key: "plan[1].on-calendar", says: "in the past"),
    Row("no such day", plan("on-calendar = \"*-02-30\""), line: 4, key: "plan[1].on-calendar", says: "never comes"),
    Row(
      "empty", plan("on-calendar = \"\""), line: 4, key: "plan[1].on-calendar",
      says: "A time is still needed. These work: "),
  ]

  static let lengths = [
    Row("no expiry", plan("expires-after = \"0\""), line: 5, key: "plan[1].expires-after", says: "between 1s and"),
    Row(
      "negative", plan("expires-after = \"-5min\""), line: 5, key: "plan[1].expires-after", says: "not a length of time"
    ),
    Row("too long", plan("expires-after = \"1y\""), line: 5, key: "plan[1].expires-after", says: "between 1s and"),
    Row(
      "endless", plan("expires-after = \"999999999y\""), line: 5, key: "plan[1].expires-after", says: "length of time"),
    Row("unit", plan("expires-after = \"3 hrrs\""), line: 5, key: "plan[1].expires-after", says: "such as \"15min\""),
    Row(
      "no snooze", plan("snooze = { default = \"0min\" }"), line: 5, key: "plan[1].snooze.default", says: "between 1s"),
    Row("long snooze", plan("snooze = { default = \"8d\" }"), line: 5, key: "plan[1].snooze.default", says: "and 1w"),
    Row("negative count", plan("snooze = { at-most = -1 }"), line: 5, key: "plan[1].snooze.at-most", says: "-1 is not"),
    Row("great count", plan("snooze = { at-most = 101 }"), line: 5, key: "plan[1].snooze.at-most", says: "0 and 100"),
  ]

  static let sounds = [
    Row("a file", sound("/home/ada/gong.oga"), line: 2, key: "notifications.sound", says: "without path or ending"),
    Row(
      "an ending", sound("gong.oga"), line: 2, key: "notifications.sound", says: "“gong.oga” is not the name of a sound"
    ),
    Row("capitals", sound("Bell"), line: 2, key: "notifications.sound", says: "such as \"message-new-instant\""),
    Row("no name", sound(""), line: 2, key: "notifications.sound", says: "or \"none\""),
    Row("a dash in front", sound("-bell"), line: 2, key: "notifications.sound", says: "the name of a sound"),
    Row("a control character", sound("be\\u0007ll"), line: 2, key: "notifications.sound", says: "the name of a sound"),
    Row("too long", sound(String(repeating: "a", count: 65)), line: 2, key: "notifications.sound", says: "the name"),
    Row("a flag", "[notifications]\nsound = false\n", line: 2, key: "notifications.sound", says: "not true or false"),
    Row("of a plan", plan("sound = \"a b\""), line: 5, key: "plan[1].sound", says: "the name of a sound"),
    Row("misspelt", "[notifications]\nsounds = \"bell\"\n", line: 2, key: "notifications.sounds", says: "“sound”?"),
  ]

  private static func sound(_ text: String) -> String { "[notifications]\nsound = \"\(text)\"\n" }

  static let backups = [
    Row("no amount", "[backup]\nat-most = \"plenty\"\n", line: 2, key: "backup.at-most", says: "amount of storage"),
    Row("no unit", "[backup]\nat-most = \"200\"\n", line: 2, key: "backup.at-most", says: "such as \"200MB\""),
    Row("a bare number", "[backup]\nat-most = 200\n", line: 2, key: "backup.at-most", says: "in quotes"),
    Row("too little", "[backup]\nat-most = \"900kB\"\n", line: 2, key: "backup.at-most", says: "between 1 MB and 1 TB"),
    Row("too much", "[backup]\nat-most = \"2TB\"\n", line: 2, key: "backup.at-most", says: "between 1 MB and 1 TB"),
    Row("no flag", "[backup]\ndaily = \"yes\"\n", line: 2, key: "backup.daily", says: "true or false"),
    Row("misspelt", "[backup]\ndayly = true\n", line: 2, key: "backup.dayly", says: "“daily”?"),
  ]

  static let hooks = [
    Row("no time", "[hooks]\ntime-limit = \"0s\"\n", line: 2, key: "hooks.time-limit", says: "between 1s and 10min"),
    Row("too much", "[hooks]\ntime-limit = \"1h\"\n", line: 2, key: "hooks.time-limit", says: "between 1s and 10min"),
    Row("a number", "[hooks]\ntime-limit = 10\n", line: 2, key: "hooks.time-limit", says: "in quotes"),
    Row(
      "misspelt limit of hooks", "[hooks]\ntimelimit = \"5s\"\n", line: 2, key: "hooks.timelimit", says: "“time-limit”?"
    ),
    Row("misspelt hooks", "[hook]\n", line: 1, key: "hook", says: "“hooks”?"),
  ]
}
