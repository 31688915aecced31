import Varlink

/// One call of the certification: what it has to say besides the client's identity, and what it is answered.
struct Step {
  var method: String
  var wants: JSON = [:]
  var gives: JSON = [:]

  static func named(_ method: String) -> Step { all.first { $0.method == method } ?? Step(method: method) }

  /// In the order they have to be taken. What one gives, the next one wants.
  static let all: [Step] = [
    Step(method: "Test01", gives: ["bool": true]),
    Step(method: "Test02", wants: ["bool": true], gives: ["int": 1]),
    Step(method: "Test03", wants: ["int": 1], gives: ["float": 1.0]),
    Step(method: "Test04", wants: ["float": 1.0], gives: ["string": "ping"]),
    Step(method: "Test05", wants: ["string": "ping"], gives: values),
    Step(method: "Test06", wants: values, gives: ["struct": values]),
    Step(method: "Test07", wants: ["struct": values], gives: ["map": map]),
    Step(method: "Test08", wants: ["map": map], gives: ["set": set]),
    Step(method: "Test09", wants: ["set": set], gives: ["mytype": everything]),
    Step(method: "Test10", wants: ["mytype": everything]),
    Step(method: "Test11", wants: ["last_more_replies": .array((1...10).map { .string("Reply number \($0)") })]),
    Step(method: "End", gives: ["all_ok": true]),
  ]

  private static let values: JSON = ["bool": false, "int": 2, "float": .real(.pi), "string": "a lot of string"]
  private static let map: JSON = ["foo": "Foo", "bar": "Bar"]
  private static let set: JSON = ["one": [:], "two": [:], "three": [:]]
  private static let everything: JSON = [
    "object": ["method": "org.varlink.certification.Test09", "parameters": ["map": map]],
    "enum": "two",
    "struct": ["first": 1, "second": "2"],
    "array": ["one", "two", "three"],
    "dictionary": map,
    "stringset": set,
    "nullable": .null,
    "nullable_array_struct": .null,
    "interface": [
      "foo": [.null, ["foo": "foo", "bar": "bar"], .null, ["one": "foo", "two": "bar"]],
      "anon": ["foo": true, "bar": false],
    ],
  ]
}
