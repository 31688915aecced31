import NudgeCore
import Varlink

extension Interface {
  /// The same, refusing what is more than ``ParameterBound`` says.
  func keepingBounds() -> Interface {
    var interface = self
    let name = description.name
    interface.examine = { (method, parameter, size) throws(VarlinkError) in
      let bound =
        parameter == "parameters"
        ? ParameterBound(longest: .max, elements: ParameterBound.valuesOfACall) : ParameterBound.of(method, parameter)
      guard let reason = bound.refusal(elements: size.elements, longest: size.longest, bytes: size.bytes) else {
        return
      }
      throw .tooMuch(parameter, reason, in: name)
    }
    return interface
  }
}

extension VarlinkError {
  static func tooMuch(_ parameter: String, _ reason: String, in interface: String) -> VarlinkError {
    VarlinkError(name: "\(interface).TooMuch", parameters: Fault.TooMuch(parameter: parameter, reason: reason))
  }
}
