import RetortMigrations
import RetortSQL

extension Configuration {
  static let keys = [
    "url", "script_location", "version_locations", "target", "version_table", "version_table_schema",
    "version_column_length", "scratch_url", "schemas", "include", "exclude", "owns", "transaction",
    "lock_timeout",
    "statement_timeout", "file_template", "timezone", "naming_convention", "hooks", "x",
  ]

  /// Reads a section of a configuration file; what it does not set comes from the section `default`.
  ///
  /// - Throws: `invalid_configuration`, `unknown_section`, `unset_variable`.
  static func load(path: String, section: String) throws -> Configuration {
    let bytes = try FileSystem.read(path)
    guard let text = String(validUTF8: bytes) else {
      throw RetortError("invalid_configuration", "\(path) is not valid UTF-8")
    }
    guard case .mapping(let sections)? = try YAMLNode.parse(text, file: path)?.content else {
      throw RetortError(
        "invalid_configuration", "\(path): expected sections such as 'default:' with settings below them")
    }
    var named: [(name: String, node: YAMLNode)] = []
    for (key, node) in sections {
      guard let name = key.string else {
        throw RetortError("invalid_configuration", "\(path): a section's name is not text")
      }
      named.append((name, node))
    }
    guard named.contains(where: { $0.name == section }) else {
      let known = named.map(\.name)
      throw RetortError(
        "unknown_section",
        "\(path) has no section '\(section)'\(NearestName.hint(for: section, among: known)); it has \(known.joined(separator: ", "))"
      )
    }
    var configuration = Configuration()
    configuration.path = path
    configuration.folder = FileSystem.parent(of: path)
    configuration.section = section
    var setsVersionLocations = false
    for name in section == "default" ? ["default"] : ["default", section] {
      guard let node = named.first(where: { $0.name == name })?.node else { continue }
      let reader = ConfigurationReader(path: path)
      try reader.read(node, section: name, into: &configuration, &setsVersionLocations)
    }
    if !setsVersionLocations {
      configuration.versionLocations = [FileSystem.path("versions", in: configuration.scriptLocation)]
    }
    return configuration
  }
}

/// Reads the settings of one section.
private struct ConfigurationReader {
  let path: String

  private func failure(_ node: YAMLNode, _ message: String) -> RetortError {
    RetortError("invalid_configuration", "\(path):\(node.line): \(message)")
  }

  func read(
    _ section: YAMLNode, section name: String, into c: inout Configuration, _ setsVersionLocations: inout Bool
  ) throws {
    guard case .mapping(let settings) = section.content else {
      if section.isNull { return }
      throw failure(section, "section '\(name)' must hold settings, one 'key: value' a line")
    }
    for (keyNode, node) in settings {
      guard let key = keyNode.string, Configuration.keys.contains(key) else {
        let written = keyNode.string ?? "?"
        throw failure(
          keyNode, "unknown setting '\(written)'\(NearestName.hint(for: written, among: Configuration.keys))")
      }
      if node.isNull { continue }
      switch key {
      case "url": c.url = try text(node, key)
      case "script_location": c.scriptLocation = try text(node, key)
      case "version_locations":
        c.versionLocations = try texts(node, key)
        setsVersionLocations = true
      case "target": c.target = try target(node)
      case "version_table": c.versionTable = try text(node, key)
      case "version_table_schema": c.versionTableSchema = try text(node, key)
      case "version_column_length": c.versionColumnLength = Int(try number(node, key))
      case "scratch_url": c.scratchURL = try text(node, key)
      case "schemas": c.schemas = try texts(node, key)
      case "include": c.include = try texts(node, key)
      case "exclude": c.exclude = try texts(node, key)
      case "owns": c.owns = try owned(node)
      case "transaction":
        c.transaction = try text(node, key)
        guard ["revision", "run"].contains(c.transaction) else {
          throw failure(node, "transaction is '\(c.transaction)'; it can be revision or run")
        }
      case "lock_timeout": c.lockTimeout = try number(node, key)
      case "statement_timeout": c.statementTimeout = try number(node, key)
      case "file_template": c.fileTemplate = try text(node, key)
      case "timezone": c.timezone = try text(node, key)
      case "naming_convention":
        c.namingConvention = try mapping(node, key)
        for name in c.namingConvention.keys.sorted() where !NamingConvention.keys.contains(name) {
          throw failure(
            node,
            "naming_convention: unknown kind '\(name)'; known are \(NamingConvention.keys.joined(separator: ", "))"
          )
        }
      case "hooks": c.hooks = try hooks(node)
      case "x": c.x.merge(try mapping(node, key)) { $1 }
      default: break
      }
    }
  }

