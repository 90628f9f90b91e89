import RetortEngine
import RetortSQL

/// The schema that revisions add up to, by running them on a disposable empty database.
public struct SchemaHistory {
  public let driver: any Driver
  public let scripts: ScriptDirectory
  /// Objects kept as text that the revisions may make.
  public let objects: [RawObject]

  public init(driver: any Driver, scripts: ScriptDirectory, objects: [RawObject] = []) {
    self.driver = driver
    self.scripts = scripts
    self.objects = objects
  }

  /// The schema at revisions, and what could not be seen through.
  public func metadata(
    at heads: [String], _ options: ReflectionOptions = ReflectionOptions()
  ) throws -> (metadata: Metadata, notes: [String]) {
    let simulation = try replay(to: heads)
    return (try simulation.metadata(options), simulation.notes)
  }

  /// The statements that operations would run on a schema.
  public func statements(of operations: [Operation], on schema: Metadata) throws -> [String] {
    let simulation = try Simulation(driver: driver, objects: schema.objects)
    try simulation.create(schema)
    var statements: [String] = []
    try simulation.apply(operations) { statements.append($0) }
    return statements
  }

  /// A disposable database at revisions: the upgrades of all their ancestors.
  ///
  /// - Parameter passesUnknown: whether operations on what no revision made are passed over where they can be.
  func replay(to heads: [String], passesUnknown: Bool = false) throws -> Simulation {
    let simulation = try Simulation(driver: driver, objects: objects, passesUnknown: passesUnknown)
    let applied = Set(scripts.graph.ancestors(of: heads))
    let order = scripts.graph.oldestFirst.filter(applied.contains)
    for id in order {
      let operations = try RevisionOperations(
        path: scripts.script(id).path, bytes: FileSystem.read(scripts.script(id).path))
      do {
        try simulation.apply(operations.upgrade)
      } catch let error as any RetortErrorProtocol {
        let hidden = simulation.notes.isEmpty ? "" : " (\(simulation.notes.joined(separator: "; ")))"
        throw RetortError(
          simulation.notes.isEmpty ? error.code : "needs_schema",
          "the schema at revision \(id) cannot be worked out without a database: \(error.message)\(hidden)"
            + (simulation.notes.isEmpty ? "" : ": give batch_alter_table a \"copy_from\""))
      }
    }
    return simulation
  }
}
