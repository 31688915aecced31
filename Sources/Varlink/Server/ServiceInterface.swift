/// `org.varlink.service`: what every server says about itself.
extension Interface {
  /// - Parameters:
  ///   - info: asked at every call, as interfaces may be registered later.
  ///   - description: the text of an interface; nil when it is not there.
  static func service(
    info: @escaping () -> ServiceInfo, description: @escaping (String) -> String?
  ) throws -> Interface {
    var interface = try Interface(serviceDescription)
    interface.method("GetInfo") { (_: Empty, _) in info() }
    interface.method("GetInterfaceDescription") { (parameters: DescriptionRequest, _) in
      guard let text = description(parameters.interface) else {
        throw VarlinkError.interfaceNotFound(parameters.interface)
      }
      return DescriptionReply(description: text)
    }
    return interface
  }

  private static let serviceDescription = """
    # What every Varlink service tells about itself, and the errors that any method may give.
    interface org.varlink.service

    # Who made this service, and the interfaces it has.
    method GetInfo() -> (
      vendor: string,
      product: string,
      version: string,
      url: string,
      interfaces: []string
    )

    # The text of one interface, with its comments.
    method GetInterfaceDescription(interface: string) -> (description: string)

    # There is no such interface here.
    error InterfaceNotFound (interface: string)

    # The interface has no such method.
    error MethodNotFound (method: string)

    # The interface has the method, but this service does not offer it.
    error MethodNotImplemented (method: string)

    # A parameter is missing, unknown, of the wrong type or out of range.
    error InvalidParameter (parameter: string)

    # This client may not do that.
    error PermissionDenied ()

    # The method has to be called with "more".
    error ExpectedMore ()

    # The method has to be called with "upgrade".
    error ExpectedUpgrade ()

    """
}

/// The reply of `GetInfo`.
public struct ServiceInfo: Codable, Hashable, Sendable {
  public var vendor: String
  public var product: String
  public var version: String
  public var url: String
  /// `org.varlink.service` first, then in the order of their registration.
  public var interfaces: [String]
}

private struct DescriptionRequest: Decodable {
  var interface: String
}

private struct DescriptionReply: Encodable {
  var description: String
}
