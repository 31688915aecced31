/// Why nobody knows whether the person is there. In words that stand within a sentence.
nonisolated enum Doubt: String, Error {
  case notAsked = "logind was not asked yet"
  case noBus = "the system bus cannot be reached"
  case noLogind = "no logind runs"
  case noSession = "no logind session"
  case silent = "logind does not answer"
  case nonsense = "logind gives no usable answer"
}
