import RetortSQL

extension SchemaComparer {
  /// Enums, sequences, domains, schemas and extensions that the target has and the database has not, where
  /// the dialect has such a thing.
  func typeObjectsToCreate(from live: Metadata, to target: Metadata) -> [Operation] {
    var operations: [Operation] = []
    let capabilities = dialect.capabilities
    if capabilities.schemas {
      operations += target.schemas.filter { !live.schemas.contains($0) }
        .map { Operation(.createSchema(CreateSchema($0))) }
    }
    if capabilities.extensions {
      operations += target.extensions.filter { wanted in !live.extensions.contains { $0.name == wanted.name }
      }
      .map { Operation(.createExtension(CreateExtension($0))) }
    }
    if capabilities.enumTypes {
      operations += target.enums.filter { wanted in
        !live.enums.contains { $0.qualifiedName == wanted.qualifiedName }
      }
      .map { Operation(.createEnum(CreateEnum($0))) }
    }
    if capabilities.domains {
      operations += target.domains.filter { wanted in
        !live.domains.contains { $0.qualifiedName == wanted.qualifiedName }
      }
      .map { Operation(.createDomain(CreateDomain($0))) }
    }
    if capabilities.sequences {
      operations += target.sequences
        .filter { wanted in !live.sequences.contains { $0.qualifiedName == wanted.qualifiedName } }
        .map { Operation(.createSequence(CreateSequence($0))) }
    }
    return operations
  }

  func typeObjectsToDrop(from live: Metadata, to target: Metadata) -> [Operation] {
    var operations: [Operation] = []
    let capabilities = dialect.capabilities
    if capabilities.sequences, options.owns.contains(.sequences) {
      operations += live.sequences
        .filter { present in !target.sequences.contains { $0.qualifiedName == present.qualifiedName } }
        .map { Operation(.dropSequence(DropSequence($0.qualifiedName))) }
    }
    if capabilities.domains, options.owns.contains(.domains) {
      operations += live.domains
        .filter { present in !target.domains.contains { $0.qualifiedName == present.qualifiedName } }
        .map { Operation(.dropDomain(DropDomain($0.qualifiedName))) }
    }
    if capabilities.enumTypes, options.owns.contains(.enums) {
      operations += live.enums
        .filter { present in !target.enums.contains { $0.qualifiedName == present.qualifiedName } }
        .map { Operation(.dropEnum(DropEnum($0.qualifiedName))) }
    }
    return operations
  }
}