  private func text(_ node: YAMLNode, _ key: String) throws -> String {
    guard case .scalar(let raw, _) = node.content else { throw failure(node, "\(key) must be text") }
    return try Substitution.expand(raw, at: "\(path):\(node.line), \(key)")
  }

  private func texts(_ node: YAMLNode, _ key: String) throws -> [String] {
    if case .sequence(let items) = node.content { return try items.map { try text($0, key) } }
    return [try text(node, key)]
  }

  private func number(_ node: YAMLNode, _ key: String) throws -> Double {
    guard let value = Double(try text(node, key)), value >= 0, value < 1e9 else {
      throw failure(node, "\(key) must be a number, 0 or more and less than 1000000000")
    }
    return value
  }

  private func mapping(_ node: YAMLNode, _ key: String) throws -> [String: String] {
    guard case .mapping(let pairs) = node.content else {
      throw failure(node, "\(key) must hold 'name: value' lines")
    }
    var result: [String: String] = [:]
    for (name, value) in pairs { result[name.string ?? ""] = try text(value, key) }
    return result
  }

  private func owned(_ node: YAMLNode) throws -> Set<OwnedKind> {
    Set(
      try texts(node, "owns").map { name in
        guard let kind = OwnedKind(rawValue: name) else {
          let known = OwnedKind.allCases.map(\.rawValue)
          throw failure(
            node,
            "owns: unknown kind '\(name)'\(NearestName.hint(for: name, among: known)); known are \(known.joined(separator: ", "))"
          )
        }
        return kind
      })
  }

  private func hooks(_ node: YAMLNode) throws -> [Configuration.Hook] {
    guard case .sequence(let items) = node.content else {
      throw failure(node, "hooks must be a list of {command: [program, argument, …]}")
    }
    return try items.map { item in
      guard case .mapping(let pairs) = item.content,
        let command = pairs.first(where: { $0.key.string == "command" })?.value
      else {
        throw failure(item, "a hook must be {command: [program, argument, …]}")
      }
      return Configuration.Hook(command: try texts(command, "command"))
    }
  }

  private func target(_ node: YAMLNode) throws -> Configuration.Target {
    if case .mapping(let pairs) = node.content {
      guard pairs.count == 1, let command = pairs.first, command.key.string == "command" else {
        throw failure(
          node,
          "target must be a file, a list of .sql files, a database URL or {command: [program, argument, …]}")
      }
      return .command(try texts(command.value, "target"))
    }
    let names = try texts(node, "target")
    do {
      return try Configuration.Target(names)
    } catch let error as RetortError {
      throw failure(node, error.message)
    }
  }
}

extension Configuration.Target {
  /// A target as `--target` and the configuration name it.
  init(_ names: [String]) throws {
    guard let first = names.first else {
      throw RetortError("invalid_configuration", "target is an empty list")
    }
    if names.count == 1, first.contains("://") {
      self = .database(first)
    } else if names.count == 1, first.hasSuffix(".json") {
      self = .document(first)
    } else if names.allSatisfy({ $0.hasSuffix(".sql") }) {
      self = .sqlFiles(names)
    } else {
      throw RetortError(
        "invalid_configuration",
        "target '\(names.joined(separator: ", "))' is neither .sql files, a .json document, a database URL nor {command: […]}"
      )
    }
  }
}
