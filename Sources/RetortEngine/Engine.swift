import RetortSQL

/// A database's URL together with the driver that opens it.
public struct Engine: Sendable {
  public let url: DatabaseURL
  public let driver: any Driver

  public var dialect: any Dialect { driver.dialect(for: url) }

  /// - Throws: `unknown_dialect` where no driver answers to the URL's scheme, `invalid_url`.
  public init(_ url: DatabaseURL, drivers: [any Driver]) throws {
    guard let driver = drivers.first(where: { $0.schemes.contains(url.scheme) }) else {
      let known = drivers.flatMap(\.schemes).sorted()
      throw RetortError(
        "unknown_dialect",
        "no driver for '\(url.scheme)://' URLs; this build knows \(known.joined(separator: ", "))"
          + NearestName.hint(for: url.scheme, among: known))
    }
    self.url = url
    self.driver = driver
  }

  private init(url: DatabaseURL, driver: any Driver) {
    self.url = url
    self.driver = driver
  }

  /// A connection; its own `engine` knows the server that answered.
  public func connect(_ options: ConnectionOptions = ConnectionOptions()) throws -> Connection {
    let connection = try driver.connect(to: url, options: options)
    return Connection(connection, engine: Engine(url: url, driver: driver.informed(by: connection)))
  }
}
