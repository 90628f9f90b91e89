import RetortEngine
import RetortSQL

/// Something that every dialect and driver must do.
public struct ConformanceCase: Sendable, CustomStringConvertible {
  /// What it is about: `types`, `statements`, `names`, `transactions`, `errors`, `schema`, `connections`.
  public let area: String
  public let name: String
  /// Without these it must be refused.
  public let needs: Set<ConformanceFeature>
  let body: @Sendable (Workbench) throws -> Void

  public var description: String { "\(area): \(name)" }

  init(
    _ area: String, _ name: String, needs: Set<ConformanceFeature> = [],
    _ body: @escaping @Sendable (Workbench) throws -> Void
  ) {
    self.area = area
    self.name = name
    self.needs = needs
    self.body = body
  }
}

/// Why a case failed.
public struct ConformanceFailure: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
