import RetortSQL

/// The revision files of an environment and the graph that they form.
public struct ScriptDirectory: Sendable {
  /// The folders, in the order of the configuration.
  public let locations: [String]
  public let scripts: [String: RevisionScript]
  public let graph: RevisionGraph

  /// Reads all revision files (`*.json`) of the folders. No database is touched.
  ///
  /// - Throws: `missing_folder`, `invalid_revision_file`, and what `RevisionGraph` throws.
  public init(locations: [String]) throws {
    self.locations = locations
    var paths: [String] = []
    for location in locations {
      do {
        paths += try FileSystem.list(location)
          .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
          .map { FileSystem.path($0, in: location) }
      } catch {
        throw RetortError(
          "missing_folder",
          "the revision folder '\(location)' cannot be read: create it with 'retort init', or mend version_locations "
            + "in the configuration")
      }
    }
    let read = try paths.mapOnThreads(with: {}) { _, path -> Result<RevisionScript, RetortError> in
      do {
        return .success(try RevisionScript(path: path, bytes: FileSystem.read(path)))
      } catch let error as RetortError {
        return .failure(error)
      }
    }
    var scripts: [RevisionScript] = []
    var failures: [RetortError] = []
    for result in read {
      switch result {
      case .success(let script): scripts.append(script)
      case .failure(let error): failures.append(error)
      }
    }
    if failures.count == 1 { throw failures[0] }
    if !failures.isEmpty {
      throw RetortError(
        RevisionScript.errorCode,
        "\(failures.count) revision files cannot be read:\n"
          + failures.flatMap { $0.message.split(separator: "\n") }.map { "  \($0)" }.joined(separator: "\n"))
    }
    graph = try RevisionGraph(scripts.map(\.revision))
    self.scripts = Dictionary(scripts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func script(_ id: String) throws -> RevisionScript {
    guard let script = scripts[id] else {
      throw RetortError("unknown_revision", "there is no revision '\(id)'")
    }
    return script
  }

  /// Reads and validates the operations of revisions, all before any of them runs.
  public func operations(of ids: some Sequence<String>) throws -> [String: RevisionOperations] {
    var result: [String: RevisionOperations] = [:]
    for id in ids {
      let path = try script(id).path
      result[id] = try RevisionOperations(path: path, bytes: FileSystem.read(path))
    }
    return result
  }
}
